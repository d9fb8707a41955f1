import { readFileSync } from "node:fs";
import * as age from "age-encryption";
import { mod1271_36 } from "cdigit";
import { v7 } from "uuid";
import {
  makeCaseKey,
  makeCode,
  openMessage,
  openWithCode,
  route,
  sealCase,
  sealFile,
  sealMessage,
  ticketOf,
  trackTokenOf,
} from "#domain/objection";
import { chunkBytes } from "#schemas/browser";
import {
  deskKeys,
  type Filing,
  type ObjectionBody,
  routingTable,
  type TrackedCase,
} from "#schemas/objection";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8"));
const keys = deskKeys.parse(read("sample/kunci-meja.json"));
const table = routingTable.parse(read("reference/perutean.json"));
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** A case as the one who filed it holds it. */
export interface HeldCase {
  readonly id: string;
  readonly ticket: string;
  readonly code: string;
}

const plainBody: ObjectionBody = {
  version: 1,
  kind: "not_received",
  channel: "self",
  area: "82.71.05",
  kelurahan: "Gamalama",
  address: "Jalan Pisang 4",
  program: "SEMBAKO",
  desil: 2,
  relation: "self",
  name: "Ibu Ani",
  subject: { name: "Ibu Ani", address: "Jalan Pisang 4" },
  story: "Nama saya terdaftar, tetapi sudah tiga bulan tidak menerima sembako.",
  contact: { kind: "phone", value: "0812 0000 1111" },
  photos: [],
};

/** Files a case as a browser would: sealed here, then its photos. */
export async function fileCase(
  origin: string,
  wanted: Partial<ObjectionBody> = {},
  photos: readonly Uint8Array[] = [],
): Promise<HeldCase> {
  const draft = { ...plainBody, ...wanted };
  const desk = deskKey(route(table, draft).id);
  const caseKey = await makeCaseKey(age);
  const recipients = [desk.recipient, keys.escrow.recipient, caseKey.recipient];
  const files = await Promise.all(photos.map((photo) => sealFile(age, photo, recipients)));
  const body = { ...draft, photos: files.map(({ sha256 }) => sha256) };
  const code = makeCode(random, mod1271_36);
  const id = v7();
  const filing: Filing = {
    id,
    kind: body.kind,
    channel: body.channel,
    area: body.area,
    draftedAt: new Date().toISOString(),
    trackToken: await trackTokenOf(code),
    sealed: await sealCase(age, { body, code, caseKey, desk, escrow: keys.escrow.recipient }),
    files: files.map(({ sha256, data }) => ({ sha256, bytes: data.length })),
    proof: null,
  };
  await send(`${origin}/v1/cases`, "POST", filing);
  for (const { sha256, data } of files)
    for (let start = 0; start < data.length; start += chunkBytes)
      await sendBytes(
        `${origin}/v1/cases/${id}/files/${sha256}/${start / chunkBytes}`,
        data.slice(start, start + chunkBytes),
      );
  return { id, ticket: await ticketOf(id), code };
}

/** What the resident sees, with the messages opened. */
export async function track(
  origin: string,
  code: string,
): Promise<{ seen: TrackedCase; texts: (string | null)[] }> {
  const seen = (await send(`${origin}/v1/track`, "POST", {
    trackToken: await trackTokenOf(code),
  })) as TrackedCase;
  const identity = await openWithCode(age, seen.keyForResident ?? "", code);
  const texts = await Promise.all(
    seen.messages.map(({ sealed }) => (sealed && identity ? openMessage(age, sealed, identity) : null)),
  );
  return { seen, texts };
}

/** Answers the office. */
export async function answer(origin: string, { id, code }: HeldCase, text: string): Promise<void> {
  const { seen } = await track(origin, code);
  const sealed = await sealMessage(age, text, [...seen.deskRecipients, seen.caseRecipient]);
  await send(`${origin}/v1/cases/${id}/messages`, "POST", {
    id: v7(),
    trackToken: await trackTokenOf(code),
    sealed,
  });
}

/** Takes a case back. */
export async function withdraw(origin: string, { id, code }: HeldCase): Promise<void> {
  await send(`${origin}/v1/cases/${id}/withdrawal`, "POST", { trackToken: await trackTokenOf(code) });
}

function deskKey(id: string) {
  const key = keys.desks.find(({ desk }) => desk === id);
  if (!key) throw new Error(`No key for the desk ${id}`);
  return key;
}

async function send(address: string, method: string, body: unknown): Promise<unknown> {
  const headers = { "Content-Type": "application/json", Origin: new URL(address).origin };
  const response = await fetch(address, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} for ${address}: ${await response.text()}`);
  return response.json();
}

async function sendBytes(address: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const headers = { "Content-Type": "application/octet-stream", Origin: new URL(address).origin };
  const response = await fetch(address, { method: "PUT", headers, body });
  if (!response.ok) throw new Error(`${response.status} for ${address}: ${await response.text()}`);
}
