import { readFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as age from "age-encryption";
import { inject } from "vitest";
import { openBody, openFile, openWithDeskKey } from "#domain/objection";
import { objectionBody } from "#schemas/objection";

/** A case as the database holds it. */
export interface KeptCase {
  readonly id: string;
  readonly state: string;
  readonly channel: string;
  readonly quarantine: string | null;
}

function ask<Row>(question: string, ...values: string[]): Row[] {
  const database = new DatabaseSync(path.join(inject("queueFolder"), "antrean.db"), { readOnly: true });
  try {
    return database.prepare(question).all(...values) as Row[];
  } finally {
    database.close();
  }
}

/** Returns the cases with that ticket: more than one would be a case doubled. */
export const keptCases = (ticket: string): KeptCase[] =>
  ask("select id, state, channel, quarantine from cases where ticket = ?", ticket);

/** Returns how many cases there are. */
export const countCases = (): number =>
  ask<{ count: number }>("select count(*) as count from cases")[0]?.count ?? 0;

/** Returns body and photos of a case as the desk opens them, with the demonstration key. */
export async function openedAtDesk(id: string) {
  const identities = JSON.parse(
    readFileSync(new URL("../../../data/sample/kunci-demonstrasi.json", import.meta.url), "utf8"),
  ) as { escrow: string };
  const [parts] = ask<{ body: Uint8Array; key_for_desk: Uint8Array }>(
    "select body, key_for_desk from sealed_parts where case_id = ?",
    id,
  );
  const base64 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("base64");
  const identity = await openWithDeskKey(age, base64(parts?.key_for_desk), identities.escrow);
  if (identity === null) throw new Error("The escrow key does not open the case");
  const body = objectionBody.parse(await openBody(age, base64(parts?.body), identity));
  const photos = await Promise.all(body.photos.map((hash) => openFile(age, chunksOf(id, hash), identity)));
  return { body, photos };
}

function chunksOf(id: string, sha256: string): Uint8Array {
  const chunks = ask<{ data: Uint8Array }>(
    "select data from file_chunks where case_id = ? and sha256 = ? order by part",
    id,
    sha256,
  );
  return Buffer.concat(chunks.map(({ data }) => data));
}
