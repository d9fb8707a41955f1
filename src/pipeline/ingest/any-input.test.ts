import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { datasets, tahapan } from "#schemas";
import { toCsv } from "../formats/index.ts";
import { readTable } from "./read-table.ts";

const file = {
  name: "82.71/2026-03/tahapan.csv",
  path: "",
  dataset: tahapan,
  area: "82.71",
  period: "2026-03",
};
const folder = mkdtempSync(join(tmpdir(), "bansos-tes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array, dataset = tahapan as (typeof datasets)[number]) {
  const path = join(folder, "masukan");
  writeFileSync(path, content);
  return readTable({ ...file, path, dataset }, () => false);
}

test("whatever bytes arrive, reading ends with rows or with problems, never with a fault of its own", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(...datasets),
      async (bytes, dataset) => {
        const { table, problems } = await read(bytes, dataset);
        expect(table.rows.length + problems.length).toBeGreaterThan(0);
      },
    ),
  );
});

test("whatever text stands in a cell, a person's number in it never leaves whole", async () => {
  const number = "8271054107900001";
  const noise = fc.string({ maxLength: 12 }).filter((text) => !/\d$/.test(text));
  await fc.assert(
    fc.asyncProperty(noise, fc.nat(9), fc.nat(2), async (before, column, row) => {
      const rows = Array.from({ length: 3 }, () => Array.from({ length: 10 }, () => "x"));
      rows[row]?.splice(column, 1, `"${before.replaceAll('"', "")} ${number}"`);
      const header = Object.keys(tahapan.row.shape).join(",");
      const { problems } = await read([header, ...rows.map((cells) => cells.join(","))].join("\n"));
      expect(problems.some(({ rule }) => rule === "person_number")).toBe(true);
      expect(JSON.stringify(problems)).not.toContain(number.slice(2, 8));
    }),
  );
});

test("what is written as CSV is read back as it was", async () => {
  const text = fc
    .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,;"'.%éü/()-]{2,30}$/)
    .filter((value) => value === value.trim() && !/\d{4}|;\s*-/.test(value));
  const row = fc.record({
    kode_wilayah: fc.constant("82.71"),
    periode: fc.constant("2026-03"),
    tahap: fc.constant("masa_sanggah"),
    target_persen: fc.integer({ min: 0, max: 100 }),
    capaian_persen: fc.option(fc.integer({ min: 0, max: 100 })),
    tenggat: fc.constant("2026-09-28"),
    status: fc.constantFrom("belum_mulai", "berjalan", "selesai"),
    penanggung_jawab: text,
    bukti: fc.option(text),
    sifat_data: fc.constant("simulasi"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const { table, problems } = await read(toCsv(tahapan, rows));
      expect(problems).toEqual([]);
      expect(table.rows.map(({ values }) => values)).toEqual(rows);
    }),
  );
});
