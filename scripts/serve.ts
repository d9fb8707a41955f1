import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type MountedQueue, siteHandler } from "./serve/site-handler.ts";

export interface ServeOptions {
  /** The built site. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Answers on the same port. */
  readonly queue?: MountedQueue;
  /** Within this a request has to arrive whole; a chunk of a photo over a slow line takes long. */
  readonly requestSeconds?: number;
}

export interface RunningSite {
  /** Where a browser on this machine reaches it, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** Lets requests under way finish, then closes. */
  readonly stop: () => Promise<void>;
}

/** Serves a built site. Rejects with Node's own error (`code` EADDRINUSE ...) where it cannot listen. */
export async function serve(options: ServeOptions): Promise<RunningSite> {
  const { folder, port, host, queue, requestSeconds = 120 } = options;
  const requestTimeout = requestSeconds * 1000;
  const headersTimeout = Math.min(30_000, requestTimeout);
  const connectionsCheckingInterval = Math.min(5_000, requestTimeout);
  const limits = { requestTimeout, headersTimeout, connectionsCheckingInterval };
  const server = createServer(limits, siteHandler(folder, queue));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${reachableName(host)}:${address.port}`,
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 3000).unref();
      }),
  };
}

/** An address that means "every interface" cannot be opened in a browser; this machine's own name can. */
function reachableName(host: string): string {
  if (host === "0.0.0.0" || host === "::" || host === "") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
