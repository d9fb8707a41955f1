/** One of the three Indonesian time zones: its name for clocks and the letters people write. */
export interface TimeZone {
  readonly name: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
  readonly label: "WIB" | "WITA" | "WIT";
}

const west: TimeZone = { name: "Asia/Jakarta", label: "WIB" };
const centre: TimeZone = { name: "Asia/Makassar", label: "WITA" };
const east: TimeZone = { name: "Asia/Jayapura", label: "WIT" };

/** West and Central Kalimantan (61, 62) keep western time; the other provinces of a group keep one time together. */
const exceptions: Readonly<Record<string, TimeZone>> = { "61": west, "62": west };
const byIslandGroup: Readonly<Record<string, TimeZone>> = {
  "1": west,
  "2": west,
  "3": west,
  "5": centre,
  "6": centre,
  "7": centre,
  "8": east,
  "9": east,
};

/**
 * Returns the time zone of a region, from the province its dotted code begins with. Throws on a code of no province.
 * Source: Keputusan Presiden 41/1987 (three time zones), with the provinces split off since keeping theirs.
 */
export function timeZoneOf(code: string): TimeZone {
  const province = code.slice(0, 2);
  const zone = exceptions[province] ?? byIslandGroup[province.slice(0, 1)];
  if (!zone) throw new Error(`Not in a province: ${code}`);
  return zone;
}
