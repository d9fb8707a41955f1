import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { formatBytes, formatCount, reader } from "#messages";
import { prepareSite } from "./build/site.ts";
import { projectFolder } from "./config.ts";
import { takesNone } from "./help.ts";
import { exitOnSignals, fail } from "./start/exit.ts";
import { progressTo } from "./start/progress.ts";
import { publishDelivery } from "./start/publish-delivery.ts";
import { prepareSample, readIndex } from "./start/sample.ts";

const text = reader("commands");

async function build(): Promise<void> {
  const progress = progressTo(process.stdout);
  if (readIndex(projectFolder) === null) {
    progress.say(text("build.noRelease"));
    await prepareSample({ folder: projectFolder, publish: publishDelivery, progress });
  }
  await prepareSite({ folder: projectFolder, progress, force: true });
  progress.say(text("build.done", await measure(path.join(projectFolder, "dist"))));
}

async function measure(folder: string): Promise<{ pages: string; size: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size),
  );
  return {
    pages: formatCount(files.filter(({ name }) => name.endsWith(".html")).length),
    size: formatBytes(sizes.reduce((sum, size) => sum + size, 0)),
  };
}

takesNone(text("build.usage"));
exitOnSignals();
build().catch(fail);
