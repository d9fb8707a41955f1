import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Tables } from "#domain/tables";
import { type DataNature, dataNature, isoDate, type ReleaseIndex, releaseId } from "#schemas";
import { privateMode, readJson, replaceDurably } from "../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { compact, compactTables, expand } from "./compact.ts";
import { sealOf, secretFingerprint } from "./seal.ts";

const ledgerBody = z.object({
  format: z.literal(1),
  release: releaseId,
  published: isoDate,
  nature: dataNature,
  /** SHA-256 of the manifest of the release it belongs to. */
  manifest: z.string(),
  policy: z.string(),
  raw: compactTables,
  publishedTables: compactTables,
});
const ledgerFile = z.object({ secret: z.string(), seal: z.string(), body: ledgerBody });

/** What the office keeps of a release: true rows, published rows, and under which policy. */
export interface Ledger {
  readonly release: string;
  readonly published: string;
  readonly nature: DataNature;
  readonly manifest: string;
  readonly policy: string;
  readonly raw: Tables;
  readonly publishedTables: Tables;
}

/** Returns where the ledger of a release lies. */
export const ledgerPath = (privateFolder: string, nature: DataNature, release: string) =>
  join(privateFolder, nature, `${release}.json`);

/** Writes a ledger in one step. */
export function writeLedger(path: string, ledger: Ledger, secret: string): void {
  const body: z.infer<typeof ledgerBody> = {
    format: 1,
    release: ledger.release,
    published: ledger.published,
    nature: ledger.nature,
    manifest: ledger.manifest,
    policy: ledger.policy,
    raw: compact(ledger.raw),
    publishedTables: compact(ledger.publishedTables),
  };
  const text = JSON.stringify(body);
  const file = { secret: secretFingerprint(secret), seal: sealOf(secret, text) };
  replaceDurably(path, `${JSON.stringify(file).slice(0, -1)},"body":${text}}\n`, privateMode);
}

/** Returns the ledgers of all releases, oldest first, or which of them cannot be used. */
export function readLedgers(
  privateFolder: string,
  releases: ReleaseIndex["releases"],
  secret: string,
): Outcome<Ledger[]> {
  const read = releases.map(({ id, nature, sha256 }) =>
    readLedger({ path: ledgerPath(privateFolder, nature, id), release: id, manifest: sha256, secret }),
  );
  const problems = read.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return refusal(...problems);
  return success(read.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}

interface Expected {
  readonly path: string;
  readonly release: string;
  readonly manifest: string;
  readonly secret: string;
}

function readLedger({ path, release, manifest, secret }: Expected): Outcome<Ledger> {
  if (!existsSync(path)) return refusal(problem("ledger_missing", { file: path }, { release }));
  const damaged = refusal(problem("ledger_damaged", { file: path }, { release }));
  const parsed = ledgerFile.safeParse(readJson(path));
  if (!parsed.success) return damaged;
  const { secret: fingerprint, seal, body } = parsed.data;
  if (fingerprint !== secretFingerprint(secret))
    return refusal(problem("secret_changed", { file: path }, { release }));
  if (seal !== sealOf(secret, JSON.stringify(body))) return damaged;
  if (body.release !== release || body.manifest !== manifest)
    return refusal(problem("ledger_of_other_release", { file: path }, { release }));
  return success({ ...body, raw: expand(body.raw), publishedTables: expand(body.publishedTables) });
}
