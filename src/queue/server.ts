import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { projectFolder, queueSettings } from "./config/index.ts";
import { createQueue } from "./index.ts";

/** Runs the service alone: without the site, for a machine of its own and for trials. Prints where it listens. */
async function serveAlone(): Promise<void> {
  const settings = queueSettings();
  const { port, host } = settings;
  const queue = await createQueue({ siteFolder: path.join(projectFolder, "dist"), port, settings });
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 30_000 }, queue.handler);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  for (const note of queue.notes) process.stdout.write(`${note}\n`);
  process.stdout.write(`http://${host}:${(server.address() as AddressInfo).port}/\n`);
  const stop = () => {
    server.close(async () => {
      await queue.stop();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3000).unref();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
}

serveAlone().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
