import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Findings } from "./check.ts";
import { type Engine, Ground } from "./ground.ts";

export interface DiskFullFindings extends Findings {
  /** Answers while there was no room: 503. */
  readonly refused: number;
  /** Acknowledged after room was made, by the same process of the service. */
  readonly acknowledgedAfter: number;
}

const smallMegabytes: Readonly<Record<Engine, number>> = { sqlite: 6, postgres: 90 };
const largeMegabytes = 400;
const patienceMs = 60_000;

/**
 * Files into a small disk until it is full, then makes room: nothing acknowledged may be lost, and the service goes
 * on by itself. Returns null where this machine does not let us make a small disk.
 */
export async function diskFull(engine: Engine, clients: number): Promise<DiskFullFindings | null> {
  const disk = mkdtempSync(path.join(tmpdir(), "bansos-cakram-"));
  if (!mount(disk, smallMegabytes[engine])) {
    rmdirSync(disk);
    return null;
  }
  let ground: Ground | null = null;
  try {
    ground = await Ground.make(engine, disk);
    await ground.startService();
    const load = ground.startClients(clients);
    const isRefused = () => (load.statuses().get(503) ?? 0) >= clients;
    for (let waited = 0; !isRefused() && waited < patienceMs; waited += 100) await setTimeout(100);
    const before = ground.acknowledged.size;
    mount(disk, largeMegabytes, ["remount"]);
    await ground.cluster?.startIfStopped();
    await setTimeout(1000);
    await load.finish();
    const acknowledgedAfter = ground.acknowledged.size - before;
    await ground.service.stop();
    return { ...(await ground.check()), refused: load.statuses().get(503) ?? 0, acknowledgedAfter };
  } finally {
    await ground?.remove();
    spawnSync("umount", [disk]);
    rmdirSync(disk);
  }
}

function mount(folder: string, megabytes: number, more: readonly string[] = []): boolean {
  const options = [...more, `size=${megabytes}m`, "mode=1777"].join(",");
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
}
