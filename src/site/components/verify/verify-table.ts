import { indicators } from "#domain/indicator";
import { type DatasetDefinition, datasetColumns } from "#schemas";

/** A measure made of two sums. */
export interface Ratio {
  readonly id: string;
  readonly name: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** What must be known of a dataset to find the rows of a figure and to work out its numbers from them. */
export interface VerifyTable {
  readonly dataset: string;
  readonly title: string;
  readonly producer: string;
  readonly columns: readonly { readonly name: string; readonly title: string; readonly isNumber: boolean }[];
  readonly key: readonly string[];
  /** Keys by which figures tell their numbers apart; along the others they are sums. */
  readonly groupBy: readonly string[];
  /** Columns that are summed. */
  readonly summed: readonly string[];
  /** Whether numbers of several areas may be summed. */
  readonly sumsAreas: boolean;
  readonly ratios: readonly Ratio[];
}

const numeric = new Set(["count", "number", "percent"]);

/** Returns what the page that checks figures needs to know of a dataset. */
export function verifyTable(definition: DatasetDefinition): VerifyTable {
  const columns = datasetColumns(definition);
  const summed = columns.filter(({ meta }) => meta.kind === "count" && meta.summableAlong.length > 0);
  const sumsDesil =
    definition.level === "kecamatan" && summed.some(({ meta }) => meta.summableAlong.includes("desil"));
  return {
    dataset: definition.id,
    title: definition.title.id,
    producer: definition.producer.id,
    columns: columns.map(({ name, meta }) => ({
      name,
      title: meta.title.id,
      isNumber: numeric.has(meta.kind),
    })),
    key: definition.key,
    groupBy: definition.key.filter((name) => !(sumsDesil && name.startsWith("desil_"))),
    summed: summed.map(({ name }) => name),
    sumsAreas: summed.some(({ meta }) => meta.summableAlong.includes("kode_wilayah")),
    ratios: Object.values(indicators)
      .filter(({ ratio }) =>
        [...ratio.numerator, ...ratio.denominator].every((name) => name in definition.row.shape),
      )
      .map(({ id, name, ratio }) => ({ id, name: name.id, ...ratio })),
  };
}
