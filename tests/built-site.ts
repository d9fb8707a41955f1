import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createQueue } from "#queue";
import { prepareSite } from "../scripts/build/site.ts";
import { projectFolder } from "../scripts/config.ts";
import { serve } from "../scripts/serve.ts";
import { progressTo } from "../scripts/start/progress.ts";
import { publishDelivery } from "../scripts/start/publish-delivery.ts";
import { prepareSample } from "../scripts/start/sample.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    origin: string;
    /** The folder the site was built into. */
    siteFolder: string;
    /** Holds the database of the correction queue, `antrean.db`. */
    queueFolder: string;
  }
}

/** Builds what `npm start` would build, and serves it with an empty correction queue on a free port. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const progress = progressTo(process.stdout);
  await prepareSample({ folder: projectFolder, publish: publishDelivery, progress });
  await prepareSite({ folder: projectFolder, progress });
  const siteFolder = path.join(projectFolder, "dist");
  const queueFolder = await mkdtemp(path.join(tmpdir(), "antrean-"));
  const queue = await createQueue({
    siteFolder,
    port: 0,
    settings: {
      databaseUrl: null,
      folder: queueFolder,
      secret: null,
      logLevel: "silent",
      metricsPort: 0,
      trustProxy: false,
      port: 0,
      host: "127.0.0.1",
    },
  });
  const site = await serve({ folder: siteFolder, port: 0, host: "127.0.0.1", queue });
  project.provide("origin", site.origin);
  project.provide("siteFolder", siteFolder);
  project.provide("queueFolder", queueFolder);
  return async () => {
    await site.stop();
    await queue.stop();
    await rm(queueFolder, { recursive: true });
  };
}
