import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { happened } from "#domain/objection";
import { reader } from "#messages";
import { projectFolder, queueSettings, readDeskKeys, readReference, releaseNature } from "#queue/config";
import { writeCounts } from "#queue/counts";
import { enforceRetention, publishedHeads } from "#queue/jobs";
import { backupSqlite, type KeptStore, openStore, verifyChain } from "#queue/store";
import { monthPeriod, triwulanPeriod } from "#schemas";
import { argumentFault, helpOn, refuseCall } from "./help.ts";
import { fail } from "./start/exit.ts";

const text = reader("commands");
helpOn(text("queueCommand.usage"));
const settings = queueSettings();
const { positionals, values } = readArguments();
const file = path.join(settings.folder, "antrean.db");

const commands: Readonly<Record<string, (store: KeptStore, name: string) => Promise<number>>> = {
  verify,
  head: async (store) => {
    console.log(JSON.stringify(await store.head()));
    return 0;
  },
  backup,
  counts,
  retention: async (store) => {
    const { policy } = readReference(projectFolder);
    const { files, content, events } = await enforceRetention(store, policy, new Date());
    console.log(text("queueCommand.retention", { files, content, events }));
    return 0;
  },
  hold: (store, ticket) => setHold(store, ticket, true),
  unhold: (store, ticket) => setHold(store, ticket, false),
};
const needsName = ["backup", "hold", "unhold"];

/** Checks what lies on the disk, the chain from its start, and that it passes through every head published. */
async function verify(store: KeptStore): Promise<number> {
  const faults = await store.checkIntegrity();
  for (const fault of faults) console.error(text("queueCommand.damaged", { fault }));
  const heads = publishedHeads(settings.folder);
  const verdict = await verifyChain(store, heads);
  if (verdict.ok) {
    const { seq, hash } = verdict.head;
    console.log(text("queueCommand.chainHolds", { events: verdict.events, heads: heads.length, seq, hash }));
  } else {
    const fault = text(`queueCommand.fault.${verdict.fault}`);
    console.error(text("queueCommand.chainBroken", { seq: verdict.seq, fault }));
  }
  return verdict.ok && faults.length === 0 ? 0 : 1;
}

async function backup(store: KeptStore, target: string): Promise<number> {
  if (store.engine === "postgres") throw new Error(text("queueCommand.backupPostgres"));
  if (existsSync(target)) throw new Error(text("queueCommand.backupExists", { file: target }));
  backupSqlite(file, path.resolve(target));
  const copy = await openStore({ file: path.resolve(target) });
  const verdict = await verifyChain(copy);
  const faults = await copy.checkIntegrity();
  await copy.close();
  if (!verdict.ok || faults.length > 0) throw new Error(text("queueCommand.backupDamaged", { file: target }));
  console.log(text("queueCommand.backupDone", { file: target, events: verdict.events }));
  return 0;
}

/** Hands the counts of objections to the submission of a period, as the other rooms take them: by file. */
async function counts(store: KeptStore): Promise<number> {
  const { out = "", period = "", area = null } = values;
  const isPeriod = monthPeriod.safeParse(period).success || triwulanPeriod.safeParse(period).success;
  if (out === "" || !isPeriod) throw new Error(text("queueCommand.countsUsage"));
  const { routing, areas } = readReference(projectFolder);
  if (area !== null && !areas.cities.some(({ code }) => code === area))
    throw new Error(text("queueCommand.countsArea", { area }));
  const nature = releaseNature(projectFolder) ?? readDeskKeys(projectFolder)?.nature ?? "resmi";
  const written = await writeCounts({ store, routing, areas, nature, out: path.resolve(out), period, area });
  console.log(
    text("queueCommand.counts", {
      files: written.files.length,
      folder: out,
      cases: written.cases,
      without: written.without,
    }),
  );
  return 0;
}

async function setHold(store: KeptStore, ticket: string, isOnHold: boolean): Promise<number> {
  const found = await store.caseByTicket(ticket.trim().toUpperCase());
  if (found === null) throw new Error(text("queueCommand.unknownTicket", { ticket }));
  const event = happened(isOnHold ? "hold_set" : "hold_lifted", {
    now: new Date().toISOString(),
    asker: { kind: "system", officer: null },
  });
  await store.change({
    caseId: found.id,
    expectedVersion: null,
    decide: (current) => {
      if (current.isOnHold === isOnHold) return { ok: true, next: current, events: [] };
      return { ok: true, next: { ...current, version: current.version + 1, isOnHold }, events: [event] };
    },
  });
  console.log(text(isOnHold ? "queueCommand.held" : "queueCommand.unheld", { ticket: found.ticket }));
  return 0;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: { type: "string" }, period: { type: "string" }, area: { type: "string" } },
    });
  } catch (error) {
    return refuseCall(argumentFault(error), text("queueCommand.usage"));
  }
}

async function run(): Promise<number> {
  const [action = "", name = ""] = positionals;
  const execute = Object.hasOwn(commands, action) ? commands[action] : undefined;
  if (!execute) return refuseCall(text("queueCommand.noAction"), text("queueCommand.usage"));
  if (needsName.includes(action) && name === "")
    return refuseCall(text("queueCommand.noName", { action }), text("queueCommand.usage"));
  if (settings.databaseUrl === null && !existsSync(file))
    throw new Error(text("queueCommand.noQueue", { folder: settings.folder }));
  const store = await openStore(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : { file });
  try {
    return await execute(store, name);
  } finally {
    await store.close();
  }
}

run().then((code) => process.exit(code), fail);
