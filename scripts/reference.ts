import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDistricts, getProvinces, getRegencies } from "idn-area-data";
import { formatCount, reader } from "#messages";
import { buildRegionList, countMismatches, formatRegionList } from "#pipeline/reference";
import { takesNone } from "./help.ts";

const text = reader("commands");
takesNone(text("reference.usage"));
const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "data/reference/wilayah.json");

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

await writeFile(target, formatRegionList(buildRegionList(tables, await packageVersion())));
console.log(
  text("reference.written", {
    provinces: formatCount(tables.provinces.length),
    regencies: formatCount(tables.regencies.length),
    districts: formatCount(tables.districts.length),
  }),
);

async function packageVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve("idn-area-data"));
  const { version } = JSON.parse(await readFile(join(dirname(entry), "../package.json"), "utf8"));
  return version;
}
