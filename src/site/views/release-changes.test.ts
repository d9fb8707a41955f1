import { expect, it } from "vitest";
import type { DatasetChange } from "#schemas";
import { changesTable, explainedJumps, releaseNews } from "./release-changes.ts";

const change = (more: Partial<DatasetChange>): DatasetChange => ({
  dataset: "penyaluran",
  area: "82.71",
  cause: "perubahan_nyata",
  kind: "tambah",
  rows: 1200,
  periods: ["2026-T2"],
  ...more,
});
const named = () => "Kota Ternate";

it("tells new and revised periods and how many old rows changed, in sentences", () => {
  const changes = [
    change({}),
    change({ dataset: "pendataan", rows: 34, periods: ["2026-06", "2026-05"] }),
    change({ cause: "revisi", kind: "ubah", rows: 3, periods: ["2026-T1"] }),
  ];
  expect(releaseNews({ changes, previous: "2026-04-30.1" }, named)).toEqual([
    "Masa baru: Mei 2026, Juni 2026, triwulan II 2026.",
    "1.234 baris baru dari Kota Ternate.",
    "Masa yang direvisi kantor: triwulan I 2026.",
    "3 baris lama berubah atau dihapus.",
  ]);
});

it("says that no old row moved where none did, that all is new in a first release, and that nothing changed", () => {
  const after = { changes: [change({})], previous: "2026-04-30.1" };
  expect(releaseNews(after, named).at(-1)).toMatch(/^Tidak ada masa lama yang direvisi/);
  expect(releaseNews({ ...after, previous: null }, named)[0]).toMatch(/^Rilis pertama/);
  expect(releaseNews({ ...after, changes: [] }, named)).toEqual(["Tidak ada baris yang berubah."]);
});

it("counts added, changed and removed rows per dataset and cause over all areas", () => {
  const table = changesTable({
    id: "2026-07-31.1",
    changes: [
      change({}),
      change({ area: "81.71", rows: 300 }),
      change({ cause: "metode", kind: "ubah", rows: 7 }),
      change({ cause: "metode", kind: "hapus", rows: 2 }),
    ],
  });
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ["Perubahan nyata", "1.500", "0", "0"],
    ["Metode", "0", "7", "2"],
  ]);
  expect(table.total?.cells).toEqual(["semua sebab", "1.500", "7", "2"]);
});

it("tells every explained jump once", () => {
  const jump = { kind: "fall", level: "kabupaten_kota", reason: "Kuota program dikurangi pusat." } as const;
  expect(explainedJumps({ explained: [jump, jump] })).toEqual([
    "Jumlah turun separuh atau lebih, tingkat kabupaten/kota: Kuota program dikurangi pusat.",
  ]);
  expect(explainedJumps({})).toEqual([]);
});
