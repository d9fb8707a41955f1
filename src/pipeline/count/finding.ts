/** What a row that is not quite right leads to: kept out of the counts, folded into another, or counted all the same. */
export type Consequence = "disisihkan" | "digabung" | "dihitung";

/** Everything the quality report can find, with what it leads to; the texts are `count.finding.<code>`. */
export const findingKinds = {
  kk_lost: "disisihkan",
  nik_lost: "dihitung",
  kk_form: "disisihkan",
  kk_needed: "disisihkan",
  kecamatan_missing: "disisihkan",
  kecamatan_unmatched: "disisihkan",
  desil_unknown: "disisihkan",
  status_unknown: "disisihkan",
  program_unknown: "disisihkan",
  kk_duplicate: "digabung",
  nik_duplicate: "dihitung",
  nik_repeated: "digabung",
  kecamatan_differs: "dihitung",
  desil_differs: "dihitung",
  kk_missing: "dihitung",
  nik_form: "dihitung",
  nik_missing: "dihitung",
  desil_missing: "dihitung",
  date_impossible: "dihitung",
  date_unreadable: "dihitung",
  date_in_future: "dihitung",
  stage_order: "dihitung",
  eligible_outside_rule: "dihitung",
  code_repaired: "dihitung",
  kecamatan_empty: "dihitung",
} as const satisfies Record<string, Consequence>;

export type FindingKind = keyof typeof findingKinds;

/** Something found in one row. The value is set only where it is a word of the list, never a number of a person. */
export interface RowFinding {
  readonly kind: FindingKind;
  readonly column: string | null;
  readonly word?: string;
}
