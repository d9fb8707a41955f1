import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const fixtures = "src/pipeline/boundaries/fixtures";
const named = ["--source", "Penerbit, Batas, 2026", "--licence", "CC BY 4.0"];

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), "bansos-perintah-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "boundaries");
}

function command(folder: string, ...own: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/boundaries.ts", ...own, "--folder", folder],
    { cwd: join(import.meta.dirname, ".."), encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("an import is told as a table and can be undone once", () => {
  const folder = place();
  const imported = command(folder, `${fixtures}/kode-asing.geojson`, ...named);
  expect(imported.stderr).toBe("");
  expect(imported.status).toBe(0);
  expect(imported.stdout).toContain("cocok menurut kode  2 fitur");
  expect(imported.stdout).toContain(
    "kode-asing.geojson fitur 2: kodenya bukan kode wilayah Indonesia [kode=MYS.13.1_1; nama=Kuching]",
  );
  expect(imported.stdout).toMatch(/82\.71 Kota Ternate +2 dari 8/);
  expect(command(folder, "--undo").stdout).toContain(
    "Sebelumnya belum ada batas, jadi peta kembali skematik.",
  );
  const again = command(folder, "--undo");
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("Tidak ada impor batas yang bisa dibatalkan");
});

test("a refused file ends with 1 and leaves what stands", () => {
  const { status, stderr } = command(place(), `${fixtures}/meter.geojson`, ...named);
  expect(status).toBe(1);
  expect(stderr).toContain("Koordinatnya dalam meter, kemungkinan UTM, bukan derajat.");
  expect(stderr).toContain("1 masalah ditemukan. Tidak ada yang ditulis; batas yang sekarang tetap dipakai.");
});

test("machines get the report as JSON", () => {
  const file = `${fixtures}/kode-bertitik.geojson`;
  const { status, stdout } = command(place(), file, ...named, "--dry-run", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: "previewed", report: { matched: { kecamatan: 8 } } });
});

test.each([
  [[...named], "Sebutkan satu berkas batas atau lebih"],
  [["a.geojson", "--licence", "x"], "Sebutkan asal batasnya dengan --source"],
  [["a.geojson", "--source", "x"], "Sebutkan lisensinya dengan --licence"],
  [["a.geojson", "--sumber", "x"], "tidak dikenal. Periksa ejaannya"],
])("arguments %j end with 2 and the way to call it", (given, message) => {
  const { status, stderr } = command(place(), ...given);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Cara pakai: npm run boundaries -- <berkas...>");
});
