import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";

type Cells = readonly (string | number)[];

/** Returns the records of a CSV of the fixtures, header first. */
export const recordsOf = (path: string): string[][] => parse(readFileSync(path), { bom: true }) as string[][];

/** Writes the records as an office saves a workbook: numbers as numbers, codes that look like numbers too. */
export async function toWorkbook(
  records: readonly Cells[],
  { sheet = "Lembar1", before = [] as readonly Cells[] } = {},
): Promise<Uint8Array> {
  const rows = records.map((cells) => cells.map(asOffice));
  return writeXlsx({ sheets: [{ name: sheet, rows: [...before.map((cells) => [...cells]), ...rows] }] });
}

/** Writes the records as Excel does in Indonesian: `;`, thousands points, Windows-1252, titles above, blanks after. */
export function toIndonesianCsv(records: readonly Cells[], titles: readonly string[] = []): Buffer {
  const width = records[0]?.length ?? 0;
  const blank = (first = "") => [first, ...Array.from({ length: width - 1 }, () => "")].join(";");
  const lines = records.map((cells) => cells.map((cell) => grouped(String(cell))).join(";"));
  const all = [...titles.map(blank), ...lines, blank(), blank()];
  return iconv.encode(`${all.join("\r\n")}\r\n`, "windows-1252");
}

/** Replaces every CSV below a folder by the same table in another form. */
export async function convertFolder(
  folder: string,
  extension: "csv" | "xlsx",
  convert: (records: string[][]) => Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".csv"),
  );
  for (const path of paths) {
    const bytes = await convert(recordsOf(join(folder, path)));
    rmSync(join(folder, path));
    writeFileSync(join(folder, path.replace(/csv$/, extension)), bytes);
  }
}

const asOffice = (cell: string | number) =>
  typeof cell === "string" && /^\d{1,9}(\.\d{2})?$/.test(cell) ? Number(cell) : cell;

const grouped = (cell: string) => (/^\d{4,}$/.test(cell) ? Number(cell).toLocaleString("id-ID") : cell);
