import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.ts";

export interface MetricsListener {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Shows the metrics at `/metrics` to this machine alone. Null where the port is taken: the service goes on without. */
export async function listenForMetrics(metrics: Metrics, port: number): Promise<MetricsListener | null> {
  const server = createServer(async (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") return response.writeHead(404).end();
    const body = await metrics.registry.metrics();
    return response.writeHead(200, { "Content-Type": metrics.registry.contentType }).end(body);
  });
  const isListening = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (!isListening) return null;
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
