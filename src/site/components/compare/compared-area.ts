import type { Measure } from "#domain/indicator";

/** Numerator and denominator, or the code of the reason why there are none. */
export type PackedMeasure = readonly [numerator: number, denominator: number] | string;

/** One desil class of an area; `name` as people say it. */
export interface MixPart {
  readonly key: string;
  readonly name: string;
  readonly families: number;
}

/** What is compared of a kecamatan or of a whole kabupaten/kota. */
export interface ComparedArea {
  readonly code: string;
  readonly name: string;
  /** Where it lies: the kabupaten/kota of a kecamatan, the province of a kabupaten/kota. */
  readonly place: string;
  /** Measures by their id (`cakupan`, `celah/1-2`), then by period. */
  readonly measures: Readonly<Record<string, Readonly<Record<string, PackedMeasure>>>>;
  /** Families in all, by month. */
  readonly families: Readonly<Record<string, number>>;
  readonly mix: { readonly period: string; readonly parts: readonly MixPart[] } | null;
  /** The areas most like it, the nearest first. */
  readonly similar: readonly { readonly code: string; readonly name: string }[];
}

/** What holds for all areas that are compared. */
export interface CompareFacts {
  readonly release: string;
  readonly isSimulated: boolean;
  /** Base to which counts are rounded. */
  readonly base: number;
  /** Reasons for missing values in words, by their code. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** A kabupaten/kota and its kecamatan, as a browser fetches them. */
export interface ComparedFile {
  readonly areas: readonly ComparedArea[];
}

/** Returns a measure as it is reckoned with. */
export function unpackMeasure(packed: PackedMeasure | undefined): Measure {
  if (packed === undefined) return { kind: "missing", reason: "tidak_dikumpulkan" };
  if (typeof packed === "string") return { kind: "missing", reason: packed as MissingReason };
  return { kind: "value", numerator: packed[0], denominator: packed[1] };
}

/** Returns a measure as it travels. */
export function packMeasure(measure: Measure): PackedMeasure {
  return measure.kind === "missing" ? measure.reason : [measure.numerator, measure.denominator];
}

type MissingReason = Extract<Measure, { kind: "missing" }>["reason"];
