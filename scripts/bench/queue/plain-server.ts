import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "#queue";
import {
  projectFolder,
  queueSettings,
  readDeskKeys,
  readFrame,
  readReference,
  serviceSecrets,
} from "#queue/config";
import { createLog } from "#queue/log";
import { createMetrics } from "#queue/metrics";
import { type KeptStore, openStore } from "#queue/store";
import { plainConnections } from "./measure.ts";

/**
 * The same service with a transaction of its own for every filing, to measure against: the same HTTP, the same checks,
 * the same statements. On SQLite requests take turns on one connection, on PostgreSQL on ten.
 */
async function servePlainly(): Promise<void> {
  const settings = queueSettings();
  const { databaseUrl, folder } = settings;
  const where = databaseUrl ? { databaseUrl } : { file: path.join(folder, "antrean.db") };
  const limits = { waiting: 2000, waitingBytes: 64_000_000, group: 1 };
  const stores: KeptStore[] = [];
  for (let count = 0; count < (databaseUrl ? plainConnections : 1); count += 1)
    stores.push(await openStore({ ...where, limits }));
  const [store] = stores;
  if (store === undefined) throw new Error("No store");
  let turn = 0;
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const app = createApp({
    ...readReference(projectFolder),
    store: {
      ...store,
      file: (entry) => {
        turn += 1;
        return (stores[turn % stores.length] ?? store).file(entry);
      },
    },
    keys: readDeskKeys(projectFolder),
    secrets: serviceSecrets(settings, random),
    random,
    metrics: createMetrics(),
    trustProxy: false,
    clock: () => new Date(),
    log: createLog(settings.logLevel),
    frame: readFrame(folder),
  });
  const server = createServer(getRequestListener((request) => app.fetch(request, { address: "127.0.0.1" })));
  process.once("SIGTERM", () => process.exit(0));
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
  });
}

await servePlainly();
