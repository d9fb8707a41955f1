import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DataNature } from "#schemas";
import { type DemoOfficers, type DeskKeys, demoKeys, demoOfficers } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { OfficerRow } from "../store/index.ts";
import { newAccount, passwordFields } from "./account.ts";
import { type DeskIdentities, identitiesIn } from "./desk-identities.ts";
import { secretFromText } from "./one-time-code.ts";

type Needs = Pick<Deps, "store" | "keys" | "clock" | "random" | "secrets">;
type DemoOfficer = DemoOfficers["officers"][number];

/** Names that the demonstration keeps for itself: their passwords are public. */
export const demoNames: ReadonlySet<string> = new Set(["petugas-satu", "petugas-dua"]);

/**
 * Sees to it that the accounts of the demonstration are there while data and keys are simulated, and shut
 * everywhere else: whoever reads the project knows their passwords.
 */
export async function ensureDemoOfficers(
  deps: Needs,
  { projectFolder, nature }: { readonly projectFolder: string; readonly nature: DataNature | null },
): Promise<"ready" | "shut"> {
  const folder = path.join(projectFolder, "data/sample");
  const demo = nature === "simulasi" && deps.keys ? await readDemonstration(folder, deps.keys) : null;
  if (demo === null) {
    for (const name of demoNames) await shut(deps, name);
    return "shut";
  }
  for (const officer of demo.officers) await ensure(deps, officer, demo);
  return "ready";
}

interface Demonstration {
  readonly officers: readonly DemoOfficer[];
  readonly identities: DeskIdentities;
  readonly keys: DeskKeys;
}

/** Null where the keys in use are not those of the demonstration, every one of them. */
async function readDemonstration(folder: string, keys: DeskKeys): Promise<Demonstration | null> {
  const files = ["kunci-demonstrasi.json", "petugas-demonstrasi.json"].map((name) => path.join(folder, name));
  if (keys.nature !== "simulasi" || !files.every((file) => existsSync(file))) return null;
  const [secret, accounts] = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  const identities = await identitiesIn(
    demoKeys.parse(secret).desks.map(({ identity }) => identity),
    keys,
  );
  if (!keys.desks.every(({ desk }) => identities.has(desk))) return null;
  const { officers } = demoOfficers.parse(accounts);
  return { officers: officers.filter(({ name }) => demoNames.has(name)), identities, keys };
}

async function ensure(deps: Needs, officer: DemoOfficer, { identities, keys }: Demonstration): Promise<void> {
  const { password, codeSecret, ...who } = officer;
  const request = { who, password, identities, keys };
  const kept = await deps.store.officerByName(who.name);
  if (kept === null)
    await deps.store.addOfficer(
      await newAccount(deps, { ...request, codeSecret: secretFromText(codeSecret) }),
    );
  else if (kept.disabledAt !== null || !holdsKeys(kept, keys))
    await deps.store.updateOfficer(kept.id, {
      desks: who.desks,
      role: who.role,
      disabledAt: null,
      failures: 0,
      lockedUntil: null,
      ...(await passwordFields(request)),
    });
}

function holdsKeys({ keys: held }: OfficerRow, { desks }: DeskKeys): boolean {
  return desks.every(({ desk, fingerprint }) =>
    held.some((one) => one.desk === desk && one.fingerprint === fingerprint),
  );
}

async function shut({ store, clock }: Needs, name: string): Promise<void> {
  const kept = await store.officerByName(name);
  if (kept === null || kept.disabledAt !== null) return;
  await store.updateOfficer(kept.id, { disabledAt: clock().toISOString() });
  await store.dropSessionsOf(kept.id);
}
