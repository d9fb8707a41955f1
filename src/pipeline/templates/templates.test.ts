import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { datasetColumns, datasets, pendataan, penyaluran } from "#schemas";
import { defaultFolders, loadReference } from "../config/index.ts";
import { ingest } from "../ingest/index.ts";
import { workplace } from "../tests/published.ts";
import { smallFolders, temporaryFolder } from "../tests/small.ts";
import { validate } from "../validate/index.ts";
import { writeTemplates } from "./index.ts";

const whole = { referenceFolder: defaultFolders.reference, policyFolder: defaultFolders.policy };

async function written(area: string, period: string, folders = whole) {
  const folder = join(temporaryFolder(), "templat");
  const outcome = await writeTemplates({ folder, area, period, ...folders });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join());
  return { folder, files: outcome.value.files };
}

const sheetsOf = async (path: string) => (await readXlsx(await readFile(path), { readStyles: true })).sheets;

test.each([
  ["82.71", "2026-09"],
  ["81.71", "2026-10"],
  ["35.10", "2026-T3"],
  ["11.01", "2026-12"],
])(
  "templates of %s for %s, sent back as they are, have no fault and nothing to mend",
  async (area, period) => {
    const { folder, files } = await written(area, period);
    const due = datasets.filter(({ cadence }) => cadence !== "irregular");
    expect(files).toHaveLength(2 * due.length);
    const loaded = loadReference(whole.referenceFolder, whole.policyFolder);
    if (!loaded.ok) throw new Error("No reference");
    const reference = loaded.value;
    for (const form of ["xlsx", "csv"]) {
      const sent = join(folder, form);
      const isKnownArea = (code: string) => reference.regions.names.has(code);
      const { tables, problems, repairs } = await ingest(sent, whole.referenceFolder, isKnownArea);
      const context = { folder: sent, date: "2026-12-31", reference, series: null, previous: null };
      expect([...problems, ...validate(tables, context).problems]).toEqual([]);
      expect(repairs).toEqual([]);
      expect(tables.filter(({ table }) => table.area === area)).toHaveLength(due.length);
    }
  },
);

test("templates can be published, as simulated data", async () => {
  const { folder } = await written("82.71", "2026-03", smallFolders);
  const place = workplace();
  const result = await place.publish("", "2026-03-31", { folder: join(folder, "xlsx") });
  expect(result).toMatchObject({ outcome: "published", summary: { nature: "simulasi", areas: ["82.71"] } });
});

test("a workbook brings lists to choose from, checks of numbers, notes and codes", async () => {
  const { folder } = await written("82.71", "2026-09");
  const [data, notes, codes] = await sheetsOf(join(folder, "xlsx/82.71/2026-T3/penyaluran.xlsx"));
  expect([data?.name, notes?.name, codes?.name]).toEqual(["penyaluran", "Catatan", "Kode wilayah"]);
  const columns = datasetColumns(penyaluran);
  expect(data?.rows[0]).toEqual(columns.map(({ name }) => name));
  const validations = new Map(data?.dataValidations?.map((one) => [one.range.replace(/\d.*/, ""), one]));
  expect(validations.get("A")).toMatchObject({ type: "list", formula1: "'Kode wilayah'!$A$2:$A$9" });
  expect(validations.get("B")).toMatchObject({ type: "list", values: ["2026-T3"] });
  expect(validations.get("C")?.values?.slice(0, 3)).toEqual(["SALAH_SATU", "PKH", "SEMBAKO"]);
  expect(validations.get("F")).toMatchObject({ type: "whole", operator: "between", formula1: "0" });
  expect(codes?.rows).toHaveLength(9);
  expect(codes?.rows[1]).toEqual(["82.71.01", "Pulau Ternate"]);
  const noted = notes?.rows.map(([name]) => name);
  for (const { name } of columns) expect(noted).toContain(name);
  const meanings = JSON.stringify(notes?.rows);
  for (const { meta } of columns) expect(meanings).toContain(meta.title.id);
});

test("every dataset that an office fills in has a template", async () => {
  const { files } = await written("82.71", "2026-09");
  const due = datasets.filter(({ cadence }) => cadence !== "irregular").map(({ id }) => id);
  for (const id of due) expect(files.filter((file) => file.includes(`/${id}.`))).toHaveLength(2);
  expect(due).toContain(pendataan.id);
});

test("an unknown area, an impossible period and a folder in use are told, and nothing is written", async () => {
  const folder = join(temporaryFolder(), "templat");
  const outcome = await writeTemplates({ folder, area: "99.99", period: "Oktober", ...whole });
  expect(outcome).toMatchObject({
    ok: false,
    problems: [
      { rule: "template_unknown_area", value: "99.99" },
      { rule: "template_unknown_period", value: "Oktober" },
    ],
  });
  expect(existsSync(folder)).toBe(false);
  const { folder: used } = await written("82.71", "2026-09");
  const before = readdirSync(used, { recursive: true });
  expect(await writeTemplates({ folder: used, area: "82.71", period: "2026-09", ...whole })).toMatchObject({
    ok: false,
    problems: [{ rule: "template_folder_used", file: used }],
  });
  expect(readdirSync(used, { recursive: true })).toEqual(before);
});
