import { describe, expect, it } from "vitest";
import { auditExample, failedRules, tamper } from "../examples/example-audit.ts";
import { splitRelease, splitSetting } from "../examples/example-splits.ts";
import type { TableRow, Tables } from "../tables/index.ts";

const good = splitRelease();
const { datasets } = splitSetting;
const failedAfter = (rounded: Tables) => failedRules(auditExample({ raw: good.raw, rounded }, { datasets }));
const change = (
  dataset: string,
  isTarget: (row: TableRow) => boolean,
  rewrite: (row: TableRow) => Partial<TableRow> | null,
) => {
  const target = (good.rounded[dataset] ?? []).findIndex(isTarget);
  expect(target).toBeGreaterThanOrEqual(0);
  return tamper(good.rounded, dataset, (row, index) => (index === target ? rewrite(row) : {}));
};
const known = (dataset: string, row: TableRow) =>
  good.raw[dataset]?.find((one) =>
    Object.keys(row).every(
      (name) =>
        typeof row[name] === "number" || ["lama", "alasan_kosong"].includes(name) || one[name] === row[name],
    ),
  );
const earlier = [{ release: "2026-04-30.1", tables: good.rounded, raw: good.raw }];

describe("auditing parts of a whole", () => {
  it("passes causes that sum to what is published", () => {
    const report = auditExample(good, { datasets });
    expect(failedRules(report)).toEqual([]);
    expect(report.rules.find(({ rule }) => rule === "parts_agree")?.checked).toBeGreaterThan(200);
    expect(report.rules.find(({ rule }) => rule === "cases_rounded")?.checked).toBeGreaterThan(500);
  });

  it("fails true causes in the place of rounded ones", () => {
    const exact = tamper(good.rounded, "sebab_belum", (row) => ({
      keluarga: known("sebab_belum", row)?.keluarga ?? null,
    }));
    expect(failedAfter(exact)).toEqual(expect.arrayContaining(["parts_agree", "small_counts_hidden"]));
  });

  it("fails causes that do not sum to the missed", () => {
    const more = change(
      "sebab_belum",
      ({ keluarga }) => Number(keluarga) >= 10,
      (row) => ({ keluarga: Number(row.keluarga) + 5 }),
    );
    expect(failedAfter(more)).toEqual(["parts_agree"]);
  });

  it("fails causes of a kabupaten/kota that are not those of its kecamatan, though they sum to the whole", () => {
    const rows = (good.rounded.sebab_belum_kota ?? []).filter(({ program }) => program === "SALAH_SATU");
    const [first, second] = rows.slice(0, 5).filter(({ keluarga }) => Number(keluarga) >= 10);
    const moved = tamper(good.rounded, "sebab_belum_kota", (row) => {
      if (
        row.program !== "SALAH_SATU" ||
        row.kode_wilayah !== first?.kode_wilayah ||
        row.periode !== first?.periode
      )
        return {};
      if (row.sebab === first?.sebab) return { keluarga: Number(row.keluarga) + 5 };
      return row.sebab === second?.sebab ? { keluarga: Number(row.keluarga) - 5 } : {};
    });
    expect(failedAfter(moved)).toEqual(["parts_agree"]);
  });

  it("fails parts published without their whole", () => {
    const { penyaluran: _, ...without } = good.rounded;
    expect(failedAfter(without)).toContain("parts_agree");
  });

  it("fails a missing, repeated or half empty cause", () => {
    const any = () => true;
    expect(failedAfter(change("sebab_belum", any, () => null))).toContain("splits_complete");
    expect(failedAfter(change("sebab_belum", any, () => ({ keluarga: null })))).toContain("parts_agree");
    const twice = {
      ...good.rounded,
      sebab_belum: [...(good.rounded.sebab_belum ?? []), good.rounded.sebab_belum?.[0] as TableRow],
    };
    expect(failedAfter(twice)).toContain("splits_complete");
  });

  it("fails unchanged causes that a later release draws anew", () => {
    const failed = (rounded: Tables) =>
      failedRules(auditExample({ raw: good.raw, rounded }, { datasets, earlier }));
    expect(failed(good.rounded)).toEqual([]);
    const [first] = (good.rounded.sebab_belum_kota ?? []).filter(
      ({ program, keluarga }) => program === "PKH" && Number(keluarga) >= 10,
    );
    const others = (good.rounded.sebab_belum_kota ?? []).filter(
      (row) =>
        row.program === "PKH" &&
        row.kode_wilayah === first?.kode_wilayah &&
        row.periode === first?.periode &&
        row !== first,
    );
    const anew = tamper(good.rounded, "sebab_belum_kota", (row) => {
      if (row.program !== "PKH" || row.kode_wilayah !== first?.kode_wilayah || row.periode !== first?.periode)
        return {};
      if (row.sebab === first?.sebab) return { keluarga: Number(row.keluarga) - 5 };
      return row.sebab === others[0]?.sebab ? { keluarga: Number(row.keluarga) + 5 } : {};
    });
    expect(failed(anew)).toEqual(["kept_between_releases"]);
  });
});

describe("auditing cases", () => {
  const isLarge = ({ jumlah, tepat_waktu, hasil }: TableRow) =>
    hasil === "ditolak" && Number(jumlah) > Number(tepat_waktu);

  it("fails a small cell that is not rounded", () => {
    const exact = tamper(good.rounded, "sanggahan_kota", (row) => {
      const { jumlah = null, tepat_waktu = null, tunggakan = null } = known("sanggahan_kota", row) ?? {};
      return { jumlah, tepat_waktu, tunggakan };
    });
    expect(failedAfter(exact)).toEqual(expect.arrayContaining(["cases_rounded", "small_counts_hidden"]));
  });

  it("fails kecamatan that do not sum to their kabupaten/kota", () => {
    expect(failedAfter(change("sanggahan", isLarge, (row) => ({ jumlah: Number(row.jumlah) + 5 })))).toEqual([
      "cases_rounded",
    ]);
  });

  it("fails a part above its total, a backlog that is not the rest, and a class of too few cases", () => {
    const moreOnTime = change(
      "mutu",
      () => true,
      (row) => ({ ganda_selesai: Number(row.ganda_ditemukan) + 5 }),
    );
    expect(failedAfter(moreOnTime)).toContain("cases_rounded");
    const backlog = change(
      "sanggahan_kota",
      ({ hasil }) => hasil === "berjalan",
      (row) => ({ tunggakan: Number(row.tunggakan) + 5 }),
    );
    expect(failedAfter(backlog)).toEqual(["cases_rounded"]);
    const told = change(
      "sanggahan_kota",
      ({ jumlah }) => jumlah === 5,
      () => ({ lama: "sampai_5_hari", alasan_kosong: null }),
    );
    expect(failedAfter(told)).toContain("cases_rounded");
  });

  it("fails unchanged duplicates that are drawn anew in a later month", () => {
    const anew = change(
      "mutu",
      ({ periode }) => periode === "2026-04",
      (row) => ({ ganda_ditemukan: Number(row.ganda_ditemukan) + 5 }),
    );
    expect(failedAfter(anew)).toEqual(["kept_between_periods"]);
  });

  it("fails unchanged objections that a later release draws anew", () => {
    const fresh = splitRelease({}, null, "lain").rounded;
    const rounded = {
      ...good.rounded,
      sanggahan_kota: fresh.sanggahan_kota ?? [],
      sanggahan: fresh.sanggahan ?? [],
    };
    const report = auditExample({ raw: good.raw, rounded }, { datasets, earlier });
    expect(failedRules(report)).toEqual(["kept_between_releases"]);
  });
});
