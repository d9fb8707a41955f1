import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { CountResult } from "../index.ts";
import { countSmall, kkOf, nikOf, type SmallFamily, smallMapping } from "./office-list.ts";

type Row = Record<string, string>;
const table = (out: string, name: string): Row[] =>
  parse(readFileSync(join(out, "82.71", name)), { bom: true, columns: true });
const states = (row: Row | undefined) => [
  row?.keluarga_penyebut,
  row?.layak_menerima,
  row?.layak_belum,
  row?.tidak_layak_menerima,
  row?.tidak_layak_tidak_menerima,
  row?.alasan_kosong,
];
const cell = (rows: readonly Row[], code: string, program: string, desil: string) =>
  rows.find((row) => row.kode_wilayah === code && row.program === program && row.desil_awal === desil);
const found = ({ report }: CountResult, kind: string) => report?.temuan.find(({ kode }) => kode === kind);

describe("disbursement, counted by hand", () => {
  const families: SmallFamily[] = [
    { desil: "1", pkh: "ya", layakPkh: "ya" },
    { desil: "Desil 2", layakPkh: "ya", sembako: "Ya" },
    { desil: "2" },
    { desil: "3", pkh: "ya" },
    { desil: "5", sembako: "ya" },
    { desil: "5" },
    { desil: "7", sembako: "ya" },
    { desil: "10" },
    { desil: "", pkh: "ya" },
    { desil: "belum", kec: "827105" },
    { desil: "4", kec: "Kec. Batang Dua", pkh: "ya", layakPkh: "ya", sembako: "ya" },
  ];

  test("each family stands in one state per programme, in its kecamatan and in the city", async () => {
    const { result, out } = await countSmall(families);
    expect(result.outcome).toBe("counted");
    const rows = table(out, "2026-T3/penyaluran.csv");
    expect(rows).toHaveLength(8 * 9 * 5);
    expect(states(cell(rows, "82.71.04", "PKH", "1"))).toEqual(["3", "1", "1", "0", "1", ""]);
    expect(states(cell(rows, "82.71.04", "PKH", "3"))).toEqual(["1", "0", "0", "1", "0", ""]);
    expect(states(cell(rows, "82.71.04", "SEMBAKO", "1"))).toEqual(["3", "1", "2", "0", "0", ""]);
    expect(states(cell(rows, "82.71.04", "SEMBAKO", "5"))).toEqual(["2", "1", "0", "0", "1", ""]);
    expect(states(cell(rows, "82.71.04", "SEMBAKO", "6"))).toEqual(["2", "0", "0", "1", "1", ""]);
    expect(states(cell(rows, "82.71.04", "SALAH_SATU", "1"))).toEqual(["3", "2", "1", "0", "0", ""]);
    expect(cell(rows, "82.71.04", "PKH", "belum_ada")).toMatchObject({
      keluarga_penyebut: "1",
      menerima: "1",
      tidak_menerima: "0",
      layak_menerima: "",
      alasan_kosong: "belum_dinilai",
    });
    expect(cell(rows, "82.71.05", "PKH", "belum_ada")).toMatchObject({
      keluarga_penyebut: "1",
      menerima: "0",
    });
    expect(states(cell(rows, "82.71.05", "SALAH_SATU", "3"))).toEqual(["1", "1", "0", "0", "0", ""]);
    expect(cell(rows, "82.71.04", "PIP", "1")).toMatchObject({
      keluarga_penyebut: "3",
      menerima: "",
      alasan_kosong: "tidak_dikumpulkan",
    });
    expect(cell(rows, "82.71.04", "BLT_DD", "1")).toMatchObject({
      menerima: "",
      alasan_kosong: "tidak_ditawarkan",
    });
    const city = table(out, "2026-T3/desil_kota.csv");
    expect(city).toHaveLength(9 * 11);
    expect(states(cell(city, "82.71", "SEMBAKO", "2"))).toEqual(["2", "1", "1", "0", "0", ""]);
    expect(states(cell(city, "82.71", "SEMBAKO", "5"))).toEqual(["2", "1", "0", "0", "1", ""]);
    expect(new Set(rows.map(({ sifat_data }) => sifat_data))).toEqual(new Set(["simulasi"]));
  });

  test("the report tells how it was counted and what is left open", async () => {
    const { result } = await countSmall(families);
    expect(result.report).toMatchObject({
      baris_dibaca: 11,
      baris_dihitung: 11,
      keluarga: 11,
      hasil: "ditulis",
    });
    expect(found(result, "desil_missing")).toMatchObject({
      jumlah_baris: 2,
      baris: [10, 11],
      akibat: "dihitung",
    });
    expect(result.report?.catatan.join(" ")).toContain("Kelayakan SEMBAKO dihitung dari desil saja");
    expect(result.report?.catatan.join(" ")).toContain(
      "Tidak ada di daftar: PBI_JK, BLTS_KESRA, BERAS_CPP, PIP, ATENSI",
    );
    expect(found(result, "kecamatan_empty")?.kolom).toBe("Pulau Ternate");
  });
});

