import { deskOf } from "#domain/objection";
import { localDay } from "#domain/period";
import { formatDate } from "#messages";
import type { RoutingTable } from "#schemas/objection";

/** Returns the day of an instant as it is at the desk, in words. */
export function dayAt(instant: string, routing: RoutingTable, desk: string): string {
  return formatDate(localDay(instant, deskOf(routing, desk).timeZone));
}
