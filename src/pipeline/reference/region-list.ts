import { type RegionList, regionList, type VillageList } from "#schemas";

export interface Area {
  readonly code: string;
  readonly name: string;
}

export interface AreaTables {
  readonly provinces: readonly Area[];
  readonly regencies: readonly Area[];
  readonly districts: readonly Area[];
}

/** How many areas the Kepmendagri edition we follow has; a package with other numbers is another edition. */
export const expectedCounts = { provinces: 38, regencies: 514, districts: 7285 } as const;

export interface CountMismatch {
  readonly level: keyof AreaTables;
  readonly expected: number;
  readonly found: number;
}

/** Returns the levels whose number of areas is not the expected one. */
export function countMismatches(tables: AreaTables): CountMismatch[] {
  return (Object.keys(expectedCounts) as (keyof AreaTables)[])
    .map((level) => ({ level, expected: expectedCounts[level], found: tables[level].length }))
    .filter(({ expected, found }) => expected !== found);
}

/** Returns `wilayah.json`: compact [code, name] pairs in the order of the codes. */
export function buildRegionList(tables: AreaTables, packageVersion: string): RegionList {
  return regionList.parse({
    source: listSource(packageVersion),
    provinces: pairs(tables.provinces),
    regencies: pairs(tables.regencies),
    districts: pairs(tables.districts),
  });
}

/** Returns the file text: one area a line, so that a change of one area is one line of a diff. */
export function formatRegionList({ source, ...levels }: RegionList | VillageList): string {
  const lists = Object.entries(levels).map(
    ([level, areas]) => `"${level}": [\n${areas.map((pair) => JSON.stringify(pair)).join(",\n")}\n]`,
  );
  return `{\n"source": ${JSON.stringify(source)},\n${lists.join(",\n")}\n}\n`;
}

/** Whose list it is, with the attribution its licence asks for. */
export const listSource = (packageVersion: string): RegionList["source"] => ({
  name: "idn-area-data",
  version: packageVersion,
  licence: "ODbL-1.0",
  attribution:
    "Data wilayah dari idn-area-data (fityannugroho dan kontributor), https://github.com/fityannugroho/idn-area-data, lisensi Open Database License (ODbL) 1.0.",
});

export const pairs = (areas: readonly Area[]): [string, string][] =>
  areas
    .map(({ code, name }): [string, string] => [code, name])
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
