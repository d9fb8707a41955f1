import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { datasets, programIds, type ReleaseManifest, releaseManifest } from "#schemas";
import { defaultFolders } from "../config/index.ts";
import { type PublishEvent, publish } from "../index.ts";
import { temporaryFolder } from "./small.ts";

/** The first simulated triwulan of Kota Ternate, with its three months: every dataset is there. */
function submission() {
  const folder = join(temporaryFolder(), "kiriman");
  const from = join(import.meta.dirname, "../../../data/sample/2026-04/82.71");
  cpSync(from, join(folder, "82.71"), { recursive: true });
  rmSync(join(folder, "82.71/2026-04"), { recursive: true });
  const filesOf = (dataset: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(`/${dataset}.csv`),
    );
  return {
    folder,
    drop: (dataset: string) => {
      for (const path of filesOf(dataset)) rmSync(join(folder, path));
    },
    keepLines: (dataset: string, isKept: (line: string) => boolean) => {
      for (const path of filesOf(dataset)) {
        const [header = "", ...lines] = readFileSync(join(folder, path), "utf8").trimEnd().split("\n");
        writeFileSync(join(folder, path), `${[header, ...lines.filter(isKept)].join("\n")}\n`);
      }
    },
    remove: (path: string) => rmSync(join(folder, path), { recursive: true }),
  };
}

async function released(folder: string) {
  const to = temporaryFolder();
  const told: string[] = [];
  const result = await publish({
    ...defaultFolders,
    folder,
    date: "2026-04-30",
    publicFolder: join(to, "unduh"),
    privateFolder: join(to, "private"),
    onEvent: (event: PublishEvent) =>
      event.kind === "stage" && event.stage === "gaps" && told.push(event.message),
  });
  if (result.outcome !== "published") throw new Error(JSON.stringify(result, null, 1).slice(0, 3000));
  const release = join(to, "unduh/rilis", result.summary.release);
  const manifest = releaseManifest.parse(JSON.parse(readFileSync(join(release, "manifest.json"), "utf8")));
  const csv = (dataset: string) => {
    const path = join(release, dataset, `${dataset}-simulasi.csv`);
    return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\r\n").slice(1) : [];
  };
  return { manifest, told, csv, notice: readFileSync(join(release, "BACA-SAYA.txt"), "utf8") };
}

const gapsOf = ({ gaps = [] }: ReleaseManifest) =>
  gaps.map(({ dataset, periods, reason, waitsFor }) =>
    [dataset, periods.join(" "), reason, waitsFor].filter(Boolean).join(" "),
  );

/** Datasets that must add up to another, by that other. */
const waiting: Readonly<Record<string, readonly string[]>> = {
  penyaluran: ["desil_kota", "perubahan", "perubahan_alasan", "sebab_belum", "sebab_belum_kota"],
  sanggahan_kota: ["sanggahan"],
};

describe("an office that lacks something publishes the rest, and the release says what is missing", {
  timeout: 240_000,
}, () => {
  test("a whole submission has no gaps", async () => {
    const { manifest, told } = await released(submission().folder);
    expect([manifest.gaps, told]).toEqual([undefined, []]);
  });

  const periodic = datasets.filter(({ cadence }) => cadence !== "irregular");
  const told = periodic.filter(({ id }) => !id.startsWith("perubahan"));
  test.each(told.map(({ id, cadence }) => [id, cadence] as const))("without %s", async (id, cadence) => {
    const { folder, drop } = submission();
    drop(id);
    const { manifest, told, csv, notice } = await released(folder);
    const due = cadence === "month" ? "2026-01 2026-02 2026-03" : "2026-T1";
    const waits = (waiting[id] ?? []).filter((one) => periodic.some((dataset) => dataset.id === one));
    expect(gapsOf(manifest)).toContain(`${id} ${due} tidak_dikirim`);
    expect(gapsOf(manifest)).toHaveLength(1 + waits.length);
    for (const one of waits) expect(gapsOf(manifest)).toContain(`${one} 2026-T1 menunggu ${id}`);
    expect(told).toHaveLength(waits.length);
    expect(csv(id)).toEqual([]);
    expect(notice).toContain("belum dikirim kantor untuk");
  });

  test.each([
    ["perubahan", { perubahan: "belum_ada_pembanding", perubahan_alasan: "belum_ada_pembanding" }],
    ["perubahan_alasan", { perubahan_alasan: "tidak_dikumpulkan" }],
  ])("without %s: its rows say why there is no count", async (id, reasons) => {
    const { folder, drop } = submission();
    drop(id);
    const { manifest, csv } = await released(folder);
    expect(manifest.gaps).toBeUndefined();
    for (const [dataset, reason] of Object.entries(reasons)) {
      const rows = csv(dataset).filter((line) => !line.includes(",BLT_DD,"));
      expect(rows.length).toBeGreaterThan(50);
      expect(rows.filter((line) => !line.endsWith(`,,${reason},simulasi`))).toEqual([]);
    }
  });

  test.each(programIds)("without programme %s in any file", async (program) => {
    const { folder, keepLines } = submission();
    for (const { id, key } of periodic)
      if (key.includes("program")) keepLines(id, (line) => !line.includes(`,${program},`));
    const { manifest, told, csv } = await released(folder);
    expect(manifest.gaps).toBeUndefined();
    expect(told).toContain(
      `82.71/2026-T1/penyaluran.csv tidak memuat program ${program}. Kami terbitkan sebagai "belum dikumpulkan".`,
    );
    const rows = csv("penyaluran").filter((line) => line.includes(`,${program},`));
    const reason = program === "BLT_DD" ? "tidak_ditawarkan" : "tidak_dikumpulkan";
    expect(rows).toHaveLength(40);
    expect(rows.every((line) => line.endsWith(`,,,,,,,${reason},simulasi`))).toBe(true);
    if (program === "SALAH_SATU")
      expect(csv("sebab_belum").every((line) => line.endsWith(",,tidak_dikumpulkan,simulasi"))).toBe(true);
  });

  test("without a month between others", async () => {
    const { folder, remove } = submission();
    remove("82.71/2026-02");
    const { manifest, told } = await released(folder);
    expect(told).toEqual([
      "sanggahan 82.71 2026-T1 belum diterbitkan: jumlahnya harus cocok dengan sanggahan_kota, dan sanggahan_kota belum ada untuk Februari 2026. Kirim lagi bersama itu.",
    ]);
    expect(gapsOf(manifest)).toEqual(
      expect.arrayContaining(["pendataan 2026-02 tidak_dikirim", "mutu 2026-02 tidak_dikirim"]),
    );
    expect(gapsOf(manifest)).toContain("sanggahan 2026-T1 menunggu sanggahan_kota");
  });

  test("without causes for one programme", async () => {
    const { folder } = submission();
    const emptied = (line: string) => {
      const cells = line.split(",");
      return cells[2] === "PKH"
        ? [...cells.slice(0, 4), "", "tidak_dikumpulkan", "simulasi"].join(",")
        : line;
    };
    const path = join(folder, "82.71/2026-T1/sebab_belum_kota.csv");
    writeFileSync(path, readFileSync(path, "utf8").split("\n").map(emptied).join("\n"));
    const { csv } = await released(folder);
    const rows = csv("sebab_belum_kota").filter((line) => line.includes(",PKH,"));
    expect(rows.every((line) => line.endsWith(",,tidak_dikumpulkan,simulasi"))).toBe(true);
    expect(rows).toHaveLength(5);
  });
});
