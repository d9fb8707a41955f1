import { parseArgs } from "node:util";
import { reader } from "#messages";
import { argumentFault, helpOn, refuseCall } from "./help.ts";
import { exitOnSignals, fail } from "./start/exit.ts";
import { textTable } from "./start/text-table.ts";
import type { Findings } from "./survival/check.ts";
import { diskFull } from "./survival/disk-full.ts";
import type { Engine } from "./survival/ground.ts";
import { killRounds, type Round } from "./survival/kill-rounds.ts";
import { restartUnderLoad } from "./survival/restart-under-load.ts";

const text = reader("commands");

interface Row extends Findings {
  readonly name: string;
  readonly kills: number;
  readonly retried: number;
}

/** Kills, fills the disk and restarts under load, and says what of the acknowledged cases is still there. */
async function survive(rounds: number, clients: number, engines: readonly Engine[]): Promise<number> {
  const rows: Row[] = [];
  for (const engine of engines) {
    rows.push(await killed(engine, rounds, clients));
    const full = await diskFull(engine, clients);
    if (full === null) console.log(text("survival.noSmallDisk"));
    else rows.push({ ...full, name: `${engine} disk full`, kills: 0, retried: full.refused });
    if (engine === "postgres") {
      const restarted = await restartUnderLoad(clients, 3);
      rows.push({ ...restarted, name: `${engine} restart`, kills: 0, retried: restarted.refused });
    }
  }
  const isWhole = rows.every(isUnharmed);
  console.log(textTable([header(), ...rows.map(cells)]));
  console.log(text(isWhole ? "survival.whole" : "survival.harmed"));
  console.log(JSON.stringify({ rounds, clients, isWhole, results: rows }));
  return isWhole ? 0 : 1;
}

async function killed(engine: Engine, rounds: number, clients: number): Promise<Row> {
  const found = await killRounds({ engine, rounds, clients }, (round) => console.log(line(engine, round)));
  const last = found.at(-1);
  if (last === undefined) throw new Error(text("survival.usage"));
  const { killedAfterMs: _, ...findings } = last;
  const sum = (field: "kills" | "retried") => found.reduce((total, round) => total + round[field], 0);
  return {
    ...findings,
    name: engine,
    kills: sum("kills"),
    retried: sum("retried"),
    lost: Math.max(...found.map(({ lost }) => lost)),
    doubled: Math.max(...found.map(({ doubled }) => doubled)),
    damaged: Math.max(...found.map(({ damaged }) => damaged)),
    isSound: found.every(({ isSound }) => isSound),
  };
}

const isUnharmed = ({ lost, doubled, damaged, isSound, acknowledged }: Findings) =>
  lost + doubled + damaged === 0 && isSound && acknowledged > 0;

function line(engine: Engine, { acknowledged, lost, doubled, killedAfterMs }: Round): string {
  return text("survival.round", { engine, acknowledged, lost, doubled, ms: killedAfterMs.join(" + ") });
}

const header = () => [
  text("survival.what"),
  text("survival.kills"),
  text("survival.acknowledged"),
  text("survival.retried"),
  text("survival.lost"),
  text("survival.doubled"),
  text("survival.damaged"),
  text("survival.chain"),
];

const cells = ({ name, kills, acknowledged, retried, lost, doubled, damaged, isSound }: Row) => [
  name,
  ...[kills, acknowledged, retried, lost, doubled, damaged].map(String),
  text(isSound ? "survival.sound" : "survival.broken"),
];

function readArguments() {
  try {
    return parseArgs({
      options: {
        rounds: { type: "string", default: "20" },
        clients: { type: "string", default: "50" },
        engine: { type: "string", default: "both" },
      },
    }).values;
  } catch (error) {
    return refuseCall(argumentFault(error), text("survival.usage"));
  }
}

function options() {
  const values = readArguments();
  const rounds = Number(values.rounds);
  const clients = Number(values.clients);
  const engines: Readonly<Record<string, readonly Engine[]>> = {
    sqlite: ["sqlite"],
    postgres: ["postgres"],
    both: ["sqlite", "postgres"],
  };
  const chosen = engines[values.engine];
  if (!(rounds >= 1 && clients >= 1) || chosen === undefined)
    return refuseCall(text("survival.badNumbers"), text("survival.usage"));
  return { rounds, clients, engines: chosen };
}

async function run(): Promise<number> {
  const { rounds, clients, engines } = options();
  return survive(rounds, clients, engines);
}

exitOnSignals();
helpOn(text("survival.usage"));
run().then((code) => process.exit(code), fail);
