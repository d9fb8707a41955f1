import { setTimeout } from "node:timers/promises";
import type { Findings } from "./check.ts";
import { type Engine, Ground } from "./ground.ts";

export interface KillOptions {
  readonly engine: Engine;
  readonly rounds: number;
  readonly clients: number;
}

export interface Round extends Findings {
  /** Processes killed: the service, and on PostgreSQL every process of the server. */
  readonly kills: number;
  /** When each was killed, from the start of the clients. */
  readonly killedAfterMs: readonly number[];
  readonly retried: number;
}

const earliestMs = 50;
const latestMs = 2500;
const someTime = () => Math.round(earliestMs + Math.random() * (latestMs - earliestMs));

/** Kills at random moments under load, starts again, lets every client get its answer, and looks into the database. */
export async function killRounds(
  { engine, rounds, clients }: KillOptions,
  told: (round: Round) => void = () => undefined,
): Promise<readonly Round[]> {
  const ground = await Ground.make(engine);
  const results: Round[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const result = await killRound(ground, clients);
      results.push(result);
      told(result);
    }
    return results;
  } finally {
    await ground.remove();
  }
}

async function killRound(ground: Ground, count: number): Promise<Round> {
  await ground.startService();
  const clients = ground.startClients(count);
  const killedAfterMs = [someTime(), ...(ground.cluster === null ? [] : [someTime()])];
  await Promise.all([
    setTimeout(killedAfterMs[0]).then(() => killService(ground)),
    ground.cluster && setTimeout(killedAfterMs[1]).then(() => killServer(ground)),
  ]);
  await setTimeout(300);
  await clients.finish();
  await ground.service.stop();
  const findings = await ground.check();
  return { ...findings, kills: killedAfterMs.length, killedAfterMs, retried: clients.retried() };
}

async function killService(ground: Ground): Promise<void> {
  await ground.service.kill();
  await ground.startService();
}

async function killServer({ cluster }: Ground): Promise<void> {
  await cluster?.kill();
  await setTimeout(Math.random() * 500);
  await cluster?.start();
}
