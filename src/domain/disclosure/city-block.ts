import type { ProgramUnits } from "./any-bounds.ts";
import type { BaseRow, RowPattern } from "./base-row.ts";

/** One programme of a kabupaten/kota, triwulan and class: its rows per desil and the margins to meet. */
export interface CityBlock {
  readonly program: string | null;
  readonly pattern: RowPattern;
  /** One per desil of the class, in order. */
  readonly rows: readonly BaseRow[];
  /** Whole bases per part, summed over the kecamatan. */
  readonly columnUnits: readonly number[];
  /** Families per part beyond whole bases, summed over the kecamatan: all of them in the absorbing desil. */
  readonly columnRemainders: readonly number[];
  readonly draws: readonly (readonly number[])[];
  /** Per desil and part: no family by rule. */
  readonly structuralZeros: readonly (readonly boolean[])[];
  /** Per desil and part the units of an earlier release or period that still hold, or null. */
  readonly kept: readonly (readonly number[])[] | null;
}

/** The rows of all programmes of one kabupaten/kota, triwulan and class. */
export interface CityClass {
  readonly base: number;
  /** Published families per desil, in whole bases (the absorbing desil without its remainder). */
  readonly rowUnits: readonly number[];
  readonly absorber: number;
  readonly any: CityBlock | null;
  readonly programs: readonly CityProgram[];
}

export interface CityProgram extends Pick<ProgramUnits, "hasRule" | "isOffered"> {
  /** Null where the programme has no rows here. */
  readonly block: CityBlock | null;
}

/** Units per desil and part. */
export type UnitTable = readonly (readonly number[])[];
