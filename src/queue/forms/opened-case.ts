import * as age from "age-encryption";
import { openMessage, openWithCode } from "#domain/objection";
import type { TrackedCase } from "#schemas/objection";

/** A message as the resident reads it; null where it was erased or cannot be opened. */
export interface ReadMessage {
  readonly id: string;
  readonly from: "resident" | "office";
  readonly at: string;
  readonly text: string | null;
  readonly isErased: boolean;
}

/** Opens the messages of a case with its code, in memory. */
export async function readMessages(
  { keyForResident, messages }: TrackedCase,
  code: string,
): Promise<ReadMessage[]> {
  const identity = keyForResident === null ? null : await openWithCode(age, keyForResident, code);
  return Promise.all(
    messages.map(async ({ id, from, at, sealed }) => ({
      id,
      from,
      at,
      isErased: sealed === null,
      text: identity === null || sealed === null ? null : await openMessage(age, sealed, identity),
    })),
  );
}
