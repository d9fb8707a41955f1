import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { figureLinks } from "#schemas";
import { defaultFolders } from "../config/index.ts";
import { registeredFigures } from "./registered-figures.ts";

const read = (file: string) => readFileSync(join(defaultFolders.reference, file), "utf8");
const links = figureLinks.parse(JSON.parse(read("angka-luar.json")));
const rows = (parse(read("angka-resmi.csv"), { columns: true, bom: true }) as Record<string, string>[]).map(
  (row) => ({ ...row, nilai: Number(row.nilai) }),
) as unknown as Parameters<typeof registeredFigures>[0];

it("finds the figure of every link among the official figures", () => {
  expect(registeredFigures(rows, links, "resmi")).toHaveLength(links.length);
  expect(registeredFigures(rows, links, "resmi")).toContainEqual({
    kode_wilayah: "82.71",
    program: "PKH",
    periode: "2025-T1",
    kolom: "menerima",
    nilai: 3216,
  });
});

it("holds simulated families against no real figure", () => {
  expect(registeredFigures(rows, links, "simulasi")).toEqual([]);
});
