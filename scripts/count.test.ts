import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listMapping } from "#schemas";
import { readArguments } from "./count/arguments.ts";

function place() {
  const folder = mkdtempSync(join(tmpdir(), "bansos-hitung-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function command(...own: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/count.ts", ...own], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("from nothing to counts: a list for trying, a mapping proposed, the list counted, the report read", () => {
  const folder = place();
  const [list, map, out] = [
    join(folder, "daftar.csv"),
    join(folder, "pemetaan.json"),
    join(folder, "kiriman"),
  ];
  const made = command("--generate", "82.71", "--families", "3000", "--out", list, "--faults");
  expect(made.stdout).toContain("3.000 keluarga SIMULASI. NIK dan KK berawalan 99");
  expect(made.stdout).toContain("kesalahan yang ditanam, kk_duplicate: 3 baris");

  const shown = command(list, "--area", "82.71", "--guess", "--map", map);
  expect(shown.stdout).toMatch(/kecamatan +KECAMATAN +tinggi +judul kolomnya cocok, 100 % isinya cocok/);
  expect(shown.stdout).toContain("Tambahkan --yes bila usulan ini sudah benar.");
  expect(existsSync(map)).toBe(false);
  expect(command(list, "--area", "82.71", "--guess", "--map", map, "--yes").status).toBe(0);
  expect(listMapping.parse(JSON.parse(readFileSync(map, "utf8")))).toMatchObject({ sifat_data: "simulasi" });

  const own = [list, "--area", "82.71", "--map", map, "--period", "2026-09", "--out", out];
  const counted = command(...own);
  expect(counted.stderr).toBe("");
  expect(counted.status).toBe(0);
  expect(counted.stdout).toContain("# Laporan mutu daftar keluarga Kota Ternate, September 2026");
  expect(counted.stdout).toContain(`Hitungan ditulis: ${join(out, "82.71", "2026-09", "pendataan.csv")}`);
  const again = command(...own);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("jalankan lagi dengan --replace");
  expect(command(...own, "--replace", "--json").status).toBe(0);
}, 60_000);

test("several periods are counted from one list: each with its report, the last one on screen", () => {
  const folder = place();
  const [list, map, out] = [join(folder, "a.csv"), join(folder, "p.json"), join(folder, "kiriman")];
  command("--generate", "82.71", "--families", "2000", "--out", list);
  command(list, "--area", "82.71", "--guess", "--map", map, "--yes");
  const own = [list, "--area", "82.71", "--map", map, "--out", out];
  const { status, stdout } = command(...own, "--period", "2026-08,2026-09,2026-T3");
  expect(status).toBe(0);
  for (const file of ["2026-08/pendataan.csv", "2026-09/pendataan.csv", "2026-T3/penyaluran.csv"])
    expect(stdout).toContain(join(out, "82.71", file));
  expect(stdout.match(/^# Laporan mutu/gm)).toHaveLength(1);
  for (const period of ["2026-08", "2026-09", "2026-T3"])
    expect(existsSync(join(`${out}-mutu`, "82.71", period, "laporan-mutu.md"))).toBe(true);

  const stopped = command(...own, "--period", "2026-10,2026-08,2026-T4", "--json");
  expect(stopped.status).toBe(1);
  expect(JSON.parse(stopped.stdout).map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    "counted",
    "refused",
  ]);
  expect(command(...own, "--period", "2026-08,").status).toBe(2);
}, 60_000);

test("a mapping that does not fit is told with the place in it", () => {
  const folder = place();
  const map = join(folder, "pemetaan.json");
  writeFileSync(map, '{"versi": 1, "kk": 3}');
  const { status, stderr } = command(
    "x.csv",
    "--area",
    "82.71",
    "--map",
    map,
    "--period",
    "2026-09",
    "--out",
    folder,
  );
  expect(status).toBe(1);
  expect(stderr).toContain("pemetaan.json kolom kk: Isi pemetaan ini tidak sesuai");
});

test.each([
  [[], "Sebutkan satu daftar keluarga"],
  [["a.csv"], "Sebutkan kabupaten/kota dengan --area"],
  [["a.csv", "--area", "82.71"], "Sebutkan pemetaan kolom dengan --map"],
  [["a.csv", "--area", "82.71", "--map", "m.json"], "Sebutkan masa dengan --period"],
  [
    ["a.csv", "--area", "82.71", "--map", "m.json", "--period", "2026-10"],
    "Sebutkan folder kiriman dengan --out",
  ],
  [
    ["a.csv", "--area", "82.71", "--map", "m", "--period", "p", "--out", "o", "--tolerate", "x"],
    "--tolerate adalah persen",
  ],
  [["--generate", "82.71", "--out", "a.csv"], "Sebutkan banyaknya keluarga"],
  [["--generate", "82.71", "--families", "3"], "Sebutkan nama berkas"],
  [["--lain"], "tidak dikenal. Periksa ejaannya"],
])("%j is told what is missing", (given, message) => expect(readArguments(given)).toContain(message));
