import type { Desk, ObjectionKind, RoutingTable } from "#schemas/objection";

/**
 * Returns the desk that works a case: that of the first rule whose area and kind fit, else the default desk.
 * A case from an unknown area, or none, is never lost.
 */
export function route(
  table: RoutingTable,
  { area, kind }: { readonly area: string | null; readonly kind: ObjectionKind },
): Desk {
  const rule = table.rules.find((one) => one.kinds.includes(kind) && area !== null && isIn(area, one.area));
  return deskOf(table, rule?.desk ?? table.defaultDesk);
}

/** Returns the desk with that id. Throws where the table does not have it. */
export function deskOf(table: RoutingTable, id: string): Desk {
  const desk = table.desks.find((one) => one.id === id);
  if (!desk) throw new Error(`The routing table has no desk ${id}`);
  return desk;
}

/** Claims that a dotted code lies in a larger one, or is the same. */
export function isIn(area: string, larger: string): boolean {
  return area === larger || area.startsWith(`${larger}.`);
}
