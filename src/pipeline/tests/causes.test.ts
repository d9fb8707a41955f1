import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Tables } from "#domain/tables";
import { changedRowsPath, datasets, releaseManifest } from "#schemas";
import { diff } from "../diff/index.ts";
import { readRelease } from "../public-audit/read-release.ts";
import { workplace } from "./published.ts";
import { small } from "./small.ts";

const readManifest = (folder: string) =>
  releaseManifest.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));

/** Returns the file of changed rows as objects. */
function changedRows(folder: string): Record<string, string | null>[] {
  const { columns, rows } = JSON.parse(
    readFileSync(join(folder, changedRowsPath("simulasi", "json")), "utf8"),
  );
  return rows.map((cells: string[]) =>
    Object.fromEntries(cells.map((cell, index) => [columns[index] as string, cell])),
  );
}

test("the golden release lists new rows as real change and the triwulan delivered again as revised", async () => {
  const folder = join(small, "terbit", "2026-06-30.1");
  const rows = changedRows(folder);
  const told = new Set(
    rows.map(({ perubahan, sebab_perubahan: cause, periode }) => `${perubahan} ${cause} ${periode}`),
  );
  expect([...told].sort()).toEqual([
    "tambah perubahan_nyata 2026-06",
    "tambah perubahan_nyata 2026-T2",
    "ubah revisi 2026-T1",
  ]);
  const counted = readManifest(folder).changes.reduce((sum, change) => sum + change.rows, 0);
  expect(rows.length).toBe(counted);
  const csv = readFileSync(join(folder, changedRowsPath("simulasi", "csv")), "utf8");
  const names = csv.slice(0, csv.indexOf("\r\n")).split(",");
  expect(new Set(names).size).toBe(names.length);
  expect(csv.trimEnd().split("\r\n").length).toBe(rows.length + 1);
});

test.each([
  ["metode", true],
  ["pembulatan", false],
])("a golden row that moves though nobody delivered it again is told as %s", (cause, isMethodChanged) => {
  const golden = readRelease(join(small, "terbit", "2026-06-30.1"))?.tables ?? {};
  const published: Tables = {
    ...golden,
    pendataan: (golden.pendataan ?? []).map((row, index) =>
      index === 0 ? { ...row, terverifikasi: 5 } : row,
    ),
  };
  const acts = { delivered: [], isMethodChanged };
  const { changes } = diff({ raw: golden, published }, { raw: golden, published: golden }, acts);
  expect(changes).toEqual([
    { dataset: "pendataan", area: "82.71", cause, kind: "ubah", rows: 1, periods: ["2026-03"] },
  ]);
});

test("what an unchanged period delivered again holds is told nowhere", async () => {
  const place = workplace();
  await place.first();
  await place.publish("kiriman-1", "2026-04-30");
  expect(changedRows(place.release("2026-04-30.1"))).toEqual([]);
  expect(readManifest(place.release("2026-04-30.1")).changes).toEqual([]);
});

test("every dataset names its rows in the file of changed rows by its whole key", () => {
  const { columns } = JSON.parse(
    readFileSync(join(small, "terbit", "2026-06-30.1", changedRowsPath("simulasi", "json")), "utf8"),
  );
  for (const { key } of datasets) expect(columns).toEqual(expect.arrayContaining([...key]));
});
