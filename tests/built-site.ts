import path from "node:path";
import type { TestProject } from "vitest/node";
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
  }
}

/** Builds what `npm start` would build, and serves it for the tests on a free port. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const progress = progressTo(process.stdout);
  await prepareSample({ folder: projectFolder, publish: publishDelivery, progress });
  await prepareSite({ folder: projectFolder, progress });
  const siteFolder = path.join(projectFolder, "dist");
  const site = await serve({ folder: siteFolder, port: 0, host: "127.0.0.1" });
  project.provide("origin", site.origin);
  project.provide("siteFolder", siteFolder);
  return site.stop;
}
