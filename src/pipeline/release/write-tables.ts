import { join } from "node:path";
import type { DatasetDefinition } from "#schemas";
import { writeLoosely } from "../disk/index.ts";
import { toArrow, toCsv, toGeoJson, toSlice, toWorkbook, writeParquet } from "../formats/index.ts";
import {
  type FileFacts,
  fileMetadata,
  notesPath,
  notesText,
  schemaPath,
  tableSchema,
} from "../metadata/index.ts";
import type { AreaShapes } from "../shapes/index.ts";
import type { PlannedTable } from "./plan.ts";

/** What the files say of the release they belong to. */
export interface TableFacts {
  readonly id: string;
  readonly published: string;
  readonly protection: { readonly base: number };
  readonly nameOf: (area: string) => string;
  readonly shapes: AreaShapes;
}

/** Writes every table in every format planned for it, with the schema and the notes of its dataset. */
export async function writeTables(
  folder: string,
  tables: readonly PlannedTable[],
  facts: TableFacts,
): Promise<void> {
  for (const [dataset, own] of Map.groupBy(tables, (table) => table.dataset)) {
    const [whole] = own;
    if (!whole) continue;
    writeLoosely(join(folder, schemaPath(dataset)), `${JSON.stringify(tableSchema(dataset), null, 2)}\n`);
    writeLoosely(join(folder, notesPath(dataset)), notesText(dataset, fileFacts(whole, facts)));
    for (const table of own) await writeTable(folder, table, facts);
    await writeParquetFiles(folder, dataset, own, facts);
  }
}

async function writeTable(folder: string, table: PlannedTable, release: TableFacts): Promise<void> {
  const { dataset, nature, rows, paths } = table;
  const facts = fileFacts(table, release);
  const write = (path: string | undefined, content: () => string | Uint8Array) => {
    if (path !== undefined) writeLoosely(join(folder, path), content());
  };
  write(paths.csv, () => toCsv(dataset, rows));
  write(paths.json, () => toSlice(dataset, rows, { release: facts.release, nature }));
  write(paths.arrow, () => toArrow(dataset, rows, fileMetadata(dataset, facts)));
  write(paths.geojson, () => toGeoJson(dataset, rows, facts, release));
  if (paths.xlsx !== undefined)
    writeLoosely(join(folder, paths.xlsx), await toWorkbook(dataset, rows, facts));
}

async function writeParquetFiles(
  folder: string,
  dataset: DatasetDefinition,
  tables: readonly PlannedTable[],
  facts: TableFacts,
): Promise<void> {
  const files = tables.flatMap((table) => {
    const metadata = fileMetadata(dataset, fileFacts(table, facts));
    const { area, paths } = table;
    return paths.parquet === undefined ? [] : [{ path: join(folder, paths.parquet), area, metadata }];
  });
  await writeParquet(dataset, tables[0]?.rows ?? [], files);
}

function fileFacts({ area, nature }: PlannedTable, facts: TableFacts): FileFacts {
  return {
    release: facts.id,
    published: facts.published,
    nature,
    base: facts.protection.base,
    areaName: area === null ? null : `${facts.nameOf(area)} (${area})`,
  };
}
