import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { reader } from "#messages";
import { createApp } from "./app.ts";
import {
  projectFolder,
  type QueueSettings,
  queueSettings,
  readDeskKeys,
  readFrame,
  readReference,
  releaseNature,
  serviceSecrets,
} from "./config/index.ts";
import type { Deps } from "./deps.ts";
import { startJobs } from "./jobs/index.ts";
import { createLog, errorFacts } from "./log/index.ts";
import { createMetrics, listenForMetrics } from "./metrics/index.ts";
import { ensureDemoOfficers } from "./officers/index.ts";
import { openStore, type QueueStore } from "./store/index.ts";

export { createApp } from "./app.ts";
export type { QueueSettings } from "./config/index.ts";
export type { Deps } from "./deps.ts";

const text = reader("queue");

export interface QueueOptions {
  /** The built site. */
  readonly siteFolder: string;
  /** Port of the site and the service; the metrics listen on the next one unless set. */
  readonly port: number;
  /** Takes the place of the environment. */
  readonly settings?: QueueSettings;
}

export interface Queue {
  /** Answers requests for the service, on whatever server they come in. */
  readonly handler: RequestListener;
  readonly store: QueueStore;
  /** Where the queue stands, and what could not be had: for the operator, one sentence a line. */
  readonly notes: readonly string[];
  /** Finishes what was taken in, then closes the store. Stop the server first. */
  readonly stop: () => Promise<void>;
}

/** Opens the queue and wires the service; the only place where its parts are put together. */
export async function createQueue({
  siteFolder,
  port,
  settings = queueSettings(),
}: QueueOptions): Promise<Queue> {
  const { databaseUrl, folder, logLevel, trustProxy } = settings;
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const keys = readDeskKeys(projectFolder);
  const secrets = serviceSecrets(settings, random);
  const store = await openStore(databaseUrl ? { databaseUrl } : { file: path.join(folder, "antrean.db") });
  const metrics = createMetrics();
  const deps: Deps = {
    ...readReference(projectFolder),
    store,
    keys,
    secrets,
    random,
    metrics,
    trustProxy,
    clock: () => new Date(),
    log: createLog(logLevel),
    frame: readFrame(siteFolder),
  };
  await ensureDemoOfficers(deps, { projectFolder, nature: releaseNature(projectFolder) });
  const app = createApp(deps);
  const jobs = startJobs(
    { ...deps, store, folder },
    {
      done: ({ resumed, erased, isHeadPublished }) =>
        deps.log.info({ jobs: "done", resumed, ...erased, isHeadPublished }),
      failed: (error) => deps.log.error({ jobs: "failed", ...errorFacts(error) }),
    },
  );
  const metricsPort = settings.metricsPort ?? (port === 0 ? 0 : port + 1);
  const listener = await listenForMetrics(metrics, metricsPort);
  const { seq } = await store.head();
  const where = text(`config.where.${store.engine}`, {
    folder: path.relative(projectFolder, folder) || ".",
    count: seq,
  });
  return {
    store,
    notes: listener ? [where] : [where, text("config.metricsTaken", { port: metricsPort })],
    handler: getRequestListener((request, env) => {
      const address = "incoming" in env ? env.incoming.socket?.remoteAddress : undefined;
      return app.fetch(request, address === undefined ? {} : { address });
    }),
    stop: async () => {
      await jobs.stop();
      await listener?.stop();
      await store.close();
    },
  };
}
