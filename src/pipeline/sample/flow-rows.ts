import type { PerubahanAlasanRow, PerubahanRow, Program } from "#schemas";
import { quarters } from "./calendar.ts";
import { receivingStates } from "./disbursement.ts";
import { flowDirections } from "./flows.ts";
import { unrankedIndex } from "./registration.ts";
import type { Tally } from "./tally.ts";

const notOffered = "tidak_ditawarkan";

/** Returns how many families came to and left each programme in a kecamatan and triwulan. */
export function flowRows(
  code: string,
  quarter: string,
  tally: Tally,
  programs: readonly Program[],
): PerubahanRow[] {
  const at = quarters.indexOf(quarter);
  return programs.map((program, index) => {
    const isOffered = isOfferedIn(program, code);
    const [entered = 0, left = 0] = flowDirections.map(({ reasons }, direction) =>
      sumOver(reasons.length, (reason) => tally.moved(at, index, direction, reason)),
    );
    const closing = sumOver(
      unrankedIndex + 1,
      (desil) =>
        tally.receiving(at, index, desil, receivingStates.covered) +
        tally.receiving(at, index, desil, receivingStates.included),
    );
    return {
      kode_wilayah: code,
      periode: quarter,
      program: program.id,
      stok_awal: isOffered ? closing - entered + left : null,
      masuk: isOffered ? entered : null,
      keluar: isOffered ? left : null,
      stok_akhir: isOffered ? closing : null,
      alasan_kosong: isOffered ? null : notOffered,
      sifat_data: "simulasi",
    };
  });
}

/** Returns why they did, in the whole kabupaten/kota. */
export function reasonRows(
  code: string,
  quarter: string,
  whole: Tally,
  programs: readonly Program[],
): PerubahanAlasanRow[] {
  const at = quarters.indexOf(quarter);
  return programs.flatMap((program, index) =>
    flowDirections.flatMap(({ direction, reasons }, side) =>
      reasons.map((reason, position): PerubahanAlasanRow => {
        const isOffered = isOfferedIn(program, code);
        return {
          kode_wilayah: code,
          periode: quarter,
          program: program.id,
          arah: direction,
          alasan: reason,
          keluarga: isOffered ? whole.moved(at, index, side, position) : null,
          alasan_kosong: isOffered ? null : notOffered,
          sifat_data: "simulasi",
        };
      }),
    ),
  );
}

function isOfferedIn({ notOfferedIn }: Program, code: string): boolean {
  return !notOfferedIn.some(({ area }) => area === code.slice(0, 5));
}

function sumOver(length: number, count: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += count(index);
  return sum;
}
