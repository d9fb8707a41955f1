import { formatPeriod } from "#messages";
import {
  type DatasetDefinition,
  datasetColumns,
  datasets,
  desilKota,
  type KeyName,
  keyNames,
  pendataan,
  reasonTexts,
} from "#schemas";
import { catalogue, currentRelease, isSimulated, pilots, programs } from "../../data/index.ts";
import type { ConfigDataset, QueryConfig } from "../../islands/query/shared/config.ts";
import { type ExamplePeriods, examples } from "./examples.ts";
import { referenceTables } from "./reference-tables.ts";

/** Returns what the SQL page hands to its script. */
export function queryConfig(): QueryConfig {
  const { id, latest } = currentRelease();
  return {
    release: id,
    isSimulated: isSimulated(),
    latestPeriod: latest,
    datasets: datasets.map(configDataset),
    references: referenceTables().map(({ name, title, columns, keyOf }) => ({
      name,
      title,
      url: `/data/kueri/${name}.arrows`,
      columns: columns.map(({ name: column, title: columnTitle }) => ({ name: column, title: columnTitle })),
      keyOf,
    })),
    examples: examples(latestPeriods(latest)),
    reasons: Object.fromEntries(Object.entries(reasonTexts).map(([code, { title }]) => [code, title.id])),
    values: keyValues(),
    areaNames: Object.fromEntries(pilots().map(({ code, name }) => [code, name])),
  };
}

/** Returns what the keys may be, so that the editor completes it within quotes. */
function keyValues(): QueryConfig["values"] {
  const areas = pilots().flatMap((city) => [city, ...city.kecamatan]);
  return {
    program: programs().map(({ id, name }) => ({ value: id, label: name })),
    periode: [...new Set(Object.values(catalogue().periods).flat())].sort().map((value) => ({
      value,
      label: formatPeriod(value),
    })),
    kode_wilayah: areas.map(({ code, name }) => ({ value: code, label: name })),
    nama: areas.map(({ code, name }) => ({ value: name, label: code })),
    alasan_kosong: Object.entries(reasonTexts).map(([value, { title }]) => ({ value, label: title.id })),
  };
}

function latestPeriods(latest: Readonly<Record<string, string>>): ExamplePeriods {
  return { triwulan: latest[desilKota.id] ?? "", month: latest[pendataan.id] ?? "" };
}

/** The columns that a key is written in. */
const columnsOf = (key: KeyName): readonly string[] =>
  key === "desil" ? ["desil_awal", "desil_akhir"] : [key];

/** Returns a dataset as the hints need it: a column of counts with the keys it may be summed along. */
export function configDataset(definition: DatasetDefinition): ConfigDataset {
  const columns = datasetColumns(definition);
  const counts = columns.filter(({ meta }) => meta.kind === "count");
  const keyColumns = keyNames.flatMap((key) => columnsOf(key).map((column) => [column, key] as const));
  return {
    id: definition.id,
    title: definition.title.id,
    columns: columns.map(({ name, meta }) => ({ name, title: meta.title.id })),
    keyOf: Object.fromEntries(keyColumns.filter(([column]) => definition.key.includes(column))),
    summableAlong: Object.fromEntries(counts.map(({ name, meta }) => [name, meta.summableAlong])),
  };
}
