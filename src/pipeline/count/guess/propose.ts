import { officeWord } from "../../office/index.ts";
import { text } from "../../problems/index.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type Field, type FieldSign, fieldSigns } from "./fields.ts";

export type Confidence = "tinggi" | "sedang" | "rendah";

/** Which column was chosen for a field, how sure that is, and why. */
export interface Choice {
  readonly field: Field;
  readonly profile: ColumnProfile | null;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/** Columns the operator has chosen; null means that the list has none. */
export type ForcedChoices = ReadonlyMap<Field, string | null>;

/** `N I K`: letters set apart for looks. */
const spacedLetters = /\b(\p{L}) (?=\p{L}\b)/gu;

const goodFit = 0.8;
const poorFit = 0.4;
const sureFit = 0.95;

/** Returns a column for every field, from headers and values. A column is given away once. */
export function proposeColumns(
  profiles: readonly ColumnProfile[],
  forced: ForcedChoices = new Map(),
): Choice[] {
  const taken = new Set([...forced.values()].filter((name) => name !== null));
  const byHeader = fieldSigns.map((sign) => {
    const own = forced.get(sign.field);
    if (own !== undefined) return forcedChoice(sign, profiles, own);
    const choice = bestByHeader(sign, profiles, taken);
    if (choice.profile) taken.add(choice.profile.name);
    return choice;
  });
  return byHeader.map((choice, index) => {
    const sign = fieldSigns[index];
    if (choice.profile || forced.has(choice.field) || !sign?.byValues) return choice;
    const found = bestByValues(sign, profiles, taken);
    if (found.profile) taken.add(found.profile.name);
    return found;
  });
}

const none = (field: Field): Choice => ({ field, profile: null, confidence: "rendah", reasons: [] });

function forcedChoice(sign: FieldSign, profiles: readonly ColumnProfile[], name: string | null): Choice {
  const profile = profiles.find((one) => one.name === name) ?? null;
  return { field: sign.field, profile, confidence: "tinggi", reasons: [text("count.guess.chosen")] };
}

function bestByHeader(
  { field, header, not, fitOf }: FieldSign,
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): Choice {
  const named = profiles.filter(({ name }) => {
    const word = officeWord(name).replace(spacedLetters, "$1");
    return !taken.has(name) && header.test(word) && !not?.test(word);
  });
  const ranked = named
    .map((profile) => ({ profile, fits: fitOf(profile) }))
    .filter(({ profile, fits }) => fits >= poorFit || (profile.filled > 0 && fits > 0))
    .sort((left, right) => right.fits - left.fits);
  const [best, second] = ranked;
  if (!best) return none(field);
  const isAlone = !second || second.fits < best.fits || second.profile.name.length > best.profile.name.length;
  const isSure = best.fits >= goodFit && isAlone;
  return {
    field,
    profile: best.profile,
    confidence: isSure ? "tinggi" : best.fits >= poorFit ? "sedang" : "rendah",
    reasons: [text("count.guess.header"), fitText(best.fits)],
  };
}

function bestByValues(
  { field, fitOf }: FieldSign,
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): Choice {
  const fitting = profiles.filter((profile) => !taken.has(profile.name) && fitOf(profile) >= sureFit);
  const [best] = fitting;
  if (!best) return none(field);
  return {
    field,
    profile: best,
    confidence: "rendah",
    reasons: [text("count.guess.values"), fitText(fitOf(best))],
  };
}

const fitText = (share: number) => text("count.guess.fit", { share: Math.round(share * 100) });
