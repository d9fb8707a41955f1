import { datasetsOf, daysCovered, terms } from "#domain/catalogue";
import {
  type DatasetDefinition,
  datasets,
  mediaTypes,
  type ReleasedFile,
  type ReleaseManifest,
} from "#schemas";
import { text } from "../problems/index.ts";
import { datasetNature } from "./nature.ts";
import { tableSchema } from "./table-schema.ts";

const licence = {
  name: "CC-BY-4.0",
  path: terms.licence,
  title: "Creative Commons Attribution 4.0 International",
};

/** Names of areas in the maps come from a list under this licence. */
const namesLicence = {
  name: "ODbL-1.0",
  path: terms.namesLicence,
  title: "Open Data Commons Open Database License 1.0",
};

const namesSource = { title: text("package.names_source"), path: terms.namesSource };

/** Returns the Frictionless Data Package of a release: every file, and the table schema of every dataset. */
export function dataPackage(manifest: ReleaseManifest, nameOf: (area: string) => string) {
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
    temporal: span(manifest),
    spatial: areas.map((code) => ({ code, name: nameOf(code) })),
    ...(manifest.gaps ? { gaps: manifest.gaps } : {}),
    keywords: [
      ...(isSimulated ? ["simulasi", "simulated data"] : []),
      "bansos",
      "bantuan sosial",
      "desil",
      "DTSEN",
    ],
    licenses: [licence],
    sources: [...producers(used, isSimulated), namesSource],
    contributors: [{ title: "Bansos Terbuka", roles: ["publisher"] }],
    resources: used.flatMap((dataset) =>
      files.filter((file) => file.dataset === dataset.id).map((file) => resource(dataset, file, manifest)),
    ),
  };
}

/** Returns the days from the first to the last period of any dataset. */
function span(manifest: ReleaseManifest) {
  const days = datasetsOf(manifest).flatMap((one) => daysCovered(one) ?? []);
  const [start] = days.map(({ first }) => first).sort();
  const end = days
    .map(({ last }) => last)
    .sort()
    .at(-1);
  return { start, end };
}

/** Simulated figures come from no office. */
function producers(used: readonly DatasetDefinition[], isSimulated: boolean) {
  const offices = used
    .filter(({ cadence }) => !isSimulated || cadence === "irregular")
    .map(({ producer }) => producer.id);
  return [...(isSimulated ? [text("package.simulated_source")] : []), ...new Set(offices)].map((title) => ({
    title,
  }));
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
    licenses: file.format === "geojson" ? [licence, namesLicence] : [licence],
    ...(file.format === "geojson" ? { sources: [namesSource] } : {}),
    ...(file.format === "csv"
      ? { encoding: "utf-8", dialect: { delimiter: ",", lineTerminator: "\r\n" } }
      : {}),
    ...(isTable ? { schema: isWholeCsv ? tableSchema(dataset) : schemaPath(dataset) } : {}),
  };
}

/** Returns where the table schema of a dataset lies in a release. */
export const schemaPath = ({ id }: DatasetDefinition) => `${id}/skema.json`;
