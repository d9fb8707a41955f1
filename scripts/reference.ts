import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import { formatCount, reader } from "#messages";
import { buildRegionList, buildVillageList, countMismatches, formatRegionList } from "#pipeline/reference";
import { joinedRegions, pilotRegions } from "#schemas";
import { takesNone } from "./help.ts";

const text = reader("commands");
takesNone(text("reference.usage"));
const root = fileURLToPath(new URL("..", import.meta.url));
const reference = (file: string) => join(root, "data/reference", file);

const tables = {
  provinces: await getProvinces(),
  regencies: await getRegencies(),
  districts: await getDistricts(),
};
const mismatches = countMismatches(tables);
if (mismatches.length > 0) {
  for (const { level, expected, found } of mismatches)
    console.error(
      text("reference.count", { level, expected: formatCount(expected), found: formatCount(found) }),
    );
  console.error(text("reference.stopped"));
  process.exit(1);
}

const version = await packageVersion();
const villages = buildVillageList(await getVillages(), citiesWithPages(), version);
await writeFile(reference("wilayah.json"), formatRegionList(buildRegionList(tables, version)));
await writeFile(reference("kelurahan.json"), formatRegionList(villages));
console.log(
  text("reference.written", {
    provinces: formatCount(tables.provinces.length),
    regencies: formatCount(tables.regencies.length),
    districts: formatCount(tables.districts.length),
    villages: formatCount(villages.villages.length),
  }),
);

/** The names below kecamatan are kept for these only: the whole country has 83,762. */
function citiesWithPages(): string[] {
  const joined = reference("bergabung.json");
  const cities = [
    ...pilotRegions.parse(JSON.parse(readFileSync(reference("percontohan.json"), "utf8"))),
    ...(existsSync(joined) ? joinedRegions.parse(JSON.parse(readFileSync(joined, "utf8"))) : []),
  ];
  return cities.map(({ code }) => code);
}

async function packageVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve("idn-area-data"));
  const { version } = JSON.parse(await readFile(join(dirname(entry), "../package.json"), "utf8"));
  return version;
}
