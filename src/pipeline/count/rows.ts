import { classesFor, hasDesil, singleDesil } from "#domain/desil";
import { isTriwulan } from "#domain/period";
import { rowShape } from "#domain/program";
import type { TableRow } from "#domain/tables";
import {
  type DatasetDefinition,
  type DesilClass,
  type DesilKotaRow,
  desilKota,
  type ListMapping,
  type PendataanRow,
  type PenyaluranRow,
  type Program,
  pendataan,
  penyaluran,
  type ReasonCode,
} from "#schemas";
import { mappedPrograms } from "./find-columns.ts";
import type { CountReference } from "./reference.ts";
import type { AreaTally, ReceivingState } from "./tally.ts";

/** One table of the counts folder. */
export interface CountedTable {
  readonly dataset: DatasetDefinition;
  readonly rows: readonly TableRow[];
}

export interface CountedAreas {
  readonly kecamatan: (index: number) => AreaTally;
  readonly whole: AreaTally;
}

/** Returns the tables of a period: registration for a month, disbursement for a triwulan. */
export function countedTables(
  areas: CountedAreas,
  mapping: ListMapping,
  reference: CountReference,
  period: string,
): CountedTable[] {
  const classes = classesFor(reference.classes, reference.area);
  const listed = reference.kecamatan.all.map(({ code }, index) => ({ code, tally: areas.kecamatan(index) }));
  if (!isTriwulan(period)) {
    const rows = listed.flatMap(({ code, tally }) => registrationRows(code, period, tally, classes, mapping));
    return [{ dataset: pendataan, rows }];
  }
  const receiving = (code: string, tally: AreaTally, of: readonly DesilClass[]) =>
    receivingRows({ code, period, tally, classes: of, mapping, programs: reference.programs });
  return [
    { dataset: penyaluran, rows: listed.flatMap(({ code, tally }) => receiving(code, tally, classes)) },
    { dataset: desilKota, rows: receiving(reference.area, areas.whole, singleDesil()) },
  ];
}

const notCollected: ReasonCode = "tidak_dikumpulkan";

function registrationRows(
  code: string,
  period: string,
  tally: AreaTally,
  classes: readonly DesilClass[],
  mapping: ListMapping,
): PendataanRow[] {
  const isCollected = Boolean(mapping.terdaftar && mapping.padan && mapping.terverifikasi);
  return classes.map((desilClass) => {
    const inState = (state: number) =>
      isCollected ? sumOver(desilClass, (desil) => tally.registration(desil, state)) : null;
    return {
      kode_wilayah: code,
      periode: period,
      ...bounds(desilClass),
      keluarga_penyebut: sumOver(desilClass, tally.families),
      belum_terdaftar: inState(0),
      terdaftar_belum_padan: inState(1),
      padan_belum_verifikasi: inState(2),
      terverifikasi: inState(3),
      alasan_kosong: isCollected ? null : notCollected,
      sifat_data: mapping.sifat_data,
    };
  });
}

interface ReceivingTable {
  readonly code: string;
  readonly period: string;
  readonly tally: AreaTally;
  readonly classes: readonly DesilClass[];
  readonly mapping: ListMapping;
  readonly programs: readonly Program[];
}

function receivingRows(table: ReceivingTable): (PenyaluranRow & DesilKotaRow)[] {
  const { code, period, tally, classes, mapping, programs } = table;
  return programs.flatMap((program) =>
    classes.map((desilClass) => ({
      kode_wilayah: code,
      periode: period,
      program: program.id,
      ...bounds(desilClass),
      keluarga_penyebut: sumOver(desilClass, tally.families),
      ...measures(program, table, desilClass),
      sifat_data: mapping.sifat_data,
    })),
  );
}

function measures(program: Program, { code, tally, mapping }: ReceivingTable, desilClass: DesilClass) {
  const shape = rowShape(program, code.slice(0, 5), desilClass);
  const isEmpty = shape.kind === "empty" || !isListed(program, mapping);
  const isJudged = !isEmpty && (shape.kind === "all_states" || shape.kind === "none_eligible");
  const inState = (state: ReceivingState) =>
    sumOver(desilClass, (desil) => tally.receiving(program.id, desil, state));
  const [covered, missed] = [inState("covered"), inState("missed")];
  const [included, outside] = [inState("included"), inState("outside")];
  const shapeReason = "reason" in shape ? shape.reason : null;
  return {
    menerima: isEmpty ? null : covered + included,
    tidak_menerima: isEmpty ? null : missed + outside,
    layak_menerima: isJudged ? covered : null,
    layak_belum: isJudged ? missed : null,
    tidak_layak_menerima: isJudged ? included : null,
    tidak_layak_tidak_menerima: isJudged ? outside : null,
    alasan_kosong: isEmpty && shape.kind !== "empty" ? notCollected : shapeReason,
  };
}

/** SALAH_SATU can be counted as soon as the list has any programme. */
export function isListed({ id }: Program, mapping: ListMapping): boolean {
  const listed: readonly string[] = mappedPrograms(mapping);
  return id === "SALAH_SATU" ? listed.length > 0 : listed.includes(id);
}

const bounds = ({ first, last }: DesilClass) => ({ desil_awal: first, desil_akhir: last });

function sumOver(desilClass: DesilClass, count: (desil: number) => number): number {
  if (!hasDesil(desilClass)) return count(0);
  let sum = 0;
  for (let desil = Number(desilClass.first); desil <= Number(desilClass.last); desil += 1)
    sum += count(desil);
  return sum;
}
