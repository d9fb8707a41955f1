import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { type Engine, EngineFailure } from "./engine.ts";
import { wasmAddress, workerAddress } from "./engine-files.ts";
import { openEngine } from "./open-engine.ts";
import { within } from "./within.ts";

/** Without a sign of life for that long the start has failed: an engine that may not compile hangs for ever. */
const stallMilliseconds = 45_000;

/** WebAssembly ends at four gigabytes, and badly. */
const mostMegabytes = 2048;

/** A phone closes a tab that takes too much; a query that is refused can be mended. */
function memoryMegabytes(): number {
  const { deviceMemory = 8 } = navigator as Navigator & { readonly deviceMemory?: number };
  return Math.min(mostMegabytes, Math.round(deviceMemory * 256));
}

/**
 * Starts the database in a worker of its own. Calls `onProgress` with the bytes of the program that have come so far.
 * Fails with an `EngineFailure` where the browser is too old, the files do not come, or nothing happens any more.
 */
export async function startEngine(onProgress: (bytes: number) => void): Promise<Engine> {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") throw new EngineFailure("too_old");
  const worker = new Worker(workerAddress);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    return await within(
      stallMilliseconds,
      () => new EngineFailure("stalled"),
      async (keepAlive) => {
        const broken = new Promise<never>((_, reject) => {
          worker.addEventListener("error", () => reject(new EngineFailure("unreachable")));
        });
        const instantiated = database.instantiate(
          new URL(wasmAddress, location.href).href,
          null,
          (progress) => {
            keepAlive();
            onProgress(progress.bytesLoaded);
          },
        );
        await Promise.race([instantiated, broken]);
        keepAlive();
        return openEngine(database, memoryMegabytes());
      },
    );
  } catch (failure) {
    worker.terminate();
    throw failure instanceof EngineFailure ? failure : new EngineFailure("unreachable");
  }
}
