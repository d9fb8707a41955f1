import { datasets, type Program } from "#schemas";
import { type BaseRow, readBaseRows } from "./base-row.ts";
import type { KeyedDraw } from "./protection.ts";

/** Returns registration rows of a kabupaten/kota and month, for tests: per kecamatan the counts of each class. */
export function registrationRows(
  kecamatan: readonly (readonly (readonly number[])[])[],
  periode = "2026-01",
): BaseRow[] {
  const classes = [
    ["1", "2"],
    ["3", "4"],
    ["5", "5"],
    ["6", "10"],
    ["belum_ada", "belum_ada"],
  ] as const;
  const rows = kecamatan.flatMap((counts, area) =>
    counts.map((states, index) => ({
      kode_wilayah: `82.71.${String(area + 1).padStart(2, "0")}`,
      periode,
      desil_awal: classes[index]?.[0] ?? "1",
      desil_akhir: classes[index]?.[1] ?? "1",
      keluarga_penyebut: states.reduce((sum, count) => sum + count, 0),
      belum_terdaftar: states[0] ?? 0,
      terdaftar_belum_padan: states[1] ?? 0,
      padan_belum_verifikasi: states[2] ?? 0,
      terverifikasi: states[3] ?? 0,
      alasan_kosong: null,
    })),
  );
  return readBaseRows({ pendataan: rows }, datasets).rows;
}

/** Returns draws that depend on the seed and the name alone, for tests. */
export function seededDraw(seed: number): KeyedDraw {
  return (name) => {
    let hash = seed ^ 0x811c9dc5;
    for (let index = 0; index < name.length; index += 1)
      hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
    return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Returns a programme for desil 1 to 4 (5 in part), or one without a rule, for tests. */
export function testProgram(id: Program["id"], hasRule = true): Program {
  const marked = { text: "", mark: "K" as const, source: null };
  const rule = {
    rule: marked,
    desil: { first: 1, last: 4 },
    partialDesil: [5],
    otherConditions: "",
    decidedBy: "",
  };
  return {
    id,
    name: id,
    shortName: id,
    summary: "",
    legalBasis: marked,
    eligibility: hasRule ? rule : null,
    benefit: marked,
    cycle: marked,
    recipientUnit: "",
    owner: "",
    notOfferedIn: [],
  };
}
