import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publish } from "#pipeline";
import { projectFolder } from "../config.ts";
import { hasPseudoTerminal, onTerminal } from "../testing/pseudo-terminal.ts";

const small = join(projectFolder, "src/pipeline/tests/fixtures/kecil");
const asks = /Ketik nomor rilisnya untuk menarik/;
let folder: string;
let places: string[];
const notice = () => existsSync(join(folder, "unduh/rilis/2026-06-30.1/DITARIK.txt"));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bansos-tarik-"));
  const [publicFolder, privateFolder] = [join(folder, "unduh"), join(folder, "private")];
  places = ["--public", publicFolder, "--private", privateFolder];
  const reference = {
    referenceFolder: join(small, "reference"),
    policyFolder: join(small, "policy"),
  };
  for (const [name, date] of [
    ["kiriman-1", "2026-03-31"],
    ["kiriman-2", "2026-06-30"],
  ] as const)
    await publish({ folder: join(small, name), date, publicFolder, privateFolder, ...reference });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const call = (...own: string[]) => ["scripts/publish.ts", ...own, ...places];
const wanted = ["--withdraw", "2026-06-30.1", "--reason", "Kolom Sembako tertukar.", "--date", "2026-07-03"];
const run = (...own: string[]) =>
  spawnSync(process.execPath, call(...own), { cwd: projectFolder, encoding: "utf8" });

describe("withdrawing", () => {
  test("shows what would happen and does nothing in a dry run, nor without being confirmed", () => {
    const shown = run(...wanted, "--dry-run");
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain("Rilis 2026-06-30.1 BELUM ditarik. Tidak ada yang ditulis.");
    expect(shown.stdout).toMatch(/yang berlaku +rilis 2026-03-31\.1/);
    const unasked = run(...wanted);
    expect(unasked.status).toBe(4);
    expect(unasked.stderr).toContain("Jalankan lagi dengan --yes bila sudah yakin.");
    expect(notice()).toBe(false);
  }, 60_000);

  test.each([
    [["--withdraw", ""], "Sebutkan rilis yang ditarik"],
    [["--withdraw", "x"], "Sebutkan sebabnya dengan --reason"],
    [["--withdraw", "x", "--reason", "y"], "Sebutkan tanggal"],
    [[...wanted, "kiriman"], 'Hapus "kiriman" dari perintahnya'],
    [[...wanted, "--acknowledge", "a.json"], "--acknowledge tidak dipakai untuk menarik rilis"],
    [["kiriman", "--date", "2026-07-03", "--yes"], "hanya untuk menarik rilis"],
  ])(
    "%j is told in a sentence",
    (given, said) => {
      const { status, stderr } = run(...given);
      expect(stderr).toContain(said);
      expect(status).toBe(2);
    },
    60_000,
  );

  test.skipIf(!hasPseudoTerminal())(
    "asks for the number of the release, and takes nothing else",
    async () => {
      const other = await onTerminal(call(...wanted), ["ya"], asks);
      expect(other.status).toBe(4);
      expect(notice()).toBe(false);
      const { status, shown } = await onTerminal(call(...wanted), ["2026-06-30.1"], asks);
      expect(shown).toContain("Rilis 2026-06-30.1 sudah ditarik.");
      expect(status).toBe(0);
      expect(notice()).toBe(true);
    },
    60_000,
  );

  test("with --yes it does not ask; withdrawing again is told", () => {
    run(...wanted, "--yes");
    const again = run(...wanted, "--yes");
    expect(notice()).toBe(true);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("Rilis ini sudah ditarik pada 2026-07-03.");
  }, 60_000);
});
