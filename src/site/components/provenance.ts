import { reader } from "#messages";
import { findDataset } from "#schemas";

const t = reader("region");

/** What every figure says of its numbers: of what, when, and in which file they are. */
export interface ProvenanceFacts {
  readonly denominator: string;
  readonly period: string;
  /** Dataset and kabupaten/kota (null: all) whose CSV holds the numbers; the dataset knows source and owner. */
  readonly dataset: DatasetOfFigure;
  readonly area: string | null;
}

export type DatasetOfFigure = "pendataan" | "penyaluran" | "desil_kota" | "tahapan";

/** Returns who supplies a dataset and who owns the data behind it, in words. */
export function responsibleFor(dataset: DatasetOfFigure): { source: string; owner: string } {
  return { source: t(`source.${dataset}`), owner: t(`owner.${dataset}`) };
}

/** Claims whether the numbers of a dataset are rounded to protect families. */
export function isProtected(dataset: DatasetOfFigure): boolean {
  return (findDataset(dataset)?.protection.kind ?? "none") !== "none";
}
