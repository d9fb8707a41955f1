import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ListMapping } from "#schemas";
import { defaultFolders } from "../../config/index.ts";
import { publish } from "../../publish.ts";
import { temporaryFolder } from "../../tests/small.ts";
import { countList, generateList, guessMapping } from "../index.ts";

const area = "82.71";

async function generated(name: string, families: number, hasFaults = false): Promise<string> {
  const out = join(temporaryFolder(), name);
  const outcome = await generateList({ area, families, out, hasFaults });
  if (!outcome.ok) throw new Error("The list was not generated");
  return out;
}

async function guessed(list: string): Promise<ListMapping> {
  const outcome = await guessMapping({ list, area });
  if (!outcome.ok || !outcome.value.mapping) throw new Error("No mapping was proposed");
  return outcome.value.mapping;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const sixteenDigits = /\d{16}|\d{8,}\*/;

test("a generated list is mapped by guessing, counted for a month and its triwulan, and publishing accepts it", async () => {
  const list = await generated("daftar.csv", 20_000);
  const mapping = await guessed(list);
  const out = join(temporaryFolder(), "kiriman");
  for (const period of ["2026-09", "2026-T3"])
    expect((await countList({ list, mapping, area, period, out })).outcome).toBe("counted");
  const milestones = join(defaultFolders.sample, "2026-10", area, "2026-09", "tahapan.csv");
  cpSync(milestones, join(out, area, "2026-09", "tahapan.csv"));
  const result = await publish({
    folder: out,
    date: "2026-10-15",
    dryRun: true,
    publicFolder: join(out, "..", "unduh"),
    privateFolder: join(out, "..", "private"),
  });
  expect(result.outcome === "refused" ? result.problems : []).toEqual([]);
  expect(result).toMatchObject({ outcome: "previewed", summary: { nature: "simulasi", areas: [area] } });
}, 120_000);

describe("with faults planted", () => {
  test("every planted fault is found, and the three kinds of file count alike", async () => {
    const folder = temporaryFolder();
    const texts: string[] = [];
    for (const name of ["daftar.csv", "daftar.xlsx", "daftar.parquet"]) {
      const own = join(folder, name);
      const planted = await generateList({ area, families: 5000, out: own, hasFaults: true });
      const out = join(folder, `kiriman-${name}`);
      const mapping = await guessed(own);
      const result = await countList({ list: own, mapping, area, period: "2026-T3", out });
      expect(result.outcome).toBe("counted");
      const rows = new Map<string, number>();
      for (const { kode, jumlah_kelompok, jumlah_baris } of result.report?.temuan ?? [])
        rows.set(kode, (rows.get(kode) ?? 0) + (jumlah_kelompok ?? jumlah_baris));
      expect(planted.ok && planted.value.size).toBe(10);
      for (const [kind, count] of planted.ok ? planted.value : [])
        expect([kind, rows.get(kind)]).toEqual([kind, count]);
      texts.push(readFileSync(join(out, area, "2026-T3", "penyaluran.csv"), "utf8"));
    }
    expect(new Set(texts).size).toBe(1);
  }, 120_000);

  test("no NIK and no KK is in anything that is written or told", async () => {
    const list = await generated("daftar.xlsx", 5000, true);
    const folder = temporaryFolder();
    const out = join(folder, "kiriman");
    const mapping = await guessed(list);
    const told: unknown[] = [];
    const swapped = { ...mapping, kecamatan: { ...mapping.kecamatan, kolom: mapping.kk ?? "" } };
    const swappedDesil = { ...mapping, desil: { ...mapping.desil, kolom: mapping.nik ?? "" } };
    for (const own of [mapping, swapped, swappedDesil])
      told.push(
        await countList({
          list,
          mapping: own,
          area,
          period: "2026-T3",
          out,
          replace: true,
          onProgress: (step) => told.push(step),
        }),
      );
    expect(JSON.stringify(told)).not.toMatch(sixteenDigits);
    const files = filesBelow(folder);
    expect(files).toHaveLength(6);
    for (const file of files) {
      expect(readFileSync(file, "utf8")).not.toMatch(sixteenDigits);
      expect(readFileSync(file, "utf8")).not.toContain("9971");
    }
  }, 60_000);
});

describe("a run that is stopped halfway", () => {
  test.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
    "by %s leaves no file and no number behind",
    async (signal) => {
      const list = await generated("daftar.csv", 150_000);
      const folder = temporaryFolder();
      const own = join(folder, "sementara");
      const out = join(folder, "kiriman");
      mkdirSync(own);
      const code = `
      import { countList } from ${JSON.stringify(join(import.meta.dirname, "..", "index.ts"))};
      await countList({
        list: ${JSON.stringify(list)},
        mapping: ${JSON.stringify(await guessed(list))},
        area: "82.71", period: "2026-T3", out: ${JSON.stringify(out)},
        onProgress: ({ rows }) => rows >= 60000 && console.log("halfway"),
      });`;
      const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
        cwd: own,
        env: { TMPDIR: own, TMP: own, TEMP: own },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let errors = "";
      child.stderr.on("data", (chunk: Buffer) => {
        errors += chunk;
      });
      child.stdout.once("data", () => child.kill(signal));
      const ended = await new Promise((resolve) => child.once("exit", (_, by) => resolve(by)));
      expect(ended).toBe(signal);
      expect(errors).not.toMatch(sixteenDigits);
      expect(filesBelow(own)).toEqual([]);
      expect(existsSync(out)).toBe(false);
    },
    120_000,
  );
});
