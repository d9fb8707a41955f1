import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { releaseManifest } from "#schemas";
import type { PublishEvent, PublishResult } from "../index.ts";
import { damagedFiles } from "../index.ts";
import { contents, workplace } from "./published.ts";
import { files, submission } from "./small.ts";

const rulesOf = (result: PublishResult) =>
  result.outcome === "refused" ? result.problems.map(({ rule }) => rule) : result.outcome;

/** Returns a place with one release, and a check that nothing of it changed. */
async function withRelease() {
  const place = workplace();
  await place.first();
  const before = [contents(place.publicFolder), contents(place.privateFolder)];
  return {
    ...place,
    expectUntouched: () =>
      expect([contents(place.publicFolder), contents(place.privateFolder)]).toEqual(before),
  };
}

test("a release is told stage by stage and summed up", async () => {
  const place = workplace();
  const events: PublishEvent[] = [];
  const result = await place.first({ onEvent: (event) => events.push(event) });
  expect(events.map((event) => (event.kind === "stage" ? event.stage : event.step))).toEqual([
    "read",
    "checked",
    "protected",
    "audited",
    "written",
    "announced",
    "placed",
    "recorded",
    "published",
    "cleared",
    "published",
  ]);
  expect(result).toMatchObject({
    outcome: "published",
    summary: {
      release: "2026-03-31.1",
      nature: "simulasi",
      previous: null,
      areas: ["82.71"],
      rows: { pendataan: 8, penyaluran: 40, desil_kota: 55, tahapan: 9, angka_resmi: 2 },
      files: 84,
    },
  });
});

test("a dry run tells the same as the run and writes nothing", async () => {
  const place = await withRelease();
  const preview = await place.second({ dryRun: true });
  place.expectUntouched();
  const done = await place.second();
  expect(preview.outcome).toBe("previewed");
  expect(done.outcome).toBe("published");
  expect(preview).toEqual({ ...done, outcome: "previewed" });
});

test("a release keeps the rows of the one before, and tells new from revised", async () => {
  const place = await withRelease();
  await place.second();
  const manifest = releaseManifest.parse(
    JSON.parse(readFileSync(join(place.release("2026-06-30.1"), "manifest.json"), "utf8")),
  );
  expect(manifest).toMatchObject({
    previous: "2026-03-31.1",
    latest: { pendataan: "2026-06", penyaluran: "2026-T2", desil_kota: "2026-T2", tahapan: "2026-06" },
    protection: { base: 5, auditPassed: true },
  });
  const causes = new Set(manifest.changes.map(({ cause }) => cause));
  expect(causes.has("perubahan_nyata") && causes.has("revisi")).toBe(true);
  expect(
    manifest.changes.filter(({ cause }) => cause === "revisi").flatMap(({ periods }) => periods),
  ).not.toContain("2026-T2");
  const whole = manifest.files.find(({ path }) => path === "penyaluran/penyaluran-simulasi.csv");
  expect(whole?.rows).toBe(80);
});

test("a published release is never overwritten: the same day gives the next number", async () => {
  const place = await withRelease();
  const first = contents(place.release("2026-03-31.1"));
  const again = await place.first();
  expect(again).toMatchObject({ summary: { release: "2026-03-31.2", changes: [] } });
  expect(contents(place.release("2026-03-31.1"))).toEqual(first);
  expect(damagedFiles(place.publicFolder)).toEqual([]);
});

test("of two runs at once one publishes and the other is refused", async () => {
  const place = workplace();
  const results = await Promise.all([place.first(), place.first()]);
  expect(results.map(rulesOf).sort()).toEqual([["locked"], "published"].sort());
  expect(damagedFiles(place.publicFolder)).toEqual([]);
});

test("the audit report of a release holds outcomes and nothing counted in secret", async () => {
  const place = await withRelease();
  const report = JSON.parse(readFileSync(join(place.release("2026-03-31.1"), "audit.json"), "utf8"));
  expect(Object.keys(report)).toEqual([
    "passed",
    "base",
    "minimumDenominator",
    "fingerprint",
    "incidents",
    "rules",
  ]);
  expect(report.passed).toBe(true);
  for (const rule of report.rules) {
    expect(rule).toMatchObject({ status: "passed", failed: 0 });
    const isSecret = /^(small_counts|kept_between)/.test(rule.rule);
    expect(Object.keys(rule)).toEqual(
      isSecret ? ["rule", "status", "failed"] : ["rule", "status", "checked", "failed"],
    );
  }
});

test("official data is published with the office's own secret and nowhere called simulated", async () => {
  const place = workplace();
  const { folder, rewrite } = submission();
  for (const file of Object.values(files))
    rewrite(file, (lines) => lines.map((line) => line.replace(/simulasi$/, "resmi")));
  expect(rulesOf(await place.publish("", "2026-03-31", { folder }))).toEqual(["secret_missing"]);

  mkdirSync(place.privateFolder, { recursive: true });
  writeFileSync(join(place.privateFolder, "rahasia"), "rahasia kantor, hanya untuk tes ini saja");
  expect(rulesOf(await place.publish("", "2026-03-31", { folder }))).toBe("published");
  for (const [path, bytes] of contents(place.publicFolder)) {
    expect(path).not.toMatch(/simulasi/i);
    if (!/(skema|skema-csvw|datapackage)\.json$/.test(path))
      expect(bytes.toString("latin1").replaceAll("Bukan simulasi", ""), path).not.toMatch(/simulasi/i);
  }
  expect([...contents(place.privateFolder).keys()]).toEqual(["rahasia", "resmi/2026-03-31.1.json"]);
  expect(rulesOf(await place.second())).toContain("nature_of_series");
});

