import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const small = "src/pipeline/tests/fixtures/kecil";

/** Runs the command in a place of its own, from the folder of the project. */
function command(...own: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "bansos-perintah-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const places = ["--public", join(folder, "unduh"), "--private", join(folder, "private")];
  const reference = ["--reference", `${small}/reference`, "--policy", `${small}/policy`];
  if (!own.includes("--marked")) places.push("--marked", join(folder, "periksa"));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/publish.ts", ...own, ...places, ...reference],
    { cwd: join(import.meta.dirname, ".."), encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("a dry run prints the stages and what would change, and ends well", () => {
  const { status, stdout, stderr } = command(`${small}/kiriman-1`, "--date", "2026-03-31", "--dry-run");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("✓ Membaca 5 berkas, 114 baris");
  expect(stdout).toContain("Pratinjau rilis 2026-03-31.1. Tidak ada yang ditulis. 31 Maret 2026.");
  expect(stdout).toContain("Ini data SIMULASI.");
  expect(stdout).toMatch(/penyaluran 82\.71: 40 baris ditambah, perubahan nyata \(triwulan I 2026\)/);
});

test("bad input ends with 1 and every problem on the error stream", () => {
  const { status, stdout, stderr } = command(`${small}/kiriman-2`, "--date", "2026-03-31");
  expect(status).toBe(1);
  expect(stdout).not.toContain("terbit.");
  expect(stderr).toContain("82.71/2026-06\n");
  expect(stderr).toContain('tertulis "2026-06". Masa ini belum selesai pada tanggal rilis 2026-03-31.');
  expect(stderr).toMatch(
    /\d+ masalah ditemukan\. Tidak ada yang ditulis; rilis terakhir tetap seperti semula\.\n$/,
  );
});

test("a faulty file comes back marked, beside what is told on screen", () => {
  const { status, stderr } = command("src/pipeline/tests/fixtures/salah/negatif", "--date", "2026-03-31");
  expect(status).toBe(1);
  expect(stderr).toContain(
    'baris 14, kolom menerima: tertulis "-3". Jumlah keluarga tidak boleh negatif. Perbaiki angkanya atau kosongkan dan isi alasan_kosong.',
  );
  expect(stderr).toMatch(/Salinan bertanda: .*periksa\/82\.71\/2026-T1\/penyaluran-ditandai\.xlsx\n$/);
});

test("a file of reasons that cannot be read is told before anything is done", () => {
  const { status, stderr } = command(
    `${small}/kiriman-1`,
    "--date",
    "2026-03-31",
    "--acknowledge",
    "tidak-ada.json",
  );
  expect(status).toBe(2);
  expect(stderr).toContain("tidak-ada.json: Berkas sebab ini tidak bisa dibaca.");
});

test("machines get the result as JSON and nothing else", () => {
  const { status, stdout } = command(`${small}/kiriman-1`, "--date", "2026-03-31", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: "published",
    summary: { release: "2026-03-31.1", nature: "simulasi", areas: ["82.71"] },
  });
});

test.each([
  [[], "Sebutkan satu folder kiriman."],
  [["a", "b"], "Sebutkan satu folder kiriman."],
  [["a"], "Sebutkan tanggal rilis dengan --date"],
  [["a", "--tanggal", "x"], "tidak dikenal. Periksa ejaannya"],
])("arguments %j end with 2 and the way to call it", (given, message) => {
  const { status, stderr } = command(...given);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Cara pakai: npm run publish-data -- <folder kiriman> --date TTTT-BB-HH");
});
