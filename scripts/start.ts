import path from "node:path";
import { reader } from "#messages";
import { createQueue } from "#queue";
import { prepareSite } from "./build/site.ts";
import { host, port, projectFolder } from "./config.ts";
import { takesNone } from "./help.ts";
import { exitOnSignals, fail } from "./start/exit.ts";
import { checkAddress, listen } from "./start/listen.ts";
import { progressTo } from "./start/progress.ts";
import { publishDelivery } from "./start/publish-delivery.ts";
import { prepareSample } from "./start/sample.ts";

const text = reader("commands");

async function start(): Promise<void> {
  const folder = path.join(projectFolder, "dist");
  const progress = progressTo(process.stdout);
  progress.say(text("start.title"));
  await checkAddress({ port, host });
  await prepareSample({ folder: projectFolder, publish: publishDelivery, progress });
  await prepareSite({ folder: projectFolder, progress });

  const queue = await createQueue({ siteFolder: folder, port });
  const site = await listen({ folder, port, host, queue });
  for (const note of queue.notes) progress.say(note);
  progress.say(text("start.ready", { address: `${site.origin}/` }));
  progress.say(text("start.howToStop"));
  const stop = async () => {
    progress.say(text("start.stopping"));
    await site.stop();
    await queue.stop();
    process.exit(0);
  };
  process.removeAllListeners("SIGINT").once("SIGINT", stop);
  process.removeAllListeners("SIGTERM").once("SIGTERM", stop);
}

takesNone(text("start.usage"));
exitOnSignals();
start().catch(fail);
