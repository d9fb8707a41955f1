import { describe, expect, it } from "vitest";
import { compareRows, sharedPeriod } from "./compare-rows.ts";
import { exampleFacts as facts, island, likeIsland, townWithGaps } from "./example-areas.ts";

const rowsOf = (...areas: Parameters<typeof compareRows>[0][number][]) => {
  const rows = compareRows(areas, facts);
  return (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Error(`No row ${id}`);
    return row;
  };
};

describe("a comparison", () => {
  it("has every measure as a row, the number of families first", () => {
    expect(compareRows([island, likeIsland], facts).map(({ id }) => id)).toEqual([
      "families",
      "menerima",
      "cakupan",
      "terlewat",
      "salah_sasaran",
      "celah/1-2",
      "pendaftaran",
      "pemadanan",
      "verifikasi",
      "perubahan",
    ]);
  });

  it("shows a share with what it is of", () => {
    const [cell] = rowsOf(island, likeIsland)("cakupan").cells;
    expect(cell).toMatchObject({ value: "70,0\u00a0%", part: "280 dari 400", reason: null });
    expect(cell?.trend.map(({ share }) => share)).toEqual([0.675, 0.7]);
  });

  it("says in plain words what a difference beyond rounding means", () => {
    expect(rowsOf(island, likeIsland)("pendaftaran").sentence).toBe(
      "Dari tiap 100 keluarga, yang terdaftar di Hiri 13 lebih banyak daripada di Batang Dua.",
    );
  });

  it("says that a difference means nothing where rounding alone may make it", () => {
    expect(rowsOf(island, likeIsland)("cakupan").sentence).toBe(
      "Selisih dengan Hiri tidak berarti: pembulatan saja bisa membuat beda sampai 5,4 poin.",
    );
  });

  it("names no number where the difference is less than one of a hundred", () => {
    const large = (missed: number) => ({
      ...island,
      measures: { terlewat: { "2026-T3": [missed, 100_000] as const } },
    });
    const other = { ...large(20_200), code: "81.71", name: "Kota Ambon" };
    expect(rowsOf(large(20_000), other)("terlewat").sentence).toBe(
      "Dari tiap 100 keluarga layak, yang terlewat di Kota Ambon lebih banyak (kurang dari 1) daripada di Batang Dua.",
    );
  });

  it("says both where some areas differ and others do not", () => {
    expect(rowsOf(island, likeIsland, townWithGaps)("cakupan").sentence).toBe(
      "Dari tiap 100 keluarga layak, yang sudah menerima di Banyuwangi 15 lebih banyak daripada di Batang Dua. Selisih dengan Hiri tidak berarti: pembulatan saja bisa membuat beda sampai 5,4 poin.",
    );
  });

  it("gives a reason where there is no value, and compares nothing with it", () => {
    const row = rowsOf(island, townWithGaps)("salah_sasaran");
    expect(row.cells[1]).toMatchObject({ value: null, reason: "tidak dikumpulkan", part: null });
    expect(row.sentence).toBe("Untuk Banyuwangi tidak ada angkanya, jadi tidak dibandingkan.");
    expect(rowsOf(townWithGaps, island)("salah_sasaran").sentence).toBe(
      "Tidak bisa dibandingkan: untuk Banyuwangi tidak ada angkanya.",
    );
  });

  it("says of a desil class that another kabupaten/kota does not use that it does not", () => {
    const single = {
      ...townWithGaps,
      mix: { period: "2026-T3", parts: [{ key: "1", name: "Desil 1", families: 9 }] },
    };
    expect(rowsOf(island, single)("celah/1-2").cells[1]?.reason).toBe("tidak memakai kelas ini");
  });

  it("holds the same period of all areas against each other", () => {
    const row = rowsOf(island, townWithGaps)("pendaftaran");
    expect(row.period).toBe("2026-09");
    expect(row.basis).toBe("dari semua keluarga (KK), September 2026");
    expect(row.cells.map(({ part }) => part)).toEqual(["300 dari 880", "20.000 dari 40.000"]);
  });

  it("tells how many times the families others have, exactly", () => {
    expect(rowsOf(island, likeIsland)("families").sentence).toBe(
      "Dibanding jumlah keluarga di Batang Dua: di Hiri 1,0 kali. Angka ini tidak dibulatkan.",
    );
  });

  it("says nothing of differences where there is one area alone", () => {
    for (const { sentence } of compareRows([island], facts)) expect(sentence).toBe("");
  });

  it("shows a net change with its sign", () => {
    expect(rowsOf(island, likeIsland)("perubahan").cells[0]).toMatchObject({
      value: "+3,0\u00a0%",
      part: "+10 dari 335 di awal",
    });
  });

  it("gives both errors the same form, whichever way they differ", () => {
    const worse = {
      ...likeIsland,
      measures: { ...likeIsland.measures, terlewat: { "2026-T3": [280, 400] as const } },
    };
    const [there, back] = [rowsOf(island, worse)("terlewat"), rowsOf(worse, island)("terlewat")];
    expect(there.sentence).toBe(
      "Dari tiap 100 keluarga layak, yang terlewat di Hiri 40 lebih banyak daripada di Batang Dua.",
    );
    expect(back.sentence).toBe(
      "Dari tiap 100 keluarga layak, yang terlewat di Batang Dua 40 lebih sedikit daripada di Hiri.",
    );
  });
});

describe("the period of a row", () => {
  it("is the latest that all areas have, else the latest of any, else none", () => {
    expect(
      sharedPeriod([
        ["2026-T1", "2026-T2"],
        ["2026-T2", "2026-T3"],
      ]),
    ).toBe("2026-T2");
    expect(sharedPeriod([["2026-T1"], ["2026-T3"]])).toBe("2026-T3");
    expect(sharedPeriod([[], []])).toBeNull();
  });
});
