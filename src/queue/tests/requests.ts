import { createHash } from "node:crypto";
import * as age from "age-encryption";
import { mod1271_36 } from "cdigit";
import { v7 } from "uuid";
import { makeCaseKey, makeCode, sealCase, trackTokenOf } from "#domain/objection";
import type { DeskKeys, Filing, ObjectionBody } from "#schemas/objection";
import type { Deps } from "../deps.ts";

export const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** A filing that looks sealed; nothing in it can be opened. */
export function filingFor(keys: DeskKeys, fields: Partial<Filing> = {}): Filing {
  const id = fields.id ?? v7();
  const desk = keys.desks.find((one) => one.desk === "dinsos-82.71");
  if (!desk) throw new Error("The demonstration keys lack dinsos-82.71");
  return {
    id,
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    draftedAt: "2026-11-20T01:00:00Z",
    trackToken: sha256(`lacak ${id}`),
    sealed: {
      desk: desk.desk,
      fingerprint: desk.fingerprint,
      body: Buffer.from(`isi ${id}`).toString("base64"),
      caseRecipient: desk.recipient,
      keyForDesk: Buffer.from("meja").toString("base64"),
      keyForResident: Buffer.from("warga").toString("base64"),
    },
    files: [],
    proof: null,
    ...fields,
  };
}

export const plainBody: ObjectionBody = {
  version: 1,
  kind: "usul",
  channel: "self",
  area: "82.71.05",
  kelurahan: "Mayau",
  address: "RT 03",
  program: null,
  desil: null,
  relation: "self",
  name: "",
  subject: { name: "", address: "" },
  story: "Keluarga ini belum pernah didata.",
  contact: null,
  photos: [],
};

/** A filing sealed as the browser seals it, with its access code. */
export async function sealedFiling(
  { keys, random }: Pick<Deps, "keys" | "random">,
  body: ObjectionBody = plainBody,
) {
  if (keys === null) throw new Error("No keys to seal with");
  const plain = filingFor(keys, { kind: body.kind, channel: body.channel, area: body.area });
  const desk = keys.desks.find((one) => one.desk === plain.sealed.desk);
  if (!desk) throw new Error("No desk key");
  const code = makeCode(random, mod1271_36);
  const caseKey = await makeCaseKey(age);
  const sealed = await sealCase(age, { body, code, caseKey, desk, escrow: keys.escrow.recipient });
  const filing: Filing = { ...plain, trackToken: await trackTokenOf(code), sealed };
  return { filing, code, caseKey };
}
