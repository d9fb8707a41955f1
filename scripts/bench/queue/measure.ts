import { execFile } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type PostgresCluster, startPostgres } from "#queue/tests";
import { type Place, startService } from "../../survival/service.ts";
import type { LoadFigures } from "./load.ts";

const run = promisify(execFile);
const loadProgram = path.join(import.meta.dirname, "load.ts");
const storeProgram = path.join(import.meta.dirname, "store-load.ts");
const plainProgram = path.join(import.meta.dirname, "plain-server.ts");

export const clients = 50;
export const plainConnections = 10;
const seconds = 5;
const warmUpSeconds = 2;

export type Design = "grouped" | "plain";
export type Engine = "sqlite" | "postgres";

/** Loads one build of the service on an empty database from a process of its own. Throws where less was kept than acknowledged. */
export function measure(engine: Engine, design: Design): Promise<LoadFigures> {
  return onEmptyDatabase(engine, async (place) => {
    const service = await startService(place, design === "plain" ? plainProgram : undefined);
    try {
      const figures = await figuresOf(loadProgram, [service.origin, clients, seconds, warmUpSeconds]);
      const chain = (await (await fetch(`${service.origin}/v1/chain`)).json()) as { readonly seq: number };
      if (chain.seq < figures.acknowledged)
        throw new Error(`${engine} ${design}: acknowledged more than it kept`);
      return figures;
    } finally {
      await service.kill();
    }
  });
}

/** The same writes without HTTP around them: what the two designs differ in, and nothing else. */
export function measureStore(engine: Engine, design: Design): Promise<LoadFigures> {
  const isPlain = design === "plain";
  const connections = isPlain && engine === "postgres" ? plainConnections : 1;
  const group = isPlain ? 1 : 200;
  return onEmptyDatabase(engine, ({ folder, databaseUrl }) =>
    figuresOf(storeProgram, [folder, databaseUrl ?? "", connections, group, clients]),
  );
}

async function figuresOf(program: string, given: readonly (string | number)[]): Promise<LoadFigures> {
  const { stdout } = await run(process.execPath, [program, ...given.map(String)]);
  return JSON.parse(stdout) as LoadFigures;
}

async function onEmptyDatabase<Result>(
  engine: Engine,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "bansos-ukur-"));
  let cluster: PostgresCluster | null = null;
  try {
    cluster = engine === "postgres" ? await startPostgres({ isDurable: true }) : null;
    const databaseUrl = cluster === null ? null : await cluster.createDatabase("antrean");
    return await work({ folder, databaseUrl });
  } finally {
    await cluster?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often a second this disk confirms a page written at the end of a file: the limit of one commit after the other. */
export function syncsPerSecond(): number {
  const folder = mkdtempSync(path.join(tmpdir(), "bansos-ukur-"));
  const file = openSync(path.join(folder, "sinkron"), "w");
  const page = Buffer.alloc(4096, 1);
  const from = performance.now();
  let count = 0;
  for (; performance.now() - from < 2000; count += 1) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  const elapsed = (performance.now() - from) / 1000;
  closeSync(file);
  rmSync(folder, { recursive: true });
  return count / elapsed;
}
