import type { CaseRecord } from "#domain/objection";
import type { Deps } from "../deps.ts";
import type { OfficerRow } from "../store/index.ts";

/** Claims that a case is at a desk of the officer. What is elsewhere does not exist for them. */
export function sees({ desks }: Pick<OfficerRow, "desks">, { desk }: Pick<CaseRecord, "desk">): boolean {
  return desks.includes(desk);
}

/** Returns the case where it exists for the officer. */
export async function caseInSight(
  { store }: Pick<Deps, "store">,
  officer: OfficerRow,
  id: string,
): Promise<CaseRecord | null> {
  const record = await store.caseById(id.toLowerCase());
  return record !== null && sees(officer, record) ? record : null;
}
