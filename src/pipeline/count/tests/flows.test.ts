import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../tests/small.ts";
import { countSmall, kkOf, listText, type SmallFamily, smallMapping } from "./office-list.ts";

const yes = "ya";
const family = (index: number, cells: Omit<SmallFamily, "kk">) => ({ kk: kkOf(index), ...cells });
const earlier = [
  family(1, { pkh: yes }),
  family(2, { pkh: yes }),
  family(3, { sembako: yes }),
  family(4, { kec: "Moti", pkh: yes }),
  family(5, {}),
];
/** One stays, one loses PKH, one takes PKH beside Sembako, one moves to Batang Dua, one begins, one is new. */
const later = [
  family(1, { pkh: yes }),
  family(2, {}),
  family(3, { sembako: yes, pkh: yes }),
  family(4, { kec: "827105", pkh: yes }),
  family(5, { sembako: yes }),
  family(6, { pkh: yes }),
];

function previousList(families: readonly SmallFamily[]): string {
  const path = join(temporaryFolder(), "sebelumnya.csv");
  writeFileSync(path, listText(families));
  return path;
}

function rowsOf(out: string, file: string): Record<string, string>[] {
  return parse(readFileSync(join(out, "82.71/2026-T3", file)), { bom: true, columns: true });
}

function flowOf(out: string, area: string, program: string): string[] {
  const row = rowsOf(out, "perubahan.csv").find(
    (one) => one.kode_wilayah === area && one.program === program,
  );
  return ["stok_awal", "masuk", "keluar", "stok_akhir", "alasan_kosong"].map(
    (column) => row?.[column] ?? "?",
  );
}

describe("who came and left between two lists", () => {
  test("is counted by KK per kecamatan and programme", async () => {
    const { out, result } = await countSmall(later, { previous: previousList(earlier) });
    expect(result.outcome).toBe("counted");
    expect(flowOf(out, "82.71.04", "PKH")).toEqual(["3", "2", "2", "3", ""]);
    expect(flowOf(out, "82.71.04", "SEMBAKO")).toEqual(["1", "1", "0", "2", ""]);
    expect(flowOf(out, "82.71.04", "SALAH_SATU")).toEqual(["4", "2", "2", "4", ""]);
    expect(flowOf(out, "82.71.05", "PKH")).toEqual(["0", "1", "0", "1", ""]);
    expect(result.report?.catatan.join(" ")).toContain("Yang masuk dan keluar dihitung dari nomor KK");
  });

  test("says why not for programmes that the list or the place does not have, and never says why they moved", async () => {
    const { out } = await countSmall(later, { previous: previousList(earlier) });
    expect(flowOf(out, "82.71.04", "PIP")).toEqual(["", "", "", "", "tidak_dikumpulkan"]);
    expect(flowOf(out, "82.71.04", "BLT_DD")).toEqual(["", "", "", "", "tidak_ditawarkan"]);
    const reasons = rowsOf(out, "perubahan_alasan.csv");
    expect(reasons).toHaveLength(9 * 11);
    expect(reasons.every(({ keluarga }) => keluarga === "")).toBe(true);
  });

  test("lets a family without KK leave and enter", async () => {
    const previous = previousList([family(1, { pkh: yes }), { kk: "", nik: "", pkh: yes }]);
    const { out } = await countSmall([family(1, { pkh: yes }), { kk: "", nik: "", pkh: yes }], { previous });
    expect(flowOf(out, "82.71.04", "PKH")).toEqual(["2", "1", "1", "2", ""]);
  });

  test("has a reason where there is no list of the triwulan before, or no KK", async () => {
    const first = await countSmall(later);
    expect(flowOf(first.out, "82.71.04", "PKH")).toEqual(["", "", "", "", "belum_ada_pembanding"]);
    const out = join(temporaryFolder(), "kiriman");
    mkdirSync(join(out, "82.71/2026-T2"), { recursive: true });
    writeFileSync(join(out, "82.71/2026-T2/penyaluran.csv"), "kode_wilayah\n");
    await countSmall(later, { out });
    expect(flowOf(out, "82.71.04", "PKH")).toEqual(["", "", "", "", "tidak_dikumpulkan"]);
    const mapping = { ...smallMapping, kk: null };
    const without = await countSmall(later, { mapping, previous: previousList(earlier) });
    expect(flowOf(without.out, "82.71.04", "PKH").at(-1)).toBe("belum_ada_pembanding");
    expect(without.result.report?.catatan.join(" ")).toContain("Tanpa nomor KK keluarga di kedua daftar");
  });

  test("refuses a list of the triwulan before that cannot be used, and writes nothing", async () => {
    const { result } = await countSmall(later, { previous: previousList([]) });
    expect(result).toMatchObject({ outcome: "refused", problems: [{ rule: "count_no_rows" }] });
    const absent = await countSmall(later, { previous: join(temporaryFolder(), "tidak-ada.csv") });
    expect(absent.result.outcome).toBe("refused");
  });
});
