import type { Bilingual } from "./bilingual.ts";
import { type DatasetColumn, type DatasetDefinition, datasetColumns } from "./dataset.ts";

/** What Satu Data Indonesia (Perpres 39/2019, standar data) asks of every column; absent where it has none. */
export interface SatuData {
  /** What the figure is about. */
  readonly konsep: Bilingual;
  /** What exactly is meant. */
  readonly definisi: Bilingual;
  /** Into which groups it is sorted, and whose list they are. */
  readonly klasifikasi?: Bilingual;
  /** How it is measured. */
  readonly ukuran?: Bilingual;
  /** In what it is counted. */
  readonly satuan?: Bilingual;
}

export const satuDataFields = ["konsep", "definisi", "klasifikasi", "ukuran", "satuan"] as const;

const measures: Readonly<Record<string, Bilingual>> = {
  count: { id: "jumlah", en: "count" },
  percent: { id: "persentase", en: "percentage" },
  number: { id: "nilai", en: "value" },
};

const percent: Bilingual = { id: "persen", en: "percent" };

/** Returns the Satu Data fields of a column, all of them read from its schema. */
export function satuData(dataset: DatasetDefinition, { name, meta, allowed }: DatasetColumn): SatuData {
  const measure = measures[meta.kind];
  const unit = meta.unit ?? (meta.kind === "percent" ? percent : undefined);
  const classes = meta.kind === "code" ? codeList(name, meta.source, allowed) : undefined;
  const groups = meta.role === "measure" ? grainOf(dataset) : classes;
  return {
    konsep: meta.title,
    definisi: meta.description,
    ...(groups ? { klasifikasi: groups } : {}),
    ...(measure ? { ukuran: measure } : {}),
    ...(unit ? { satuan: unit } : {}),
  };
}

/** Returns the columns of a dataset with their Satu Data fields. */
export const satuDataColumns = (dataset: DatasetDefinition) =>
  datasetColumns(dataset).map((column) => ({ name: column.name, ...satuData(dataset, column) }));

const grainOf = ({ grain }: DatasetDefinition): Bilingual => ({
  id: `menurut ${grain.id}`,
  en: `by ${grain.en}`,
});

/** A period is a point in time, not a class. */
function codeList(name: string, source: Bilingual, allowed: readonly string[] | null): Bilingual | undefined {
  if (name === "periode") return undefined;
  const codes = allowed ? `: ${allowed.join(", ")}` : "";
  return { id: `kode menurut ${source.id}${codes}`, en: `codes of ${source.en}${codes}` };
}
