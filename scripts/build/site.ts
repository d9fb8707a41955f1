import { existsSync } from "node:fs";
import path from "node:path";
import { formatCount, reader } from "#messages";
import { siteUrl } from "../config.ts";
import { fingerprint, Stamp } from "../start/fingerprint.ts";
import { inFreshFolder, replace } from "../start/fresh-folder.ts";
import type { Progress } from "../start/progress.ts";
import { buildPages } from "./astro.ts";
import { precompress } from "./compress.ts";
import { copyLatest } from "./latest.ts";

const text = reader("commands");

/** What the pages are made from, besides the release. */
const inputs = [
  "public",
  "data/reference",
  "data/policy",
  "data/sample/kunci-meja.json",
  "data/boundaries",
  "src/site",
  "src/domain",
  "src/messages",
  "src/schemas",
  "scripts/build",
  "astro.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];

export interface SiteOptions {
  /** The folder of the project. */
  readonly folder: string;
  readonly progress: Progress;
  /** Build even where nothing changed. */
  readonly force?: boolean;
}

/** Builds `dist/` where the release or the sources changed since the last time. Until it is complete the old one stands. */
export async function prepareSite({ folder, progress, force = false }: SiteOptions): Promise<void> {
  const target = path.join(folder, "dist");
  const stamp = new Stamp(path.join(folder, ".cache/site.sha256"));
  const current = `${await fingerprint(folder, inputs)} ${siteUrl ?? ""}`;
  if (!force && existsSync(target) && stamp.matches(current)) return;

  await inFreshFolder(path.join(folder, ".cache"), "dist", async (fresh) => {
    await progress.stage(text("build.pages"), (note) =>
      buildPages(folder, fresh, (pages) => note(text("build.pagesSoFar", { pages: formatCount(pages) }))),
    );
    await progress.stage(text("build.compress"), () => precompress(fresh));
    await copyLatest(fresh);
    await replace(target, fresh);
  });
  await stamp.write(current);
}
