import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { formatPercent } from "#messages";
import { apiSeries } from "#schemas/api";
import { searchPath } from "../../scripts/config.ts";
import { siteText } from "./release-on-site.ts";

const run = promisify(execFile);
const folder = "src/site/api-examples";
const isOnPath = (name: string) =>
  searchPath.split(path.delimiter).some((place) => place !== "" && holds(place, name));

function holds(place: string, name: string): boolean {
  try {
    return readdirSync(place).some((one) => one === name || one === `${name}.exe`);
  } catch {
    return false;
  }
}

const runtimes = {
  sh: "sh",
  mjs: process.execPath,
  py: "python3",
  R: "Rscript",
} as const;
type Ending = keyof typeof runtimes;

const isThere = (ending: Ending) => ending === "mjs" || isOnPath(runtimes[ending]);

async function said(file: string): Promise<string> {
  const ending = path.extname(file).slice(1) as Ending;
  const { stdout } = await run(runtimes[ending], [path.join(folder, file), inject("origin")]);
  return stdout;
}

const series = () => apiSeries.parse(JSON.parse(siteText("/api/v1/series/82.71.05/cakupan.json")));

function expected(): string[] {
  const { area, notice, observations } = series();
  const own = observations.filter(
    ({ program, desil_awal }) => program === "SALAH_SATU" && desil_awal === null,
  );
  return [
    `${area.name}. ${notice}`,
    ...own.map(({ periode, value, numerator, denominator }) => {
      const share = formatPercent(value ?? 0)
        .replace(",", ".")
        .replace("\u00a0", " ");
      return `${periode}: ${share} (${numerator} dari ${denominator} keluarga)`;
    }),
  ];
}

describe("the examples of the documentation", () => {
  it("are these, and each is shown on its page", () => {
    const files = readdirSync(folder).sort();
    expect(files).toEqual([
      "cakupan.R",
      "cakupan.mjs",
      "cakupan.py",
      "cakupan.sh",
      "periksa.mjs",
      "periksa.py",
    ]);
    for (const file of files) expect(siteText("/data/api/")).toContain(`data-copy="${file}"`);
  });

  it("fetch with curl what the API answers", async () => {
    expect(JSON.parse(await said("cakupan.sh"))).toEqual(series());
  });

  for (const ending of ["mjs", "py", "R"] as const) {
    const needed = isThere(ending);
    if (!needed) console.warn(`\n!! ${runtimes[ending]} is not here: cakupan.${ending} is not run.\n`);
    it.skipIf(!needed)(`print the coverage of every period (cakupan.${ending})`, async () => {
      expect((await said(`cakupan.${ending}`)).trimEnd().split(/\r?\n/)).toEqual(expected());
    });
  }

  for (const ending of ["mjs", "py"] as const)
    it.skipIf(!isThere(ending))(`find the file of a series unchanged (periksa.${ending})`, async () => {
      expect(await said(`periksa.${ending}`)).toBe(`${series().source.url}: cocok\n`);
    });
});
