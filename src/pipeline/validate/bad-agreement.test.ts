import { describe, expect, test } from "vitest";
import type { Tables } from "#domain/tables";
import type { DataNature } from "#schemas";
import { loadReference } from "../config/index.ts";
import { ingest } from "../ingest/index.ts";
import { files, smallFolders, submission } from "../tests/small.ts";
import { rawTables, validate } from "./index.ts";

const { penyaluran, pendataan, desilKota, tahapan } = files;

test("a denominator that differs between months or datasets of a triwulan is refused", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => {
    const cells = (lines[1] ?? "").split(",");
    const more = (index: number) => String(Number(cells[index]) + 2);
    return lines.with(1, cells.with(4, more(4)).with(5, more(5)).join(","));
  });
  expect(await problems()).toMatchObject([
    {
      rule: "denominator_differs",
      file: pendataan,
      row: 2,
      column: "keluarga_penyebut",
      value: "105",
      message: `Penyebutnya berbeda dari ${penyaluran} baris 2 (103) untuk wilayah, kelas desil, dan triwulan yang sama.`,
    },
  ]);
});

test("any aid below one of the programmes is refused", async () => {
  const { rewrite, problems } = submission();
  rewrite(penyaluran, (lines) =>
    lines.with(4, "82.71.05,2026-T1,SALAH_SATU,belum_ada,belum_ada,16,0,16,,,,,belum_dinilai,simulasi"),
  );
  expect((await problems())[0]).toMatchObject({
    rule: "any_aid_too_low",
    file: penyaluran,
    row: 5,
    column: "menerima",
    value: "0",
  });
  expect((await problems())[0]?.message).toMatch(
    /^SALAH_SATU tidak boleh kurang dari program [A-Z_]+ \(\d+\)\.$/,
  );
});

test("any aid above all programmes together is refused", async () => {
  const { rewrite, problems } = submission();
  rewrite(penyaluran, (lines) =>
    lines.with(4, "82.71.05,2026-T1,SALAH_SATU,belum_ada,belum_ada,16,16,0,,,,,belum_dinilai,simulasi"),
  );
  expect((await problems())[0]).toMatchObject({
    rule: "any_aid_too_high",
    file: penyaluran,
    row: 5,
    column: "menerima",
    value: "16",
  });
  expect((await problems())[0]?.message).toMatch(
    /^SALAH_SATU tidak boleh lebih dari jumlah semua program \(\d+\)\.$/,
  );
});

test("a table per desil that does not agree with the kecamatan is refused", async () => {
  const { rewrite, problems } = submission();
  rewrite(desilKota, (lines) => {
    const cells = (lines[12] ?? "").split(",");
    const [receiving, not, eligible, missed] = [6, 7, 8, 9].map((index) => Number(cells[index]));
    const moved = [Number(receiving) + 1, Number(not) - 1, Number(eligible) + 1, Number(missed) - 1];
    return lines.with(12, [...cells.slice(0, 6), ...moved, ...cells.slice(10)].join(","));
  });
  const found = await problems();
  expect(found.map(({ rule, column }) => [rule, column])).toEqual([
    ["reconcile", "menerima"],
    ["reconcile", "tidak_menerima"],
    ["reconcile", "layak_menerima"],
    ["reconcile", "layak_belum"],
  ]);
  expect(found[0]).toMatchObject({
    file: desilKota,
    row: 13,
    value: "92",
    message:
      "Tidak cocok dengan penyaluran.csv: jumlahnya di sana 91, di sini 92 untuk 82.71, PKH, desil 1-4.",
  });
});

test("a table per desil cannot be filled where a kecamatan was not collected", async () => {
  const { rewrite, problems } = submission();
  rewrite(penyaluran, (lines) =>
    lines.with(5, "82.71.05,2026-T1,PKH,1,4,103,,,,,,,tidak_dikumpulkan,simulasi"),
  );
  expect((await problems())[0]).toMatchObject({
    rule: "reconcile_missing",
    file: desilKota,
    row: 13,
    column: "menerima",
    message:
      "Angka penyaluran.csv untuk 82.71, PKH, desil 1-4 kosong sebagian atau seluruhnya, jadi di sini tidak mungkin terisi.",
  });
});

