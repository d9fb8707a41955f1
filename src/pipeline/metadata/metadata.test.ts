import { expect, test } from "vitest";
import { datasetColumns, datasets, penyaluran, type ReleaseManifest, tahapan } from "#schemas";
import { changelog, dataPackage, notice, tableSchema } from "./index.ts";

const hash = "0".repeat(64);
const file = (path: string, dataset: string, area: string | null, format: "csv" | "parquet" | "json") => ({
  path,
  dataset,
  area,
  format,
  rows: 3,
  bytes: 10,
  sha256: hash,
});
const nameOf = (area: string) => ({ "82.71": "Kota Ternate" })[area] ?? area;
const loss = { exactPercent: 25, belowBasePercent: 70, belowTwiceBasePercent: 5, largerPercent: 0 };
const manifest = (nature: "simulasi" | "resmi"): ReleaseManifest => ({
  id: "2026-07-31.1",
  published: "2026-07-31",
  nature,
  previous: "2026-04-30.1",
  areas: ["82.71"],
  latest: { penyaluran: "2026-T2" },
  protection: { base: 5, method: "m", auditPassed: true, cellLoss: loss, sumLoss: loss },
  files: [
    file("penyaluran/penyaluran-simulasi.csv", "penyaluran", null, "csv"),
    file("penyaluran/82.71-simulasi.parquet", "penyaluran", "82.71", "parquet"),
    file("penyaluran/82.71-simulasi.json", "penyaluran", "82.71", "json"),
    file("angka_resmi/angka_resmi.csv", "angka_resmi", null, "csv"),
  ],
  changes: [
    {
      dataset: "penyaluran",
      area: "82.71",
      cause: "revisi",
      kind: "ubah",
      rows: 1200,
      periods: ["2026-T1", "2026-T2"],
    },
    { dataset: "angka_resmi", area: "00", cause: "perubahan_nyata", kind: "tambah", rows: 1, periods: [] },
  ],
});

test("every column of every dataset is in its table schema, with title, type, unit and constraints", () => {
  for (const dataset of datasets) {
    const schema = tableSchema(dataset);
    expect(schema.fields.map(({ name }) => name)).toEqual(datasetColumns(dataset).map(({ name }) => name));
    expect(schema.primaryKey).toEqual([...dataset.key]);
    for (const field of schema.fields)
      expect(field.title && field.description && field.title_en).toBeTruthy();
  }
});

test("constraints come from the schema of the column", () => {
  const field = (name: string, dataset = tableSchema(penyaluran)) =>
    dataset.fields.find((one) => one.name === name);
  expect(field("menerima")).toMatchObject({
    type: "integer",
    unit: "keluarga",
    summableAlong: ["kode_wilayah", "desil"],
    constraints: { required: false, minimum: 0 },
  });
  expect(field("menerima")?.constraints).not.toHaveProperty("maximum");
  expect(field("kode_wilayah")?.constraints).toEqual({
    required: true,
    pattern: "^\\d{2}\\.\\d{2}\\.\\d{2}$",
  });
  expect(field("sifat_data")?.constraints).toEqual({ required: true, enum: ["simulasi", "resmi"] });
  expect(field("target_persen", tableSchema(tahapan))?.constraints).toEqual({
    required: true,
    minimum: 0,
    maximum: 100,
  });
  expect(field("tenggat", tableSchema(tahapan))).toMatchObject({
    type: "date",
    constraints: { required: true },
  });
});

test("a simulated package says so in name, title, description, keywords and a property of its own", () => {
  const simulated = dataPackage(manifest("simulasi"), nameOf);
  expect(simulated.name).toBe("bansos-terbuka-2026-07-31.1-simulasi");
  expect(simulated.title).toBe("SIMULASI: Bansos Terbuka, rilis 2026-07-31.1");
  expect(simulated.description).toMatch(/^SIMULASI: angka buatan/);
  expect(simulated.keywords).toContain("simulasi");
  expect(simulated).toMatchObject({ simulated: true, nature: "simulasi" });
  expect(simulated.resources.map(({ title, simulated: own }) => [title.startsWith("SIMULASI"), own])).toEqual(
    [
      [true, true],
      [true, true],
      [true, true],
      [false, false],
    ],
  );
  expect(JSON.stringify(dataPackage(manifest("resmi"), nameOf))).not.toMatch(/SIMULASI|"simulated":true/);
});

test("resources have unique names, checksums, a licence and a schema where they are tables", () => {
  const { resources, licenses } = dataPackage(manifest("simulasi"), nameOf);
  const names = resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[-a-z0-9._]+$/);
  expect(licenses[0]?.name).toBe("CC-BY-4.0");
  expect(resources[0]).toMatchObject({
    type: "table",
    hash: `sha256:${hash}`,
    mediatype: "text/csv",
    schema: {
      primaryKey: ["kode_wilayah", "periode", "program", "desil_awal", "desil_akhir"],
      missingValues: [""],
    },
  });
  expect(resources[1]).toMatchObject({ type: "table", schema: "penyaluran/skema.json" });
  expect(resources[2]).not.toHaveProperty("schema");
});

test("the changelog tells causes, areas by name, rows and periods", () => {
  const text = changelog(manifest("simulasi"), (area) => ({ "82.71": "Kota Ternate" })[area] ?? area);
  expect(text).toContain("# Perubahan rilis 2026-07-31.1\n\n> **SIMULASI.**");
  expect(text).toContain("Terbit 31 Juli 2026. Dibandingkan dengan rilis 2026-04-30.1.");
  expect(text).toContain("## Direvisi kantor");
  expect(text).toContain(
    "| Penyaluran per kecamatan | Kota Ternate | diubah | 1.200 | triwulan I 2026, triwulan II 2026 |",
  );
  expect(text).not.toContain("## Dihapus");
  expect(changelog({ ...manifest("resmi"), changes: [], previous: null }, String)).toMatch(
    /rilis pertama[\s\S]*Tidak ada baris yang berubah/,
  );
});

test("the notice says plainly what is simulated and what is not", () => {
  expect(notice(manifest("simulasi"))).toMatch(
    /SIMULASI\. Semua jumlah keluarga di rilis ini buatan[\s\S]*angka_resmi/,
  );
  expect(notice(manifest("resmi"))).not.toMatch(/simulasi/i);
});
