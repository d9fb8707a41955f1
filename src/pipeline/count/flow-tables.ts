import { existsSync } from "node:fs";
import { join } from "node:path";
import { isTriwulan, periodBefore } from "#domain/period";
import type { TableRow } from "#domain/tables";
import {
  enteringReasons,
  type ListMapping,
  leavingReasons,
  type Program,
  perubahan,
  perubahanAlasan,
  type ReasonCode,
} from "#schemas";
import type { FamilyMove } from "./encoded-row.ts";
import { mappedPrograms } from "./find-columns.ts";
import type { CountReference } from "./reference.ts";
import { type CountedTable, isListed } from "./rows.ts";
import type { CountsPlace } from "./write-counts.ts";

/** What flows are counted from. */
export interface FlowCounting {
  readonly mapping: ListMapping;
  readonly reference: CountReference;
  readonly place: CountsPlace;
  /** Families by where they are and what they receive in both triwulan; null without a list of the one before. */
  readonly moves: readonly FamilyMove[] | null;
}

/**
 * Returns who came to and left each programme between two lists, per kecamatan; without a list of the triwulan
 * before, rows with the reason. A list does not say why, so that reasons are not collected. No tables for a month.
 */
export function flowTables(counting: FlowCounting): CountedTable[] {
  const { mapping, reference, place, moves } = counting;
  const { period, area } = place;
  if (!isTriwulan(period)) return [];
  const gap = moves ? null : gapOf(place);
  const common = { periode: period, sifat_data: mapping.sifat_data };
  const flows = reference.kecamatan.all.flatMap(({ code }, index) =>
    reference.programs.map((program): TableRow => {
      const reason = absenceOf(program, counting) ?? gap;
      const counts = reason === null ? countsOf(program, index, counting) : empty;
      return { kode_wilayah: code, program: program.id, ...counts, alasan_kosong: reason, ...common };
    }),
  );
  const reasons = reference.programs.flatMap((program) =>
    Object.entries({ masuk: enteringReasons, keluar: leavingReasons }).flatMap(([arah, own]) =>
      own.map((alasan): TableRow => {
        const reason = absenceOf(program, counting) ?? gap ?? notCollected;
        const key = { kode_wilayah: area, program: program.id, arah, alasan };
        return { ...key, keluarga: null, alasan_kosong: reason, ...common };
      }),
    ),
  );
  return [
    { dataset: perubahan, rows: flows },
    { dataset: perubahanAlasan, rows: reasons },
  ];
}

const notCollected: ReasonCode = "tidak_dikumpulkan";
const empty = { stok_awal: null, masuk: null, keluar: null, stok_akhir: null };

/** The first triwulan counted into the folder has nothing before it. */
function gapOf({ out, area, period }: CountsPlace): ReasonCode {
  const before = join(out, area, periodBefore(period), "penyaluran.csv");
  return existsSync(before) ? notCollected : "belum_ada_pembanding";
}

function absenceOf(program: Program, { mapping, place: { area } }: FlowCounting): ReasonCode | null {
  if (program.notOfferedIn.some((one) => one.area === area)) return "tidak_ditawarkan";
  return isListed(program, mapping) ? null : notCollected;
}

/** A family that moves to another kecamatan leaves there and enters here. */
function countsOf({ id }: Program, kecamatan: number, { mapping, moves }: FlowCounting) {
  const bit = 1 << (mappedPrograms(mapping) as readonly string[]).indexOf(id);
  const receives = (received: number) => (id === "SALAH_SATU" ? received !== 0 : (received & bit) !== 0);
  const counts = { stok_awal: 0, masuk: 0, keluar: 0, stok_akhir: 0 };
  for (const { now, before, families } of moves ?? []) {
    const was = before?.kecamatan === kecamatan && receives(before.received);
    const is = now?.kecamatan === kecamatan && receives(now.received);
    if (was) counts.stok_awal += families;
    if (is) counts.stok_akhir += families;
    if (is && !was) counts.masuk += families;
    if (was && !is) counts.keluar += families;
  }
  return counts;
}
