import { reader } from "#messages";
import { isLocked } from "#queue/officers";
import type { OfficerRow } from "#queue/store";
import { textTable } from "../start/text-table.ts";

const text = reader("commands");

/** Returns the accounts as a table, without anything secret. */
export function officerTable(rows: readonly OfficerRow[], now: Date): string {
  const head = ["name", "fullName", "role", "desks", "state"] as const;
  return textTable([
    head.map((column) => text(`officers.column.${column}`)),
    ...rows.map((row) => [
      row.name,
      row.fullName,
      text(`officers.role.${row.role}`),
      row.desks.join(", "),
      stateOf(row, now),
    ]),
  ]);
}

function stateOf({ disabledAt, lockedUntil }: OfficerRow, now: Date): string {
  if (disabledAt !== null) return text("officers.state.disabled");
  return isLocked(lockedUntil, now)
    ? text("officers.state.locked", { until: lockedUntil ?? "" })
    : text("officers.state.active");
}
