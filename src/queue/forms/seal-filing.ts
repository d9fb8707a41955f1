import { createHmac } from "node:crypto";
import * as age from "age-encryption";
import { makeCaseKey, route, sealCase, trackTokenOf } from "#domain/objection";
import type { DeskKeys, Filing, ObjectionBody, RoutingTable } from "#schemas/objection";

export interface PlainFiling {
  readonly id: string;
  readonly code: string;
  readonly body: ObjectionBody;
  readonly draftedAt: string;
}

/**
 * Seals a filing that came in plain, as the browser would have. `digest` tells the same filing sent twice from
 * another one: every sealing differs, and keyed with the code it gives nothing of what was written away.
 */
export async function sealFiling(
  { id, code, body, draftedAt }: PlainFiling,
  keys: DeskKeys,
  routing: RoutingTable,
): Promise<{ filing: Filing; digest: string }> {
  const { kind, channel, area } = body;
  const desk = deskKeyFor(keys, [route(routing, { area, kind }).id, routing.defaultDesk]);
  const caseKey = await makeCaseKey(age);
  const sealed = await sealCase(age, { body, code, caseKey, desk, escrow: keys.escrow.recipient });
  const trackToken = await trackTokenOf(code);
  const digest = createHmac("sha256", code).update(JSON.stringify({ id, body, draftedAt })).digest("hex");
  return {
    filing: { id, kind, channel, area, draftedAt, trackToken, sealed, files: [], proof: null },
    digest,
  };
}

function deskKeyFor({ desks }: DeskKeys, wanted: readonly string[]) {
  const found = wanted.map((id) => desks.find(({ desk }) => desk === id)).find((key) => key !== undefined);
  if (!found) throw new Error(`No key for desk ${wanted.join(" or ")}`);
  return found;
}