test("registration counts each family at the first step it has not taken by the end of the month", async () => {
  const { out } = await countSmall(
    [
      { daftar: "tidak", padan: "tidak" },
      { daftar: "ya", padan: "tidak" },
      { daftar: "ya", padan: "ya" },
      { daftar: "ya", padan: "ya", verif: "ya" },
      { daftar: "ya", tgl: "01/11/2026", padan: "tidak" },
      { daftar: "ya", tgl: "31/10/2026", padan: "ya", verif: "ya" },
    ],
    { period: "2026-10" },
  );
  const rows = table(out, "2026-10/pendataan.csv");
  expect(rows.find((row) => row.kode_wilayah === "82.71.04" && row.desil_awal === "3")).toMatchObject({
    keluarga_penyebut: "6",
    belum_terdaftar: "2",
    terdaftar_belum_padan: "1",
    padan_belum_verifikasi: "1",
    terverifikasi: "2",
    alasan_kosong: "",
  });
});

test("a step the list does not have leaves registration empty, with its reason", async () => {
  const mapping = { ...smallMapping, padan: null };
  const { out, result } = await countSmall([{}], { period: "2026-10", mapping });
  expect(table(out, "2026-10/pendataan.csv")[0]).toMatchObject({
    belum_terdaftar: "",
    terverifikasi: "",
    alasan_kosong: "tidak_dikumpulkan",
  });
  expect(result.report?.catatan.join(" ")).toContain("Pemetaan tidak menyebut kolom padan");
});

describe("families in several rows", () => {
  test("the same KK is one family, receiving what any row receives, and told", async () => {
    const { result, out } = await countSmall([
      { pkh: "ya", layakPkh: "ya" },
      {},
      { kk: kkOf(1), nik: nikOf(1), sembako: "ya", desil: "4" },
    ]);
    const rows = table(out, "2026-T3/penyaluran.csv");
    expect(states(cell(rows, "82.71.04", "SALAH_SATU", "3"))).toEqual(["2", "1", "1", "0", "0", ""]);
    expect(states(cell(rows, "82.71.04", "SEMBAKO", "3"))).toEqual(["2", "1", "1", "0", "0", ""]);
    expect(found(result, "kk_duplicate")).toMatchObject({
      kelompok: [[2, 4]],
      jumlah_kelompok: 1,
      akibat: "digabung",
    });
    expect(found(result, "desil_differs")).toMatchObject({ kelompok: [[2, 4]] });
    expect(result.report).toMatchObject({ baris_dihitung: 3, keluarga: 2 });
  });

  test("the same NIK in two families is told, and both are counted", async () => {
    const { result } = await countSmall([{}, {}, { nik: nikOf(2) }]);
    expect(found(result, "nik_duplicate")).toMatchObject({ kelompok: [[3, 4]], jumlah_baris: 2 });
    expect(result.report?.keluarga).toBe(3);
  });

  test("persons are folded by KK: matched when all are, receiving when one is", async () => {
    const mapping = { ...smallMapping, satuan: "orang" as const };
    const persons: SmallFamily[] = [
      { kk: kkOf(1), verif: "ya" },
      { kk: kkOf(1), padan: "tidak", verif: "ya" },
      { kk: kkOf(1), desil: "" },
      { kk: kkOf(2), nik: nikOf(9) },
      { kk: kkOf(2), nik: nikOf(9) },
      { kk: "" },
    ];
    const { result, out } = await countSmall(persons, { mapping, period: "2026-10" });
    expect(
      table(out, "2026-10/pendataan.csv").find(
        (row) => row.kode_wilayah === "82.71.04" && row.desil_awal === "3",
      ),
    ).toMatchObject({
      keluarga_penyebut: "2",
      terdaftar_belum_padan: "1",
      padan_belum_verifikasi: "1",
    });
    expect(found(result, "nik_repeated")).toMatchObject({ kelompok: [[5, 6]] });
    expect(found(result, "kk_needed")).toMatchObject({ baris: [7], akibat: "disisihkan" });
    expect(found(result, "kk_duplicate")).toBeUndefined();
  });
});

