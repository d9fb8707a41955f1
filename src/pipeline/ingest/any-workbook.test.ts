import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { pendataan } from "#schemas";
import { recordsOf, toWorkbook } from "../tests/office-files.ts";
import { files, small } from "../tests/small.ts";
import { readTable } from "./read-table.ts";

const folder = mkdtempSync(join(tmpdir(), "bansos-tes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array) {
  const path = join(folder, "masukan");
  writeFileSync(path, content);
  const file = {
    name: "82.71/2026-03/pendataan.xlsx",
    path,
    dataset: pendataan,
    area: "82.71",
    period: "2026-03",
  };
  return readTable(file, (code) => code.startsWith("82.71"));
}

test("a workbook that was cut or changed anywhere ends with rows or with problems", async () => {
  const sound = await toWorkbook(recordsOf(join(small, "kiriman-1", files.pendataan)));
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 5), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
      const place = at + 4;
      const bytes = isCut ? sound.slice(0, place) : sound.with(place, byte);
      const { table, problems } = await read(bytes);
      expect(table.rows.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test("a file that tells its separator is read with it", async () => {
  const records = recordsOf(join(small, "kiriman-1", files.pendataan));
  const { table, problems } = await read(`sep=;\r\n${records.map((cells) => cells.join(";")).join("\r\n")}`);
  expect(problems).toEqual([]);
  expect(table.rows).toHaveLength(8);
});
