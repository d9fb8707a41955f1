import { rowShape } from "#domain/program";
import {
  type MutuRow,
  missedCause,
  type Program,
  type RecordAge,
  type SebabBelumKotaRow,
  type SebabBelumRow,
} from "#schemas";
import { months, quarterOfMonth, quarters } from "./calendar.ts";
import { unrankedIndex } from "./registration.ts";
import type { Tally } from "./tally.ts";

const nature = { sifat_data: "simulasi" } as const;

/** Returns why families of a kecamatan that are eligible for anything receive nothing, one row per cause. */
export function causeRows(
  code: string,
  quarter: string,
  tally: Tally,
  programs: readonly Program[],
): SebabBelumRow[] {
  const any = programs.findIndex(({ id }) => id === "SALAH_SATU");
  return missedCause.options.map((sebab, cause) => ({
    kode_wilayah: code,
    periode: quarter,
    sebab,
    keluarga: tally.causes(quarters.indexOf(quarter), any, cause),
    alasan_kosong: null,
    ...nature,
  }));
}

/** Returns the same for every programme of a kabupaten/kota; empty with the reason where it has no rule. */
export function cityCauseRows(
  code: string,
  quarter: string,
  tally: Tally,
  programs: readonly Program[],
): SebabBelumKotaRow[] {
  return programs.flatMap((program, index) => {
    const shape = rowShape(program, code, { first: "1", last: "1" });
    const reason = shape.kind === "all_states" ? null : "reason" in shape ? shape.reason : "tidak_berlaku";
    return missedCause.options.map((sebab, cause) => ({
      kode_wilayah: code,
      periode: quarter,
      program: program.id,
      sebab,
      keluarga: reason === null ? tally.causes(quarters.indexOf(quarter), index, cause) : null,
      alasan_kosong: reason,
      ...nature,
    }));
  });
}

/** Returns the quality of the records of a kecamatan at the end of a month. */
export function qualityRow(code: string, month: string, tally: Tally): MutuRow {
  const at = (months as readonly string[]).indexOf(month);
  return {
    kode_wilayah: code,
    periode: month,
    ganda_ditemukan: tally.duplicates(at, 0),
    ganda_selesai: tally.duplicates(at, 1),
    umur_data: ageOf(at, tally),
    alasan_kosong: null,
    ...nature,
  };
}

/** Made up: who has registered has new records, who has not is known from old lists. */
function ageOf(month: number, tally: Tally): RecordAge {
  let [families, waiting] = [0, 0];
  for (let desil = 0; desil <= unrankedIndex; desil += 1) {
    families += tally.families(quarterOfMonth(month), desil);
    waiting += tally.registration(month, desil, 0);
  }
  const share = 1 - waiting / families;
  if (share >= 0.66) return "sampai_6_bulan";
  if (share >= 0.5) return "6_sampai_12_bulan";
  return share >= 0.3 ? "1_sampai_2_tahun" : "lebih_2_tahun";
}
