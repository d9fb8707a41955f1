import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReleasedSlice } from "#schemas";
import { sha256 } from "../disk/index.ts";
import { workplace } from "../tests/published.ts";
import { smallFolders, temporaryFolder } from "../tests/small.ts";
import { auditRelease, formatPublicAudit, type PublicAudit } from "./index.ts";

const [first, second] = ["2026-03-31.1", "2026-06-30.1"];
let series: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "bansos-audit-"));
  const place = workplace(folder);
  await place.first();
  await place.second();
  series = join(folder, "unduh", "rilis");
  return () => rmSync(folder, { recursive: true, force: true });
});

/** A copy of both releases to spoil. */
function copied() {
  const folder = join(temporaryFolder(), "rilis");
  cpSync(series, folder, { recursive: true });
  const at = (release: string, path: string) => join(folder, release, path);
  return {
    folder,
    /** Rewrites a file and every checksum of it, as a forger would. */
    forge: (path: string, change: (text: string) => string, release = second) => {
      const before = readFileSync(at(release, path));
      const after = Buffer.from(change(before.toString("utf8")));
      writeFileSync(at(release, path), after);
      for (const list of ["manifest.json", "SHA256SUMS"])
        writeFileSync(
          at(release, list),
          readFileSync(at(release, list), "utf8").replaceAll(sha256(before), sha256(after)),
        );
      const manifest = sha256(readFileSync(at(release, "manifest.json")));
      writeFileSync(
        at(release, "SHA256SUMS"),
        readFileSync(at(release, "SHA256SUMS"), "utf8").replace(
          /^[0-9a-f]{64} {2}manifest\.json$/m,
          `${manifest}  manifest.json`,
        ),
      );
    },
    remove: (release: string) => rmSync(join(folder, release), { recursive: true }),
    audit: (release = second, known?: string) => audited(join(folder, release), known),
  };
}

