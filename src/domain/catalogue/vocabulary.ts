import { type DatasetCadence, type FileFormat, mediaTypes } from "#schemas";

const authority = "http://publications.europa.eu/resource/authority";

/** Terms of published lists by which harvesters recognise what a record says. */
export const terms = {
  licence: "https://creativecommons.org/licenses/by/4.0/",
  namesLicence: "https://opendatacommons.org/licenses/odbl/1-0/",
  namesSource: "https://github.com/fityannugroho/idn-area-data",
  indonesia: `${authority}/country/IDN`,
  indonesian: `${authority}/language/IND`,
  english: `${authority}/language/ENG`,
  theme: `${authority}/data-theme/SOCI`,
  themes: `${authority}/data-theme`,
  isPublic: `${authority}/access-right/PUBLIC`,
  isStable: `${authority}/planned-availability/STABLE`,
  isSynthetic: `${authority}/dataset-type/SYNTHETIC_DATA`,
  isWithdrawn: `${authority}/dataset-status/WITHDRAWN`,
  sha256: "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
  csvStandard: "https://www.rfc-editor.org/info/rfc4180",
  geojsonStandard: "https://www.rfc-editor.org/info/rfc7946",
} as const;

export const frequencies: Readonly<Record<DatasetCadence, string>> = {
  month: `${authority}/frequency/MONTHLY`,
  triwulan: `${authority}/frequency/QUARTERLY`,
  irregular: `${authority}/frequency/IRREG`,
};

/** Terms of the European list of file types; Arrow is not on it. */
export const fileTypes: Readonly<Partial<Record<FileFormat, string>>> = {
  csv: `${authority}/file-type/CSV`,
  xlsx: `${authority}/file-type/XLSX`,
  parquet: `${authority}/file-type/PARQUET`,
  json: `${authority}/file-type/JSON`,
  geojson: `${authority}/file-type/GEOJSON`,
};

/** Returns the media type of a format as a term. */
export const mediaTypeTerm = (format: FileFormat): string =>
  `https://www.iana.org/assignments/media-types/${mediaTypes[format]}`;

/** Standard that a format follows to the letter. */
export const standards: Readonly<Partial<Record<FileFormat, string>>> = {
  csv: terms.csvStandard,
  geojson: terms.geojsonStandard,
};
