import type { ListMapping } from "#schemas";
import { cellText, type OfficeCell, type OfficeRow } from "../office/index.ts";
import type { EncodedRow } from "./encoded-row.ts";
import type { ColumnPlace } from "./find-columns.ts";
import { findingKinds, type RowFinding } from "./finding.ts";
import { kecamatanReader } from "./kecamatan-reader.ts";
import { type NumberTally, numberReader } from "./number-reader.ts";
import type { NumberKind } from "./person-number-form.ts";
import { programReader } from "./program-reader.ts";
import type { CountReference } from "./reference.ts";
import { remembered } from "./remembered.ts";
import { dateChecker, stageReader } from "./stage-reader.ts";
import { desilReader } from "./words.ts";

/** A row in codes, or null where it cannot be counted; the findings say why. */
export interface RowReading {
  readonly encoded: EncodedRow | null;
  readonly findings: readonly RowFinding[];
}

export interface RowReader {
  readonly read: (row: OfficeRow) => RowReading;
  readonly numbers: { readonly kk: NumberTally; readonly nik: NumberTally };
}

/** Reads one thing of a row and adds what is not right with it. */
type Part<Value> = (row: OfficeRow, findings: RowFinding[]) => Value;

/** Returns the function that reads the rows of a list as its mapping says. */
export function rowReader(
  mapping: ListMapping,
  place: ColumnPlace,
  reference: CountReference,
  /** Last day of the period, ISO. */
  periodEnd: string,
): RowReader {
  const kk = numberPart("kk", mapping, place, reference);
  const nik = numberPart("nik", mapping, place, reference);
  const kecamatan = kecamatanPart(mapping, place, reference);
  const desilOf = desilPart(mapping, place);
  const stagesOf = stagesPart(mapping, place, periodEnd);
  const programsOf = programReader(mapping, place, reference.programs);
  const checkDates = datesPart(mapping, place, periodEnd);

  const read = (row: OfficeRow): RowReading => {
    const findings: RowFinding[] = [];
    const kkKey = kk.part(row, findings);
    const nikKey = nik.part(row, findings);
    const at = kecamatan(row, findings);
    const desil = desilOf(row, findings);
    const stages = stagesOf(row, findings);
    const programs = programsOf(row, desil);
    findings.push(...programs.findings);
    checkDates(row, findings);
    if (findings.some(({ kind }) => findingKinds[kind] === "disisihkan")) return { encoded: null, findings };
    const { received, eligible } = programs;
    const own = { row: row.row, kk: kkKey ?? BigInt(-row.row), nik: nikKey };
    return { encoded: { ...own, kecamatan: at, desil, ...stages, received, eligible }, findings };
  };
  return { read, numbers: { kk: kk.tally, nik: nik.tally } };
}

function cellIn(column: string | null, place: ColumnPlace): (row: OfficeRow) => OfficeCell {
  const at = column === null ? -1 : place(column);
  return ({ cells }) => cells[at] ?? null;
}

function numberPart(
  kind: NumberKind,
  mapping: ListMapping,
  place: ColumnPlace,
  { provinces }: CountReference,
): { readonly part: Part<bigint | null>; readonly tally: NumberTally } {
  const column = mapping[kind];
  const cell = cellIn(column, place);
  const { read, tally } = numberReader(kind, provinces);
  const isNeeded = kind === "kk" && mapping.satuan === "orang";
  const part: Part<bigint | null> = (row, findings) => {
    if (column === null) return null;
    const reading = read(cell(row));
    if ("number" in reading) return reading.number;
    const kindFound = isNeeded && reading.kind === "kk_missing" ? "kk_needed" : reading.kind;
    findings.push({ kind: kindFound, column });
    return null;
  };
  return { part, tally };
}

function kecamatanPart(mapping: ListMapping, place: ColumnPlace, reference: CountReference): Part<number> {
  const column = mapping.kecamatan.kolom;
  const cell = cellIn(column, place);
  const find = remembered(kecamatanReader(mapping, reference.kecamatan));
  return (row, findings) => {
    const written = cell(row);
    const { index, kind } = find(written);
    if (kind) findings.push({ kind, column, word: cellText(written) });
    return index;
  };
}

function desilPart(mapping: ListMapping, place: ColumnPlace): Part<number> {
  const column = mapping.desil.kolom;
  const cell = cellIn(column, place);
  const read = remembered(desilReader(mapping.desil.belum_ada));
  return (row, findings) => {
    const desil = read(cell(row));
    if (desil === null) findings.push({ kind: "desil_unknown", column, word: cellText(cell(row)) });
    if (desil === 0) findings.push({ kind: "desil_missing", column });
    return desil ?? 0;
  };
}

function stagesPart(
  mapping: ListMapping,
  place: ColumnPlace,
  periodEnd: string,
): Part<Pick<EncodedRow, "isRegistered" | "isMatched" | "isVerified">> {
  const readers = [mapping.terdaftar, mapping.padan, mapping.terverifikasi].map((stage) =>
    stage ? stageReader(stage, place, periodEnd) : null,
  );
  return (row, findings) => {
    const readings = readers.map((read) => read?.(row) ?? null);
    for (const reading of readings) if (reading?.finding) findings.push(reading.finding);
    const [isRegistered = false, isMatched = false, isVerified = false] = readings.map(
      (reading) => reading?.isPast ?? false,
    );
    const isKnown = readings.every((reading) => reading !== null && reading.isPast !== null);
    if (isKnown && ((isMatched && !isRegistered) || (isVerified && !isMatched)))
      findings.push({ kind: "stage_order", column: null });
    return { isRegistered, isMatched, isVerified };
  };
}

function datesPart(mapping: ListMapping, place: ColumnPlace, periodEnd: string): Part<void> {
  const checks = mapping.tanggal.map((column) => ({
    cell: cellIn(column, place),
    check: remembered(dateChecker(column, periodEnd)),
  }));
  return (row, findings) => {
    for (const { cell, check } of checks) {
      const finding = check(cell(row));
      if (finding) findings.push(finding);
    }
  };
}
