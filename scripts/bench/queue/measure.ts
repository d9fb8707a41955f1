import { execFile } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type PostgresCluster, startPostgres } from "#queue/tests";
import { startService } from "../../survival/service.ts";
import type { LoadFigures } from "./load.ts";

const run = promisify(execFile);
const loadProgram = path.join(import.meta.dirname, "load.ts");
const plainProgram = path.join(import.meta.dirname, "plain-server.ts");

export const clients = 50;
const seconds = 5;
const warmUpSeconds = 2;

export type Design = "grouped" | "plain";
export type Engine = "sqlite" | "postgres";

/** Loads one build of the service on an empty database from a process of its own. Throws where less was kept than acknowledged. */
export async function measure(engine: Engine, design: Design): Promise<LoadFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "bansos-ukur-"));
  let cluster: PostgresCluster | null = null;
  try {
    cluster = engine === "postgres" ? await startPostgres({ isDurable: true }) : null;
    const databaseUrl = cluster === null ? null : await cluster.createDatabase("antrean");
    const program = design === "plain" ? plainProgram : undefined;
    const service = await startService({ folder, databaseUrl }, program);
    try {
      const given = [service.origin, clients, seconds, warmUpSeconds].map(String);
      const { stdout } = await run(process.execPath, [loadProgram, ...given]);
      const figures = JSON.parse(stdout) as LoadFigures;
      const chain = (await (await fetch(`${service.origin}/v1/chain`)).json()) as { readonly seq: number };
      if (chain.seq < figures.acknowledged)
        throw new Error(`${engine} ${design}: acknowledged more than it kept`);
      return figures;
    } finally {
      await service.kill();
    }
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
