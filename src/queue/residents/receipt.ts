import type { CaseRecord } from "#domain/objection";
import type { Receipt, RoutingTable } from "#schemas/objection";

/** Returns what is told of a case at once: who has it, who owns the matter, by when. */
export function receiptOf(record: CaseRecord, { desks }: RoutingTable): Receipt {
  const { id, ticket, state, receivedAt, desk, owner, window, acknowledgeBy, decideBy } = record;
  const name = desks.find((one) => one.id === desk)?.name ?? desk;
  return { id, ticket, state, receivedAt, desk: { id: desk, name }, owner, window, acknowledgeBy, decideBy };
}
