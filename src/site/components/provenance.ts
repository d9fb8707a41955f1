/** What every figure says of its numbers: of what, when, from whom, and in which file. */
export interface ProvenanceFacts {
  readonly denominator: string;
  readonly period: string;
  readonly source: string;
  readonly owner: string;
  /** Dataset and kabupaten/kota (null: all) whose CSV holds the numbers. */
  readonly dataset: string;
  readonly area: string | null;
}
