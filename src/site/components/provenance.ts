import { reader } from "#messages";
import { type DatasetDefinition, datasetColumns, findDataset } from "#schemas";

const t = reader("region");

/** What every figure says of its numbers: of what, when, and in which file they are. */
export interface ProvenanceFacts {
  readonly denominator: string;
  /** First and last period of the numbers as the file writes them; one where they are of one. */
  readonly periods: readonly [first: string, last?: string];
  /** The programme, where the numbers are of one. */
  readonly program?: string;
  /** What the numbers are of, where it is not the place of the page. */
  readonly place?: string;
  /** Dataset and kabupaten/kota (null: all) whose CSV holds the numbers; the dataset knows source and owner. */
  readonly dataset: DatasetOfFigure;
  readonly area: string | null;
}

const datasetsOfFigures = [
  "desil_kota",
  "mutu",
  "pendataan",
  "penyaluran",
  "perubahan",
  "perubahan_alasan",
  "sanggahan",
  "sanggahan_kota",
  "sebab_belum",
  "sebab_belum_kota",
  "tahapan",
] as const;
export type DatasetOfFigure = (typeof datasetsOfFigures)[number];

/** Returns who owns the data behind any dataset, in words; where none are written, who produces it. */
export function ownerOf(definition: DatasetDefinition): string {
  const dataset = datasetsOfFigures.find((one) => one === definition.id);
  return dataset ? responsibleFor(dataset).owner : definition.producer.id;
}

/** Returns who supplies a dataset and who owns the data behind it, in words. */
export function responsibleFor(dataset: DatasetOfFigure): { source: string; owner: string } {
  return { source: t(`source.${dataset}`), owner: t(`owner.${dataset}`) };
}

/** Claims whether the numbers of a dataset are rounded to protect families. */
export function isProtected(dataset: DatasetOfFigure): boolean {
  return (findDataset(dataset)?.protection.kind ?? "none") !== "none";
}

/** Returns what the numbers of a dataset count, in words. */
export function unitOf(dataset: DatasetOfFigure): string {
  const definition = findDataset(dataset);
  const unit =
    definition && datasetColumns(definition).find(({ meta }) => meta.kind === "count")?.meta.unit?.id;
  return unit === undefined || unit === "keluarga" ? reader("common")("unitFamilies") : unit;
}

/** Claims whether a dataset counts cases, which have no denominator. */
export function isCases(dataset: DatasetOfFigure): boolean {
  return findDataset(dataset)?.protection.kind === "cases";
}