test("rows of another nature than the rest are refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 2, "sifat_data", "resmi");
  put(tahapan, 3, "sifat_data", "");
  expect(await problems()).toMatchObject([
    {
      rule: "required",
      file: tahapan,
      row: 3,
      column: "sifat_data",
      remedy: "Isi selnya. Tulis simulasi atau resmi.",
    },
    {
      rule: "mixed_nature",
      file: pendataan,
      row: 2,
      column: "sifat_data",
      value: "resmi",
      message: "Kiriman ini campuran: kebanyakan baris simulasi, baris ini resmi.",
    },
  ]);
});

describe("against the releases there are", () => {
  const reference = loadReference(smallFolders.referenceFolder, smallFolders.policyFolder);
  if (!reference.ok) throw new Error("The small reference data does not load");

  async function check(
    folder: string,
    series: DataNature | null,
    previous: Tables | null,
    policy = reference.ok ? reference.value : null,
  ) {
    if (!policy) throw new Error("No reference");
    const isKnownArea = (code: string) => policy.regions.names.has(code);
    const { tables } = await ingest(folder, smallFolders.referenceFolder, isKnownArea);
    return validate(tables, { folder, date: "2026-06-30", reference: policy, series, previous });
  }
  const first = async () => rawTables((await check(submission().folder, null, null)).merged);

  test.each([
    ["simulasi", "resmi"],
    ["resmi", "simulasi"],
  ] as const)("a %s submission never joins %s releases", async (nature, series) => {
    const { folder, rewrite } = submission();
    for (const file of Object.values(files))
      rewrite(file, (lines) => lines.map((line) => line.replace(/simulasi$/, nature)));
    expect((await check(folder, series, null)).problems).toMatchObject([
      {
        rule: "nature_of_series",
        file: folder,
        row: null,
        column: "sifat_data",
        value: nature,
        message: `Kiriman ini ${nature}, padahal rilis di folder unduhan ini ${series}.`,
      },
    ]);
    expect((await check(folder, nature, null)).problems).toEqual([]);
  });

  test("a submission may bring only some tables of a period, earlier or new", async () => {
    const { folder } = submission("kiriman-2");
    expect((await check(folder, "simulasi", await first())).problems).toEqual([]);
    const partial = submission("kiriman-2");
    partial.remove("82.71/2026-06/tahapan.csv");
    expect((await check(partial.folder, "simulasi", await first())).problems).toEqual([]);
  });

  test("a revised denominator must be revised in every table of the triwulan", async () => {
    const { folder, rewrite } = submission("kiriman-2");
    for (const file of [penyaluran, desilKota])
      rewrite(file, (lines) => lines.map((line) => line.replace(/,(5|belum_ada),16,/, ",$1,17,")));
    const found = (await check(folder, "simulasi", await first())).problems.filter(
      ({ rule }) => rule === "denominator_differs",
    );
    expect(found[0]).toMatchObject({
      file: penyaluran,
      row: 21,
      value: "17",
      message:
        "Penyebutnya berbeda dari rilis sebelumnya (16) untuk wilayah, kelas desil, dan triwulan yang sama.",
    });
  });

  test("classes of an earlier release that the policy no longer has are refused", async () => {
    if (!reference.ok) throw new Error("No reference");
    const { folder } = submission("kiriman-2");
    const classes = {
      ...reference.value.classes,
      default: [
        { first: "1", last: "5" },
        { first: "6", last: "10" },
        { first: "belum_ada", last: "belum_ada" },
      ],
    } as const;
    const changed = { ...reference.value, classes: { ...classes, default: [...classes.default] } };
    const found = (await check(folder, "simulasi", await first(), changed)).problems;
    expect(found.at(-1)).toMatchObject({
      rule: "classes_changed",
      file: "kelas-desil.json",
      message:
        "Kelas desil di kebijakan berbeda dari yang dipakai rilis sebelumnya untuk Kota Ternate (82.71).",
    });
  });
});
