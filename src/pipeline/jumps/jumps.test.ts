import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type JumpPolicy, releaseManifest } from "#schemas";
import { contents, workplace } from "../tests/published.ts";
import { smallFolders, temporaryFolder } from "../tests/small.ts";
import type { MergedRow, MergedTables } from "../validate/index.ts";
import { explainJumps, findJumps } from "./index.ts";

const policy: JumpPolicy = {
  cellPercent: { value: 50, reason: "" },
  totalFallPercent: { value: 50, reason: "" },
  repeatedPeriods: { value: 3, reason: "" },
  minimumFamilies: { value: 100, reason: "" },
};

/** Rows of one kecamatan and class, a month each; the last month is new. */
function months(counts: readonly number[]): MergedTables {
  const rows: MergedRow[] = counts.map((count, index) => ({
    file: index === counts.length - 1 ? "82.71/2026-09/pendataan.csv" : null,
    row: 2,
    values: {
      kode_wilayah: "82.71.05",
      periode: `2026-0${index + 1}`,
      desil_awal: "1",
      desil_akhir: "2",
      keluarga_penyebut: 1000,
      terverifikasi: count,
    },
  }));
  return new Map([["pendataan", rows]]);
}

const found = (counts: readonly number[]) =>
  findJumps(months(counts), policy).map(({ kind, cells }) => [kind, cells[0]?.before, cells[0]?.after]);

describe("asked about is", () => {
  test.each([
    ["a steady rise", [200, 250, 300], []],
    ["a cell in which half of the families move", [200, 210, 720], [["cell", 210, 720]]],
    ["a cell that doubles while few families move", [200, 210, 420], []],
    ["a fall by half", [400, 400, 200], [["fall", 400, 200]]],
    [
      "a cell that is lost",
      [600, 590, 0],
      [
        ["cell", 590, 0],
        ["fall", 590, 0],
      ],
    ],
    ["a small count, whatever it does", [10, 12, 90], []],
    ["a number copied month after month", [300, 300, 300], [["repeated", 300, 300]]],
    ["a number that was the same only twice", [310, 300, 300], []],
    ["a first month", [300], []],
  ])("%s", (_name, counts, expected) => expect(found(counts)).toEqual(expected));

  test("nothing of the denominator, which stays by rule", () => {
    const labels = findJumps(months([300, 300, 300]), policy).flatMap(({ cells }) => cells);
    expect(labels.map(({ label }) => label)).toEqual(["82.71, terverifikasi"]);
  });
});

describe("a reason", () => {
  const jumps = findJumps(months([200, 210, 720]), policy);
  const [jump] = jumps;
  const explain = (reason: string) => explainJumps(jumps, [{ id: jump?.id ?? "", reason }], policy);

  test("is asked for with old and new counts, by an id that says what it is", () => {
    const outcome = explainJumps(jumps, [], policy);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { rule: "jump_cell", file: "82.71/2026-03/pendataan", value: "cell/pendataan/82.71/2026-03" },
      ],
    });
    expect(outcome.ok ? "" : outcome.problems[0]?.message).toBe(
      "Ada angka yang berubah lebih dari 50 persen keluarga kelasnya pada Maret 2026: 82.71.05, desil 1-2, terverifikasi: dari 210 menjadi 720.",
    );
  });

  test("is told with its kind and level, and no count", () => {
    expect(explain("Verifikasi lapangan tuntas pada 2026-03 di semua pulau.")).toEqual({
      ok: true,
      value: [
        {
          kind: "cell",
          level: "kecamatan",
          reason: "Verifikasi lapangan tuntas pada 2026-03 di semua pulau.",
        },
      ],
    });
  });

  test.each(["ya", "Naik dari 210 menjadi 720 keluarga.", "a.n. 8271054107900001, salah catat"])(
    "%j is not fit to be published",
    (reason) =>
      expect(explain(reason)).toMatchObject({ ok: false, problems: [{ rule: "jump_reason_unfit" }] }),
  );
});

/** A policy folder that asks about far smaller changes. */
function strictPolicy(): string {
  const folder = temporaryFolder();
  cpSync(smallFolders.policyFolder, folder, { recursive: true });
  const strict = {
    ...policy,
    cellPercent: { value: 20, reason: "" },
    minimumFamilies: { value: 20, reason: "" },
  };
  writeFileSync(join(folder, "lonjakan.json"), JSON.stringify(strict));
  return folder;
}

describe("publishing", () => {
  test("stops at jumps until each is explained, and then tells why, without a count", async () => {
    const place = workplace();
    await place.first();
    const before = [contents(place.publicFolder), contents(place.privateFolder)];
    const more = { policyFolder: strictPolicy() };
    const markedFolder = join(temporaryFolder(), "periksa");
    const held = await place.second({ ...more, markedFolder });
    if (held.outcome !== "held") throw new Error(held.outcome);
    expect(held.questions.map(({ rule }) => rule)).toContain("jump_cell");
    expect([contents(place.publicFolder), contents(place.privateFolder)]).toEqual(before);
    expect(contents(markedFolder).size).toBe(0);

    const reason = "Penyaluran ditunda pusat untuk seluruh kota pada 2026-T2.";
    const acknowledgements = held.questions.map(({ value }) => ({ id: value ?? "", reason }));
    const partly = await place.second({ ...more, acknowledgements: acknowledgements.slice(1) });
    expect(partly).toMatchObject({ outcome: "held", questions: [{ value: acknowledgements[0]?.id }] });

    const done = await place.second({ ...more, acknowledgements });
    expect(done.outcome).toBe("published");
    const release = place.release("2026-06-30.1");
    const manifest = releaseManifest.parse(JSON.parse(readFileSync(join(release, "manifest.json"), "utf8")));
    expect(new Set(manifest.explained?.flatMap((one) => Object.keys(one)))).toEqual(
      new Set(["kind", "level", "reason"]),
    );
    const changes = readFileSync(join(release, "perubahan.md"), "utf8");
    expect(changes).toContain(`- Angka berubah tajam, tingkat kecamatan: ${reason}`);
    const [, section = ""] = changes.split("## Perubahan besar yang dijelaskan kantor");
    expect(section.split("\n## ")[0]?.replaceAll("2026-T2", "")).not.toMatch(/\d/);
  });
});