async function audited(folder: string, known?: string): Promise<PublicAudit> {
  const outcome = await auditRelease({ folder, ...smallFolders, ...(known ? { known } : {}) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function knownFile(...lines: string[]): string {
  const path = join(temporaryFolder(), "angka.csv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const failedFiles = ({ files }: PublicAudit) =>
  Object.entries(files).flatMap(([check, bad]) => (bad.length > 0 ? [check] : []));
const failedRules = ({ report }: PublicAudit) =>
  report.rules.filter(({ status }) => status === "failed").map(({ rule }) => rule);

/** Recipients of a programme in the latest triwulan of the first kecamatan, and the least that may be true. */
function recipients(): { area: string; program: string; least: number; shown: number } {
  const path = join(series, second, "penyaluran", "penyaluran-simulasi.json");
  const { columns, rows } = JSON.parse(readFileSync(path, "utf8")) as ReleasedSlice;
  const cell = (row: ReleasedSlice["rows"][number], name: string) => row[columns.indexOf(name)];
  const area = String(cell(rows[0] ?? [], "kode_wilayah"));
  const program = "PKH";
  const values = rows
    .filter(
      (row) =>
        cell(row, "kode_wilayah") === area &&
        cell(row, "program") === program &&
        cell(row, "periode") === "2026-T2",
    )
    .map((row) => Number(cell(row, "menerima")));
  const least = values.reduce((sum, value) => sum + (value > 0 ? Math.max(1, value - 4) : 0), 0);
  return { area, program, least, shown: values.reduce((sum, value) => sum + value, 0) };
}

describe("auditing a release from its published files", () => {
  it("passes, with every release before it, and skips only what needs the true counts", async () => {
    const result = await audited(join(series, second));
    expect(failedFiles(result)).toEqual([]);
    expect(failedRules(result)).toEqual([]);
    expect(result).toMatchObject({ release: second, passed: true, earlier: [first] });
    const skipped = result.report.rules.filter(({ status }) => status === "skipped");
    expect(skipped.map(({ rule }) => rule)).toEqual([
      "small_counts_hidden",
      "kept_between_periods",
      "kept_between_releases",
    ]);
    expect((await audited(join(series, first))).passed).toBe(true);
  });

  it("says what was looked at, what was not, and what is taken for granted", async () => {
    const lines = formatPublicAudit(await audited(join(series, second)));
    expect(lines).toContain(`Rilis ${second} lolos`);
    expect(lines).toContain(`rilis sebelumnya di folder yang sama: ${first}.`);
    expect(lines).toMatch(
      /✓ Dari semua tabel yang berkaitan, angka asli tidak bisa ditebak \([\d.]+ diperiksa\)/,
    );
    expect(lines).toContain("– Angka kecil tidak terbit apa adanya (perlu angka asli)");
  });

  it("fails for a file that is not what was published", async () => {
    const place = copied();
    writeFileSync(join(place.folder, second, "penyaluran", "82.71-simulasi.csv"), "lain");
    const result = await place.audit();
    expect(result.passed).toBe(false);
    expect(result.files.files_whole).toEqual(["penyaluran/82.71-simulasi.csv"]);
    expect(formatPublicAudit(result)).toContain("TIDAK lolos");
  });

  it("fails for a CSV that says other than the JSON though every checksum fits", async () => {
    const place = copied();
    place.forge("penyaluran/82.71-simulasi.csv", (text) => text.replace(",simulasi", ",resmi"));
    expect((await place.audit()).files.files_whole).toContain("penyaluran/82.71-simulasi.csv");
  });

  it("fails for a report on other tables", async () => {
    const place = copied();
    place.forge("audit.json", (text) => text.replace(/"fingerprint": "[0-9a-f]+"/, '"fingerprint": "0"'));
    expect(failedFiles(await place.audit())).toEqual(["same_tables"]);
  });

  it("fails where the release before it is gone, or damaged", async () => {
    const gone = copied();
    gone.remove(first);
    expect((await gone.audit()).files.earlier_whole).toEqual([first]);
    const damaged = copied();
    writeFileSync(join(damaged.folder, first, "perubahan.md"), "lain");
    expect((await damaged.audit()).files.earlier_whole).toEqual([`${first}/perubahan.md`]);
    writeFileSync(join(damaged.folder, first, "manifest.json"), "{}");
    expect((await damaged.audit()).files.earlier_whole).toEqual([first]);
  });

  it("fails for rows that changed without a word", async () => {
    const place = copied();
    place.forge("manifest.json", (text) =>
      text.replace(/"rows": (\d+),\s*"periods"/, '"rows": 99999, "periods"'),
    );
    expect(failedFiles(await place.audit())).toContain("changes_declared");
  });

  it("fails under another policy than the one it names", async () => {
    const place = copied();
    place.forge("manifest.json", (text) => text.replace('"base": 5', '"base": 3'));
    expect((await place.audit()).files.same_policy).toEqual(["manifest.json: 3"]);
  });

  it("refuses a folder that holds no release", async () => {
    const outcome = await auditRelease({ folder: temporaryFolder(), ...smallFolders });
    expect(outcome.ok ? [] : outcome.problems.map(({ rule }) => rule)).toEqual(["release_unreadable"]);
  });
});

describe("figures that the reader knows", () => {
  it("pass where they leave every count open, and are told where they meet no row", async () => {
    const { area, program, shown } = recipients();
    const known = knownFile(
      "kode_wilayah,periode,program,nilai",
      `${area},2026-T2,${program},${shown}`,
      `${area},2020-T1,${program},3`,
    );
    const result = await audited(join(series, second), known);
    expect(result.passed).toBe(true);
    expect(result.figures).toMatchObject({ used: 1, unused: [{ periode: "2020-T1" }] });
    expect(formatPublicAudit(result)).toContain(
      `Tidak terpakai, karena tidak ada baris yang cocok: ${program}`,
    );
  });

  it("fail the release where one pins a count, also from a file as Excel saves it", async () => {
    const { area, program, least } = recipients();
    const known = knownFile("kode_wilayah;periode;program;nilai", `${area};2026-T2;${program};${least}`);
    const result = await audited(join(series, second), known);
    expect(failedRules(result)).toEqual(["outside_figures", "outside_links"]);
    expect(formatPublicAudit(result)).toMatch(/angka asli bisa dipersempit menjadi (\d+) sampai \1\n/);
  });

  it("fail it as well where rupiah over the benefit of a family is that count", async () => {
    const { area, program, least } = recipients();
    const known = knownFile(
      "kode_wilayah,periode,program,nilai,manfaat",
      `${area},2026-T2,${program},${least * 600_000},600000`,
    );
    expect(failedRules(await audited(join(series, second), known))).toContain("outside_links");
  });

  it.each([
    ["82.71.01,2026-T2,PKH,1000,,600000", "manfaat"],
    ["82,2026-T2,PKH,10,,", "kode_wilayah"],
    ["82.71.01,2026,PKH,10,,", "periode"],
    ["82.71.01,2026-T2,ABC,10,,", "program"],
    ["82.71.01,2026-T2,PKH,-1,,", "nilai"],
    ["82.71.01,2026-T2,PKH,10,12,", "desil"],
  ])("are refused where %s cannot be used", async (line, column) => {
    const known = knownFile("kode_wilayah,periode,program,nilai,desil,manfaat", line);
    const outcome = await auditRelease({ folder: join(series, second), ...smallFolders, known });
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([
      { rule: "known_figure_invalid", row: 2, column },
    ]);
  });
});
