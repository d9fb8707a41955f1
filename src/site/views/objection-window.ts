/** A masa sanggah of an area, both days included. */
export interface ObjectionWindow {
  readonly area: string;
  readonly opens: string;
  readonly closes: string;
}

export interface WindowAt extends ObjectionWindow {
  readonly state: "open" | "ahead" | "closed";
}

/**
 * Returns the objection window of an area that counts on a day: the one open then, else the next to open, else the
 * last that closed; null where the policy sets none.
 */
export function windowAt(windows: readonly ObjectionWindow[], area: string, day: string): WindowAt | null {
  const own = windows
    .filter((one) => one.area === area)
    .toSorted((left, right) => left.opens.localeCompare(right.opens));
  const chosen = own.find(({ closes }) => day <= closes) ?? own.at(-1);
  if (!chosen) return null;
  const state = chosen.closes < day ? "closed" : chosen.opens <= day ? "open" : "ahead";
  return { ...chosen, state };
}
