import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { ObjectionBody, QueuedCase } from "#schemas/browser";

/** A decided case with what was opened of it. */
export interface OpenedEntry {
  readonly one: QueuedCase;
  readonly body: ObjectionBody;
}

const columns = [
  ["column.tiket", ({ one }) => one.ticket],
  ["column.jenis", ({ one }) => objectionText(`kind.${one.kind}`)],
  ["column.wilayah", ({ one }) => one.area ?? ""],
  ["column.hasil", ({ one }) => (one.outcome ? objectionText(`outcome.${one.outcome}`) : "")],
  ["column.alasan", ({ one }) => (one.reason ? objectionText(`reason.${one.reason}`) : "")],
  ["column.program", ({ body }) => body.program ?? ""],
  ["column.nama", ({ body }) => body.subject.name],
  ["column.alamat", ({ body }) => body.subject.address],
  ["column.kelurahan", ({ body }) => body.kelurahan],
  ["column.desil", ({ body }) => (body.desil === null ? "" : String(body.desil))],
  ["column.pelapor", ({ body }) => body.name],
  ["column.cerita", ({ body }) => body.story],
] as const satisfies readonly (readonly [string, (entry: OpenedEntry) => string])[];

/**
 * Returns the file for the owner of the data: RFC 4180 with a byte order mark, as spreadsheets read it.
 * Contacts stay out: residents gave them to hear of their case, for nothing else.
 */
export function handoverFile(entries: readonly OpenedEntry[]): string {
  const head = columns.map(([name]) => consoleText(name));
  const rows = entries.map((entry) => columns.map(([, read]) => read(entry)));
  return `\uFEFF${[head, ...rows].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("")}`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cellOf(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
