import type { SourceFeature } from "../read/index.ts";
import { type CodeSystem, codeSystems, kecamatanOfCode, regencyOfCode, textOf } from "./code-forms.ts";
import { normalName, regencyNames } from "./names.ts";
import type { RegionIndex } from "./region-index.ts";

/** Which attributes the features are joined by. */
export interface Columns {
  readonly code: { readonly column: string; readonly system: CodeSystem } | null;
  readonly name: string | null;
  /** Whether most of those names are of kecamatan: then a name that contradicts its code counts. */
  readonly isKecamatanName: boolean;
  readonly regency: string | null;
}

/** Columns the operator names instead of leaving it to trying. */
export interface NamedColumns {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
}

const codeHint = /^(kdcpum|kdepum)$|kode|code|^kd|^id_?kec|bps|gid|^kemendagri/i;
const nameHint = /wadmkc|kecamatan|^kec|nmkec|district|distrik|name_3|^nama?|namobj/i;
const regencyHint = /wadmkk|kabupaten|kab|kota|regency|name_2/i;

/** Less than this share of values that fit is chance. */
const leastShare = 0.3;
/** From this share on, names beside codes are the names of their kecamatan. */
const mostShare = 0.5;

/** Returns the columns whose values fit best: every column is tried as code, as name and as kabupaten/kota. */
export function findColumns(
  features: readonly SourceFeature[],
  index: RegionIndex,
  named: NamedColumns,
): Columns {
  const keys = attributesOf(features);
  const codes = keys
    .filter((key) => named.code === undefined || key === named.code)
    .flatMap((column) => codeSystems.map((system) => ({ column, system })));
  const code = best(codes, features, ({ column, system }) => ({
    fits: (feature) => isKnown(feature, { column, system }, index),
    isLikely: codeHint.test(column),
    column,
  }));
  const fitting = (set: (text: string) => boolean, hint: RegExp) => (column: string) => ({
    fits: (feature: SourceFeature) => set(textOf(feature.properties[column]) ?? ""),
    isLikely: hint.test(column),
    column,
  });
  const others = keys.filter((key) => key !== code?.column);
  const isName = (text: string) => index.kecamatanNames.has(normalName(text));
  const isRegency = (text: string) => regenciesNamed(text, index).length > 0;
  const name = named.name ?? best(others, features, fitting(isName, nameHint));
  const regency = best(
    others.filter((key) => key !== name),
    features,
    fitting(isRegency, regencyHint),
  );
  const coded = code === null ? [] : features.filter((feature) => isKnown(feature, code, index));
  const isKecamatanName = name !== null && shareOf(coded, name, isName) >= mostShare;
  return {
    code: code ?? (named.code ? { column: named.code, system: "kemendagri" } : null),
    name: named.name || code === null || isKecamatanName || coded.length === 0 ? name : null,
    isKecamatanName,
    regency,
  };
}

const isKnown = (
  { properties }: SourceFeature,
  { column, system }: NonNullable<Columns["code"]>,
  index: RegionIndex,
) => kecamatanOfCode(properties[column], system, index) !== null;

/** Returns the kabupaten/kota meant by a name, with or without its kind, or by a code. */
export function regenciesNamed(text: string, index: RegionIndex): readonly string[] {
  const { exact, bare } = regencyNames(text);
  const code = /^\d{2}\.?\d{2}$/.test(text) ? regencyOfCode(text, "kemendagri", index) : null;
  return code === null ? (index.byRegencyName.get(exact ?? bare) ?? []) : [code];
}

function shareOf(features: readonly SourceFeature[], column: string, isFitting: (text: string) => boolean) {
  const texts = features.flatMap(({ properties }) => textOf(properties[column]) ?? []);
  return texts.length === 0 ? 0 : texts.filter(isFitting).length / texts.length;
}

/** Claims whether a column is named like one of codes. */
export const isCodeColumn = (column: string): boolean => codeHint.test(column);

/** Returns the names of all attributes, in the order of their first appearance. */
export function attributesOf(features: readonly SourceFeature[]): string[] {
  return [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
}

interface Trial {
  readonly fits: (feature: SourceFeature) => boolean;
  readonly isLikely: boolean;
  readonly column: string;
}

function best<Candidate>(
  candidates: readonly Candidate[],
  features: readonly SourceFeature[],
  trial: (candidate: Candidate) => Trial,
): Candidate | null {
  const tried = candidates.map((candidate) => {
    const { fits, isLikely, column } = trial(candidate);
    const filled = features.filter(({ properties }) => textOf(properties[column]) !== null).length;
    const hits = features.filter(fits).length;
    return { candidate, hits, isLikely, isEnough: hits > 0 && (isLikely || hits >= leastShare * filled) };
  });
  const [first] = tried
    .filter(({ isEnough }) => isEnough)
    .sort((left, right) => right.hits - left.hits || Number(right.isLikely) - Number(left.isLikely));
  return first?.candidate ?? null;
}
