import { createServer } from "node:net";
import { reader } from "#messages";
import { type RunningSite, type ServeOptions, serve } from "../serve.ts";

const text = reader("commands");

type Address = Pick<ServeOptions, "port" | "host">;

/** Serves, and says in plain words why where it cannot listen. */
export function listen(options: ServeOptions): Promise<RunningSite> {
  return explained(options, () => serve(options));
}

/** Rejects where the address cannot be used: better before the minutes of building than after. */
export function checkAddress(address: Address): Promise<void> {
  return explained(
    address,
    () =>
      new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once("error", reject);
        probe.listen(address.port, address.host, () => probe.close(() => resolve()));
      }),
  );
}

async function explained<Result>({ port, host }: Address, attempt: () => Promise<Result>): Promise<Result> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(text("start.portInvalid"));
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: text("start.portTaken", { port, other: port + 1 }),
    EACCES: text("start.portRefused", { port, other: 4321 }),
    EADDRNOTAVAIL: text("start.hostUnknown", { host }),
    ENOTFOUND: text("start.hostUnknown", { host }),
  };
  try {
    return await attempt();
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    throw reason ? new Error(reason, { cause: error }) : error;
  }
}
