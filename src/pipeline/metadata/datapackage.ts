import { type DatasetDefinition, datasets, type ReleasedFile, type ReleaseManifest } from "#schemas";
import { text } from "../problems/index.ts";
import { datasetNature } from "./nature.ts";
import { tableSchema } from "./table-schema.ts";

const licence = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0 International",
};

/** Media type of every format. */
export const mediaTypes: Readonly<Record<ReleasedFile["format"], string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.stream",
  json: "application/json",
  geojson: "application/geo+json",
};

/** Returns the Frictionless Data Package of a release: every file, and the table schema of every dataset. */
export function dataPackage(manifest: ReleaseManifest) {
  const { id, nature, published, files, areas } = manifest;
  const isSimulated = nature === "simulasi";
  const used = datasets.filter((dataset) => files.some((file) => file.dataset === dataset.id));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `bansos-terbuka-${id}${isSimulated ? "-simulasi" : ""}`,
    id: `bansos-terbuka/${id}`,
    version: id,
    title: text(isSimulated ? "package.title_simulated" : "package.title", { release: id }),
    description: text(isSimulated ? "package.description_simulated" : "package.description"),
    created: `${published}T00:00:00Z`,
    nature,
    simulated: isSimulated,
    areas,
    ...(manifest.gaps ? { gaps: manifest.gaps } : {}),
    keywords: [
      ...(isSimulated ? ["simulasi", "simulated data"] : []),
      "bansos",
      "bantuan sosial",
      "desil",
      "DTSEN",
    ],
    licenses: [licence],
    contributors: [{ title: "Bansos Terbuka", roles: ["publisher"] }],
    resources: used.flatMap((dataset) =>
      files.filter((file) => file.dataset === dataset.id).map((file) => resource(dataset, file, manifest)),
    ),
  };
}

/** The schema stands in the CSV of all areas; the other tables of the dataset refer to the same one by its file. */
function resource(dataset: DatasetDefinition, file: ReleasedFile, manifest: ReleaseManifest) {
  const nature = datasetNature(dataset, manifest.nature);
  const mark = nature === "simulasi" ? text("package.simulated_mark") : "";
  const isWholeCsv = file.area === null && file.format === "csv";
  const isTable = file.format !== "json" && file.format !== "geojson";
  return {
    name: file.path.replaceAll("/", ".").replaceAll("_", "-").toLowerCase(),
    path: file.path,
    ...(isTable ? { type: "table" } : {}),
    title: `${mark}${dataset.title.id}${file.area === null ? "" : ` (${file.area})`}`,
    description: `${mark}${dataset.description.id}`,
    title_en: dataset.title.en,
    description_en: dataset.description.en,
    dataset: dataset.id,
    area: file.area,
    nature,
    simulated: nature === "simulasi",
    rows: file.rows,
    format: file.format,
    mediatype: mediaTypes[file.format],
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    licenses: [licence],
    ...(file.format === "csv"
      ? { encoding: "utf-8", dialect: { delimiter: ",", lineTerminator: "\r\n" } }
      : {}),
    ...(isTable ? { schema: isWholeCsv ? tableSchema(dataset) : schemaPath(dataset) } : {}),
  };
}

/** Returns where the table schema of a dataset lies in a release. */
export const schemaPath = ({ id }: DatasetDefinition) => `${id}/skema.json`;
