import { hasDesil } from "#domain/desil";
import { rowShape } from "#domain/program";
import type { DesilClass, DesilKotaRow, PendataanRow, PenyaluranRow, Program } from "#schemas";
import { months, quarterOfMonth, quarters } from "./calendar.ts";
import { receivingStates } from "./disbursement.ts";
import { unrankedIndex } from "./registration.ts";
import type { Tally } from "./tally.ts";

const nature = { sifat_data: "simulasi" } as const;

/** Returns the registration rows of a kecamatan and month, one per desil class. */
export function registrationRows(
  code: string,
  month: string,
  tally: Tally,
  classes: readonly DesilClass[],
): PendataanRow[] {
  const at = (months as readonly string[]).indexOf(month);
  return classes.map((desilClass) => {
    const inState = (state: number) => sumOver(desilClass, (desil) => tally.registration(at, desil, state));
    return {
      kode_wilayah: code,
      periode: month,
      ...bounds(desilClass),
      keluarga_penyebut: sumOver(desilClass, (desil) => tally.families(quarterOfMonth(at), desil)),
      belum_terdaftar: inState(0),
      terdaftar_belum_padan: inState(1),
      padan_belum_verifikasi: inState(2),
      terverifikasi: inState(3),
      alasan_kosong: null,
      ...nature,
    };
  });
}

/** Returns the rows of an area and triwulan, one per programme and desil class, shaped by the public rules. */
export function receivingRows(
  code: string,
  quarter: string,
  tally: Tally,
  programs: readonly Program[],
  classes: readonly DesilClass[],
): (PenyaluranRow & DesilKotaRow)[] {
  const at = quarters.indexOf(quarter);
  return programs.flatMap((program, index) =>
    classes.map((desilClass) => ({
      kode_wilayah: code,
      periode: quarter,
      program: program.id,
      ...bounds(desilClass),
      keluarga_penyebut: sumOver(desilClass, (desil) => tally.families(at, desil)),
      ...measures(program, code, desilClass, (state) =>
        sumOver(desilClass, (desil) => tally.receiving(at, index, desil, state)),
      ),
      ...nature,
    })),
  );
}

function measures(
  program: Program,
  code: string,
  desilClass: DesilClass,
  inState: (state: number) => number,
) {
  const { covered, missed, included, outside } = receivingStates;
  const shape = rowShape(program, code.slice(0, 5), desilClass);
  const [lm, lb, tlm, tltm] = [inState(covered), inState(missed), inState(included), inState(outside)];
  const isEmpty = shape.kind === "empty";
  const hasStates = shape.kind === "all_states" || shape.kind === "none_eligible";
  return {
    menerima: isEmpty ? null : lm + tlm,
    tidak_menerima: isEmpty ? null : lb + tltm,
    layak_menerima: hasStates ? lm : null,
    layak_belum: hasStates ? lb : null,
    tidak_layak_menerima: hasStates ? tlm : null,
    tidak_layak_tidak_menerima: hasStates ? tltm : null,
    alasan_kosong: hasStates ? null : shape.reason,
  };
}

const bounds = ({ first, last }: DesilClass) => ({ desil_awal: first, desil_akhir: last });

function sumOver(desilClass: DesilClass, count: (desil: number) => number): number {
  if (!hasDesil(desilClass)) return count(unrankedIndex);
  let sum = 0;
  for (let desil = Number(desilClass.first); desil <= Number(desilClass.last); desil += 1)
    sum += count(desil - 1);
  return sum;
}
