import type { ListMapping } from "#schemas";
import { defaultFolders } from "../../config/index.ts";
import { BrokenTable, type OfficeNote } from "../../office/index.ts";
import { maskPersonNumbers, type Outcome, refusal, success } from "../../problems/index.ts";
import { openList } from "../read-list.ts";
import { countReference } from "../reference.ts";
import { type ColumnProfile, profileColumns } from "./column-profile.ts";
import type { Field } from "./fields.ts";
import { type Choice, type ForcedChoices, proposeColumns } from "./propose.ts";
import { sortWords } from "./sort-words.ts";
import { mappingOf } from "./to-mapping.ts";

export interface GuessOptions {
  readonly list: string;
  readonly area: string;
  /** Sheet of a workbook and row of the header, where they are not to be found. */
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly referenceFolder?: string;
  readonly policyFolder?: string;
}

/** A proposed mapping, to be looked at: what was chosen and why, and words nobody has explained yet. */
export interface Guess {
  readonly notes: readonly OfficeNote[];
  readonly columns: readonly string[];
  readonly choices: readonly Choice[];
  /** Null where there is no column for kecamatan or desil. */
  readonly mapping: ListMapping | null;
  readonly unknownWords: readonly { readonly column: string; readonly words: readonly string[] }[];
  /** Returns the guess again with what the operator chose. */
  readonly choose: (forced: ForcedChoices) => Guess;
}

/** Proposes how the columns of a list are read, from their headers and their first values. */
export async function guessMapping(options: GuessOptions): Promise<Outcome<Guess>> {
  const { referenceFolder = defaultFolders.reference, policyFolder = defaultFolders.policy } = options;
  const reference = countReference(options.area, { reference: referenceFolder, policy: policyFolder });
  if (!reference.ok) return reference;
  const { sheet, headerRow } = options;
  const berkas: ListMapping["berkas"] = {
    ...(sheet === undefined ? {} : { lembar: sheet }),
    ...(headerRow === undefined ? {} : { baris_judul: headerRow }),
  };
  const table = await openList(options.list, { berkas });
  if (!table.ok) return table;
  try {
    const profiles = await profileColumns(table.value, reference.value.kecamatan);
    return success(guessFrom({ notes: table.value.notes, profiles, berkas }, new Map()));
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    return refusal(error.problem);
  }
}

interface Looked {
  readonly notes: readonly OfficeNote[];
  readonly profiles: readonly ColumnProfile[];
  readonly berkas: ListMapping["berkas"];
}

function guessFrom(looked: Looked, forced: ForcedChoices): Guess {
  const { notes, profiles, berkas } = looked;
  const choices = proposeColumns(profiles, forced);
  return {
    notes,
    columns: profiles.map(({ name }) => name),
    choices,
    mapping: mappingOf(choices, berkas),
    unknownWords: choices.flatMap(unknownWords),
    choose: (more) => guessFrom(looked, new Map([...forced, ...more])),
  };
}

const withoutWords: ReadonlySet<Field> = new Set([
  "kk",
  "nik",
  "kecamatan",
  "desil",
  "terdaftar_tanggal",
  "padan_tanggal",
  "terverifikasi_tanggal",
]);

function unknownWords({ field, profile }: Choice): Guess["unknownWords"] {
  const unknown = profile && !withoutWords.has(field) ? (sortWords(profile)?.unknown ?? []) : [];
  if (!profile || unknown.length === 0) return [];
  return [{ column: profile.name, words: unknown.map((word) => maskPersonNumbers(word)) }];
}
