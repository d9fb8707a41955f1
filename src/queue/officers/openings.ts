import { noteOpening } from "#domain/objection";
import type { OpenedCase } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { QueueStore } from "../store/index.ts";
import { changeCase } from "./change-case.ts";
import type { SignedIn } from "./session.ts";

/** Writes down that the officer opens the case, and only then returns what is sealed. Null where they have no such case. */
export async function openCase(
  deps: Deps,
  { officer }: SignedIn,
  caseId: string,
): Promise<OpenedCase | null> {
  const { store } = deps;
  const noted = await changeCase(deps, officer, {
    caseId,
    expectedVersion: null,
    decide: (current, context) => {
      const { next, event } = noteOpening(current, context);
      return { ok: true, next, events: [event] };
    },
  });
  if (noted.kind !== "changed") return null;
  const [sealed, messages, files] = await Promise.all([
    store.sealed(caseId),
    store.thread(caseId),
    store.files(caseId),
  ]);
  if (sealed === null) return null;
  const { body, keyForDesk, caseRecipient } = sealed;
  return { body, keyForDesk, caseRecipient, messages: [...messages], files: [...files] };
}

/** Claims that the officer has opened the case in this session, so that the opening is on record. */
export async function hasOpened(
  { history }: Pick<QueueStore, "history">,
  { officer, session }: SignedIn,
  caseId: string,
): Promise<boolean> {
  const events = await history(caseId);
  return events.some(
    ({ what, officer: who, at }) => what === "opened" && who === officer.id && at >= session.createdAt,
  );
}
