import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatBytes, formatCount, reader } from "#messages";
import { generateSample, sampleSeed, writeSample } from "#pipeline/sample";
import { desilClassPolicy, pilotRegions, programList } from "#schemas";
import { takesNone } from "./help.ts";

const text = reader("commands");
takesNone(text("sample.usage"));
const data = fileURLToPath(new URL("../data", import.meta.url));
const json = async (path: string) => JSON.parse(await readFile(join(data, path), "utf8"));

const files = generateSample({
  programs: programList.parse(await json("reference/program.json")),
  pilots: pilotRegions.parse(await json("reference/percontohan.json")),
  classes: desilClassPolicy.parse(await json("policy/kelas-desil.json")),
});
const written = await writeSample(join(data, "sample"), files, sampleSeed);
if (written.removed.length > 0)
  console.log(text("sample.removed", { files: formatCount(written.removed.length) }));
console.log(
  text("sample.written", {
    folder: "data/sample",
    files: formatCount(written.files),
    rows: formatCount(written.rows),
    size: formatBytes(written.bytes),
  }),
);
