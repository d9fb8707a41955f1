import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseIndex, releaseManifest } from "#schemas";
import { makePracticeCopy, type PracticeCopy } from "../../scripts/guide/practice-copy.ts";
import { readGuide } from "../../scripts/guide/read-guide.ts";
import { runGuide } from "../../scripts/guide/run-guide.ts";

let copy: PracticeCopy;
beforeAll(() => {
  copy = makePracticeCopy();
});
afterAll(() => copy.remove());

const at = (file: string) => path.join(copy.folder, file);

/** Does steps written as in the guide. */
function operate(markdown: string): void {
  for (const { fault } of runGuide(readGuide(markdown), copy.folder)) if (fault) throw new Error(fault.what);
}

/** Which kabupaten/kota the pages are made of: with figures, and waiting for them. */
function cities(): { withFigures: string[]; waiting: string[] } {
  const code = `
    const { pilots, waitingCities } = await import("./src/site/data/reference.ts");
    const codes = (cities) => cities.map(({ code }) => code);
    console.log(JSON.stringify({ withFigures: codes(pilots()), waiting: codes(waitingCities()) }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: copy.folder,
    encoding: "utf8",
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

const places = [
  "Tidore",
  "Oba Utara",
  "Oba",
  "Tidore Selatan",
  "Tidore Utara",
  "Oba Tengah",
  "Oba Selatan",
  "Tidore Timur",
] as const;

const deliver = (area: string, list: string) => `
\`\`\`sh
npm run count -- ${list} --area ${area} --guess --map ${area}.json --yes
npm run count -- ${list} --area ${area} --map ${area}.json --period 2026-09,2026-T3 --out kiriman-${area}
npm run templates -- templat-${area} --area ${area} --period 2026-09
\`\`\`

- Salin \`templat-${area}/xlsx/${area}/2026-09/tahapan.xlsx\` ke \`kiriman-${area}/${area}/2026-09/\`.
`;

test("a city that joined waits with an honest page, and shows its figures beside cities that lack much", () => {
  operate(`
\`\`\`sh
npm run count -- --generate 82.71 --families 20000 --period 2026-09 --out ternate.csv
\`\`\`
${deliver("82.71", "ternate.csv")}
\`\`\`sh
rm -r kiriman-82.71/82.71/2026-T3
npm run templates -- templat-81.71 --area 81.71 --period 2026-09
\`\`\`

- Salin \`templat-81.71/xlsx/81.71/2026-09/tahapan.xlsx\` ke \`kiriman-82.71/81.71/2026-09/\`.

\`\`\`sh
npm run publish-data -- kiriman-82.71 --date 2026-10-05
npm run city -- 82.72 --first 2026-09 --not-offered "BLT_DD=Contoh alasan untuk tes." --yes
\`\`\`
`);
  expect(cities()).toEqual({ withFigures: ["82.71", "81.71"], waiting: ["82.72"] });

  operate(`
\`\`\`sh
npm run count -- --generate 82.72 --families 20000 --period 2026-09 --out tidore.csv
\`\`\`
${deliver("82.72", "tidore.csv")}
\`\`\`sh
npm run publish-data -- kiriman-82.72 --date 2026-10-06
npm run build
\`\`\`

\`\`\`sh gagal
npm run city -- 82.72 --undo
\`\`\`
`);
  expect(cities()).toEqual({ withFigures: ["82.71", "81.71", "82.72"], waiting: [] });
  const { latest } = releaseIndex.parse(JSON.parse(readFileSync(at("public/unduh/rilis.json"), "utf8")));
  const manifest = releaseManifest.parse(
    JSON.parse(readFileSync(at(`public/unduh/rilis/${latest}/manifest.json`), "utf8")),
  );
  expect(manifest.areas).toEqual(["81.71", "82.71", "82.72"]);

  const page = (address: string) => readFileSync(at(`dist${address}index.html`), "utf8");
  const city = page("/wilayah/82.72/");
  expect(city).toContain("Kota Tidore Kepulauan");
  expect(city).toContain("September 2026");
  expect(city).not.toContain("Yang belum ada");
  for (const name of places) expect(city).toContain(name);
  expect(page("/wilayah/82.72.01/").toLowerCase()).toContain("simulasi");
  expect(page("/wilayah/82.72/desil/")).toContain("Tidore");
  expect(page("/wilayah/82.71/")).toContain("Belum ada angka bantuan untuk Kota Ternate.");
  expect(page("/wilayah/81.71/")).toContain("Belum ada angka bantuan untuk Kota Ambon.");
  expect(page(`/sematan/${latest}/82.71/`)).toContain("Kota Ternate");
  expect(page("/wilayah/")).not.toContain("belum ada data · bergabung");
});
