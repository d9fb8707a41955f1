import { deskOf } from "#domain/objection";
import { type CountedCase, publicKinds, resultOf } from "#domain/objection-counts";
import { localDay } from "#domain/period";
import type { RoutingTable } from "#schemas/objection";
import type { CountableCase } from "../store/index.ts";

/** Returns a case with its days as they are at its desk; null where it names no kecamatan. */
export function countedCase(one: CountableCase, routing: RoutingTable): CountedCase | null {
  if (one.area === null) return null;
  const { timeZone } = deskOf(routing, one.desk);
  return {
    kind: publicKinds[one.kind],
    owner: one.owner,
    area: one.area,
    filedOn: localDay(one.receivedAt, timeZone),
    dueOn: one.decideBy,
    turns: one.turns.flatMap(({ at, what, facts }) => {
      const result = resultOf({ what, facts });
      return result === undefined ? [] : [{ on: localDay(at, timeZone), result }];
    }),
  };
}