describe("rows that are not right", () => {
  test.each<[string, SmallFamily, string]>([
    ["kk_lost", { kk: "9,97101E+15" }, "disisihkan"],
    ["nik_lost", { nik: "9.97101E+15" }, "dihitung"],
    ["kk_form", { kk: "997101010110001" }, "disisihkan"],
    ["kk_form", { kk: "9971013213100001" }, "disisihkan"],
    ["kk_missing", { kk: "" }, "dihitung"],
    ["nik_form", { nik: "0071014101600001" }, "dihitung"],
    ["nik_missing", { nik: "" }, "dihitung"],
    ["kecamatan_unmatched", { kec: "Ternate Selatn" }, "disisihkan"],
    ["kecamatan_missing", { kec: "" }, "disisihkan"],
    ["code_repaired", { kec: "4" }, "dihitung"],
    ["desil_unknown", { desil: "11" }, "disisihkan"],
    ["status_unknown", { daftar: "proses" }, "disisihkan"],
    ["program_unknown", { pkh: "" }, "disisihkan"],
    ["date_impossible", { tgl: "31/02/2026" }, "dihitung"],
    ["date_unreadable", { tgl: "kemarin" }, "dihitung"],
    ["date_in_future", { lahir: "1/1/2031" }, "dihitung"],
    ["stage_order", { padan: "tidak", verif: "ya" }, "dihitung"],
    ["eligible_outside_rule", { desil: "9", layakPkh: "ya" }, "dihitung"],
  ])("%s: %j is %s", async (kind, family, consequence) => {
    const { result } = await countSmall([{}, family]);
    expect(found(result, kind)).toMatchObject({ baris: [3], jumlah_baris: 1, akibat: consequence });
    expect(found(result, kind)?.arti).not.toContain("count.");
    expect(result.report?.baris_disisihkan).toBe(consequence === "disisihkan" ? 1 : 0);
  });

  test("totals and signatures below the list are passed over, and told", async () => {
    const nothing = { kk: "", nik: "", kec: "", desil: "" };
    const { result } = await countSmall([{}, { ...nothing, daftar: "Jumlah", pkh: "1" }, nothing]);
    expect(result.report).toMatchObject({ baris_dibaca: 1, baris_disisihkan: 0 });
    expect(result.report?.catatan[0]).toBe(
      "2 baris tanpa nomor, kecamatan, dan desil dilewati (jumlah, tanda tangan): baris 3, 4.",
    );
  });

  test("a word of the office's own is taken from the mapping", async () => {
    const { result } = await countSmall([{ kec: "Pulau Seberang" }]);
    expect(result.report?.keluarga_per_kecamatan[3]).toMatchObject({ kode_wilayah: "82.71.04", keluarga: 1 });
  });

  test("unknown words are told when they are frequent, never a lone one, which could be a name", async () => {
    const odd = (kec: string) => ({ kec });
    const { result } = await countSmall([odd("Tidore"), odd("Tidore"), odd("Tidore"), odd("Siti Aminah")]);
    expect(found(result, "kecamatan_unmatched")?.kata).toEqual([{ kata: "Tidore", baris: 3 }]);
  });
});

