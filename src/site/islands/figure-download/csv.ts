/** A cell as the reader sees it; a reason stands where there is no value. */
export interface SeenCell {
  readonly text: string;
  readonly isReason?: boolean;
}

export interface SeenColumn {
  readonly label: string;
  readonly cells: readonly SeenCell[];
}

/** `12.345`, `71,4 %`, `+1,5 poin`: a number as Indonesians write it, with at most one word of unit. */
const written = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?:\s+(\S+))?$/;

/**
 * Returns columns as CSV after RFC 4180 with a byte order mark. A column of numbers in one unit becomes plain numbers,
 * its unit in the header; what a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv(columns: readonly SeenColumn[]): string {
  const plain = columns.map(plainColumn);
  const height = Math.max(0, ...plain.map(({ cells }) => cells.length));
  const rows = Array.from({ length: height }, (_, row) => plain.map(({ cells }) => cells[row] ?? ""));
  return `\uFEFF${[plain.map(({ label }) => label), ...rows].map(lineOf).join("")}`;
}

function plainColumn({ label, cells }: SeenColumn): { label: string; cells: string[] } {
  const values = cells.filter(({ isReason }) => !isReason).map(({ text }) => written.exec(text.trim()));
  const units = new Set(values.map((value) => value?.[4] ?? ""));
  const isNumeric = values.length > 0 && values.every((value) => value !== null) && units.size === 1;
  if (!isNumeric) return { label, cells: cells.map(({ text }) => safe(text)) };
  const [unit] = units;
  return {
    label: unit ? `${label} (${unit})` : label,
    cells: cells.map(({ text, isReason }) => (isReason ? safe(text) : plainNumber(text))),
  };
}

function plainNumber(text: string): string {
  const [, sign = "", whole = "", decimals] = written.exec(text.trim()) ?? [];
  const number = `${sign === "-" ? "-" : ""}${whole.replaceAll(".", "")}`;
  return decimals ? `${number}.${decimals}` : number;
}

const safe = (text: string) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(",")}\r\n`;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