describe("what is refused leaves the last release as it was:", () => {
  test("bad input, with every problem at once", async () => {
    const place = await withRelease();
    const { folder, put } = submission("kiriman-2");
    put("82.71/2026-T2/penyaluran.csv", 14, "menerima", "-3");
    put("82.71/2026-06/pendataan.csv", 3, "terverifikasi", "8271054107900001");
    const result = await place.publish(folder, "2026-06-30", { folder });
    expect(rulesOf(result)).toEqual(["person_number", "negative"]);
    place.expectUntouched();
  });

  test("a date that is none, or before the last release", async () => {
    const place = await withRelease();
    expect(rulesOf(await place.publish("kiriman-2", "2026-02-30"))).toEqual(["date_invalid"]);
    expect(rulesOf(await place.publish("kiriman-1", "2026-03-30"))).toContain("date_before_latest");
    place.expectUntouched();
  });

  test("a desil class with fewer families than the policy allows", async () => {
    const place = workplace();
    const { folder, rewrite } = submission();
    const shrink = (line: string) => line.replace(/^(82\.71\.05,.*,belum_ada,belum_ada,)16,.*$/, "$1");
    rewrite(files.pendataan, (lines) =>
      lines.map((line) => (shrink(line) === line ? line : `${shrink(line)}8,2,2,2,2,,simulasi`)),
    );
    const rest: Record<string, string> = {
      SALAH_SATU: "3,5,,,,,belum_dinilai",
      PKH: "0,8,,,,,belum_dinilai",
      SEMBAKO: "1,7,,,,,belum_dinilai",
      BERAS_CPP: "2,6,,,,,tidak_berlaku",
      BLT_DD: ",,,,,,tidak_ditawarkan",
    };
    rewrite(files.penyaluran, (lines) =>
      lines.map((line) =>
        shrink(line) === line ? line : `${shrink(line)}8,${rest[line.split(",")[2] ?? ""]},simulasi`,
      ),
    );
    rewrite(files.desilKota, (lines) =>
      lines.map((line) => cityRow(line, readFileSync(join(folder, files.penyaluran), "utf8"))),
    );
    const result = await place.publish("", "2026-03-31", { folder });
    expect(result).toMatchObject({
      outcome: "refused",
      problems: [
        {
          rule: "denominator_too_small",
          file: files.pendataan,
          row: 5,
          column: "keluarga_penyebut",
          value: "8",
          message: "Hanya 8 keluarga di kelas desil ini, kurang dari batas kebijakan (10).",
        },
      ],
    });
    expect([...contents(place.publicFolder).keys()]).toEqual([".kunci"]);
  });

  test("a ledger that is gone", async () => {
    const place = await withRelease();
    rmSync(join(place.privateFolder, "simulasi", "2026-03-31.1.json"));
    const published = contents(place.publicFolder);
    expect(rulesOf(await place.second())).toEqual(["ledger_missing"]);
    expect(contents(place.publicFolder)).toEqual(published);
  });

  test("another secret than the one of the last release, beside every problem of the input", async () => {
    const place = await withRelease();
    const sampleSecretFile = join(place.privateFolder, "rahasia-lain");
    writeFileSync(sampleSecretFile, "rahasia lain");
    const { folder, put } = submission("kiriman-2");
    put("82.71/2026-06/tahapan.csv", 2, "tenggat", "besok");
    const result = await place.publish("", "2026-06-30", { folder, sampleSecretFile });
    expect(rulesOf(result)).toEqual(["secret_changed", "invalid_date"]);
    rmSync(sampleSecretFile);
    place.expectUntouched();
  });

  test("downloads that are gone while ledgers exist, which would round the same counts anew", async () => {
    const place = await withRelease();
    rmSync(place.publicFolder, { recursive: true });
    expect(rulesOf(await place.first())).toEqual(["stray_ledger"]);
  });

  test("a file of a release that somebody changed", async () => {
    const place = await withRelease();
    writeFileSync(join(place.release("2026-03-31.1"), "manifest.json"), "{}");
    expect(rulesOf(await place.second())).toEqual(["release_damaged"]);
  });
});

/** Returns a row of the table per desil with the family-without-desil cells of the kecamatan table summed up. */
function cityRow(line: string, penyaluran: string): string {
  const cells = line.split(",");
  if (cells[3] !== "belum_ada") return line;
  const rows = penyaluran
    .split("\n")
    .map((row) => row.split(","))
    .filter((row) => row[2] === cells[2] && row[3] === "belum_ada");
  const sum = (index: number) =>
    rows.some((row) => row[index] === "")
      ? ""
      : String(rows.reduce((total, row) => total + Number(row[index]), 0));
  return cells.map((cell, index) => (index >= 5 && index <= 7 ? sum(index) : cell)).join(",");
}