describe("nothing is written", () => {
  test("with more rows set aside than the tolerance, but the report says which", async () => {
    const bad = [{ desil: "x" }, {}, {}, {}];
    const { result, folder, out } = await countSmall(bad, { tolerancePercent: 2 });
    expect(result).toMatchObject({ outcome: "refused", problems: [{ rule: "count_too_many_set_aside" }] });
    expect(readdirSync(folder).sort()).toEqual(["daftar.csv", "kiriman-mutu"]);
    expect(
      JSON.parse(readFileSync(join(`${out}-mutu`, "82.71/2026-T3/laporan-mutu.json"), "utf8")),
    ).toMatchObject({
      hasil: "tidak_ditulis",
      baris_disisihkan: 1,
    });
    expect((await countSmall(bad, { tolerancePercent: 25 })).result.outcome).toBe("counted");
  });

  test.each([
    ["count_unknown_area", { area: "99.99" }],
    ["count_unknown_period", { period: "2026-13" }],
    ["count_column_missing", { mapping: { ...smallMapping, kk: "NOMOR" } }],
    ["count_real_as_simulated", {}, [{ nik: "8271014101600001" }]],
    ["count_simulated_as_real", { mapping: { ...smallMapping, sifat_data: "resmi" as const } }],
    ["office_missing", { list: "/tidak/ada.csv" }],
  ])("%s", async (rule, options, families: SmallFamily[] = [{}]) => {
    const { result } = await countSmall(families, options);
    expect(result.outcome === "refused" && result.problems.map((one) => one.rule)).toContain(rule);
  });

  test("where the kecamatan are those of another kabupaten/kota, which is named", async () => {
    const ambon = ["Sirimau", "Nusaniwe", "Baguala", "Teluk Ambon"].flatMap((kec) => [
      { kec },
      { kec },
      { kec },
    ]);
    const { result } = await countSmall([...ambon, {}]);
    expect(result.outcome === "refused" && result.problems[0]).toMatchObject({
      rule: "count_other_area",
      column: "KEC",
      message: "Kecamatan di daftar ini ada di Kota Ambon (81.71), bukan di Kota Ternate (82.71).",
      remedy: "Pastikan daftarnya benar. Bila benar, pakai --area 81.71.",
    });
  });

  test("where a spreadsheet has rounded the whole column", async () => {
    const rounded = Array.from({ length: 30 }, (_, index) => ({ kk: `${kkOf(index + 1).slice(0, 15)}0` }));
    const { result } = await countSmall(rounded);
    expect(result.outcome === "refused" && result.problems.map(({ rule }) => rule)).toContain(
      "count_numbers_rounded",
    );
  });

  test("over counts that are there, unless they are to be replaced; other files of the period stay", async () => {
    const { out, folder } = await countSmall([{}]);
    const list = join(folder, "daftar.csv");
    const again = { list, out };
    writeFileSync(join(out, "82.71/2026-T3/catatan.txt"), "tetap");
    const refused = await countSmall([{}, {}], { out });
    expect(refused.result).toMatchObject({ outcome: "refused", problems: [{ rule: "count_exists" }] });
    const replaced = await countSmall([{}, {}], { out, replace: true });
    expect(replaced.result.outcome).toBe("counted");
    expect(cell(table(out, "2026-T3/penyaluran.csv"), "82.71.04", "PKH", "3")?.keluarga_penyebut).toBe("2");
    expect(readdirSync(join(again.out, "82.71/2026-T3")).sort()).toEqual([
      "catatan.txt",
      "desil_kota.csv",
      "penyaluran.csv",
      "perubahan.csv",
      "perubahan_alasan.csv",
    ]);
    expect(readdirSync(out)).toEqual(["82.71"]);
  });
});

test("periods of one triwulan with different families are told before publishing refuses them", async () => {
  const { out } = await countSmall([{}], { period: "2026-09" });
  const { result } = await countSmall([{}, {}], { out });
  expect(result.report?.catatan.join(" ")).toContain("Jumlah keluarga berbeda dari 2026-09");
});
