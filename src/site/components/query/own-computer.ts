import { currentRelease, releasedAddress } from "../../data/index.ts";
import { referenceTables } from "./reference-tables.ts";

/** Returns SQL that makes DuckDB on any computer know the tables of the page, by their names here. */
export function ownComputerSql(site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const datasets = currentRelease().files.filter(({ format, area }) => format === "parquet" && area === null);
  return [
    ...datasets.map(
      ({ dataset, path }) =>
        `CREATE VIEW ${dataset} AS FROM read_parquet('${address(releasedAddress(path))}');`,
    ),
    ...referenceTables().map(
      ({ name }) =>
        `CREATE VIEW ${name} AS FROM read_csv('${address(`/data/kueri/${name}.csv`)}', all_varchar = true);`,
    ),
  ].join("\n");
}
