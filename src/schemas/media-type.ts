import type { FileFormat } from "./release.ts";

/** Media type of every format, as IANA registers it. */
export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.stream",
  json: "application/json",
  geojson: "application/geo+json",
};
