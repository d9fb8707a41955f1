import { kabupatenKotaOf } from "#domain/region";
import type { SourceFeature } from "../read/index.ts";
import { isHigherCode, kecamatanOfCode, regencyOfCode, textOf } from "./code-forms.ts";
import { type Columns, regenciesNamed } from "./columns.ts";
import { normalName } from "./names.ts";
import type { KnownKecamatan, RegionIndex } from "./region-index.ts";

/** Why a feature belongs to no kecamatan. */
export type MissReason =
  | "unknown_code"
  | "foreign_code"
  | "higher_level"
  | "unknown_name"
  | "ambiguous_name"
  | "unknown_regency"
  | "contradiction"
  | "no_attributes";

export interface Match {
  readonly feature: SourceFeature;
  readonly code: string;
  readonly by: "code" | "name";
  /** The name in the file where it is not one we know the kecamatan by. */
  readonly otherName: string | null;
}

export interface Miss {
  readonly feature: SourceFeature;
  readonly reason: MissReason;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly misses: readonly Miss[];
  /** The kabupaten/kota taken for a file that does not name one. */
  readonly assumedRegency: string | null;
}

/** Returns the kecamatan of every feature: by code, else by name inside its kabupaten/kota. */
export function matchFeatures(
  features: readonly SourceFeature[],
  columns: Columns,
  index: RegionIndex,
  only: readonly string[],
): Matching {
  const assumed = assumedRegency(features, columns, index, only);
  const results = features.map((feature) => matchOne(feature, columns, index, assumed));
  return {
    matches: results.filter((result) => "code" in result),
    misses: results.filter((result) => "reason" in result),
    assumedRegency: assumed,
  };
}

function matchOne(
  feature: SourceFeature,
  columns: Columns,
  index: RegionIndex,
  assumed: string | null,
): Match | Miss {
  const written = columns.code ? feature.properties[columns.code.column] : undefined;
  const name = columns.name === null ? null : textOf(feature.properties[columns.name]);
  const code = columns.code ? kecamatanOfCode(written, columns.code.system, index) : null;
  if (code !== null) return matchByCode(feature, code, columns.isKecamatanName ? name : null, index);
  const byName = name === null ? null : matchByName(feature, name, columns, index, assumed);
  if (byName && "code" in byName) return byName;
  const reason = codeFault(written, index) ?? byName?.reason ?? "no_attributes";
  return { feature, reason };
}

function matchByCode(
  feature: SourceFeature,
  code: string,
  name: string | null,
  index: RegionIndex,
): Match | Miss {
  const known = index.kecamatan.get(code);
  if (name === null || known?.names.has(normalName(name)))
    return { feature, code, by: "code", otherName: null };
  const siblings = index.regencies.get(kabupatenKotaOf(code))?.kecamatan ?? [];
  if (named(siblings, name).length > 0) return { feature, reason: "contradiction" };
  return { feature, code, by: "code", otherName: name };
}

function matchByName(
  feature: SourceFeature,
  name: string,
  columns: Columns,
  index: RegionIndex,
  assumed: string | null,
): Match | Miss {
  const regencies = regenciesOf(feature, columns, index, assumed);
  if (regencies.length === 0) return { feature, reason: "unknown_regency" };
  const found = regencies.flatMap((code) => named(index.regencies.get(code)?.kecamatan ?? [], name));
  const [first] = found;
  if (!first) return { feature, reason: "unknown_name" };
  if (found.length > 1) return { feature, reason: "ambiguous_name" };
  return { feature, code: first.code, by: "name", otherName: null };
}

function regenciesOf(
  { properties }: SourceFeature,
  columns: Columns,
  index: RegionIndex,
  assumed: string | null,
): readonly string[] {
  const written = columns.regency === null ? null : textOf(properties[columns.regency]);
  if (written !== null) return regenciesNamed(written, index);
  const ofCode = columns.code
    ? regencyOfCode(properties[columns.code.column], columns.code.system, index)
    : null;
  const code = ofCode ?? assumed;
  return code === null ? [] : [code];
}

/** Returns the one kabupaten/kota asked for, else the only one that knows most of the names of the file. */
function assumedRegency(
  features: readonly SourceFeature[],
  { code, name, regency }: Columns,
  index: RegionIndex,
  only: readonly string[],
): string | null {
  const isKnownByCode = ({ properties }: SourceFeature) =>
    code !== null && kecamatanOfCode(properties[code.column], code.system, index) !== null;
  if (name === null || regency !== null || features.every(isKnownByCode)) return null;
  if (only.length === 1) return only[0] ?? null;
  const names = [...new Set(features.flatMap(({ properties }) => textOf(properties[name]) ?? []))];
  const scores = [...index.regencies]
    .map(([code, { kecamatan }]) => ({
      code,
      hits: names.filter((one) => named(kecamatan, one).length > 0).length,
    }))
    .sort((left, right) => right.hits - left.hits);
  const [first, second] = scores;
  if (!first || first.hits < 2 || first.hits <= names.length / 2) return null;
  return second && second.hits === first.hits ? null : first.code;
}

const named = (kecamatan: readonly KnownKecamatan[], name: string) =>
  kecamatan.filter(({ names }) => names.has(normalName(name)));

/** Returns what keeps a value from being the code of a known kecamatan; null where it is empty. */
export function codeFault(value: unknown, index: RegionIndex): MissReason | null {
  const text = textOf(value);
  if (text === null) return null;
  if (isHigherCode(value, index)) return "higher_level";
  const letters = /^([A-Z]{2,3})(?![A-Z])/.exec(text)?.[1];
  return letters && !["ID", "IDN"].includes(letters) ? "foreign_code" : "unknown_code";
}
