import * as age from "age-encryption";
import { mod1271_36 } from "cdigit";
import { makeCaseKey, makeCode, sealCase, sealFile, ticketOf, trackTokenOf } from "#domain/objection";
import type { Filing } from "#schemas/browser";
import type { Facts } from "../facts.ts";
import { type Answers, bodyOf } from "../form/answers.ts";
import { deskFor } from "../form/review.ts";
import { markWaiting } from "../waiting-mark.ts";
import { outbox } from "./outbox.ts";

/** What the resident is given to keep. The code is nowhere else. */
export interface FiledCase {
  readonly id: string;
  readonly ticket: string;
  readonly code: string;
  readonly channel: Filing["channel"];
  readonly desk: string;
  readonly photos: number;
  readonly isSimulated: boolean;
}

/** Seals a case and puts it into the outbox. From then on it is on its way, with or without network. */
export async function fileCase(entry: {
  readonly id: string;
  readonly answers: Answers;
  readonly photos: readonly Blob[];
  readonly facts: Facts;
}): Promise<FiledCase> {
  const { id, answers, photos, facts } = entry;
  const to = deskFor(facts, answers);
  const desk = facts.keys.find((one) => one.desk === to.id);
  if (!desk) throw new Error(`No key for the desk ${to.id}`);
  const { escrow } = facts;
  const code = makeCode((count) => crypto.getRandomValues(new Uint8Array(count)), mod1271_36);
  const caseKey = await makeCaseKey(age);
  const recipients = [desk.recipient, escrow, caseKey.recipient];
  const files = await Promise.all(
    photos.map(async (photo) => sealFile(age, new Uint8Array(await photo.arrayBuffer()), recipients)),
  );
  const body = bodyOf(
    answers,
    files.map(({ sha256 }) => sha256),
  );
  const filing: Filing = {
    id,
    kind: body.kind,
    channel: body.channel,
    area: body.area,
    draftedAt: new Date().toISOString(),
    trackToken: await trackTokenOf(code),
    sealed: await sealCase(age, { body, code, caseKey, desk, escrow }),
    files: files.map(({ sha256, data }) => ({ sha256, bytes: data.length })),
    proof: null,
  };
  const ticket = await ticketOf(id);
  await outbox.put({ id, ticket, filing, files, receipt: null, refusal: null });
  markWaiting(true);
  const { isSimulated } = facts;
  return { id, ticket, code, channel: body.channel, desk: to.name, photos: files.length, isSimulated };
}
