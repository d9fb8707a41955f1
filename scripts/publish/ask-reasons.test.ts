import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { problem } from "#pipeline/problems";
import { projectFolder } from "../config.ts";
import { hasPseudoTerminal, onTerminal } from "../testing/pseudo-terminal.ts";
import { typedTerminal } from "../testing/typed-terminal.ts";
import { askReasons } from "./ask-reasons.ts";

const asks = /Sebabnya \(kosongkan untuk berhenti\): /;
const reason = "Penyaluran ditunda pusat untuk seluruh kota.";
const question = (id: string) =>
  problem("jump_fall", { file: id, value: id }, { period: "x", cells: "y", percent: 50, periods: 4 });

describe("on a terminal", () => {
  test("every question is shown and answered, blanks around the answer dropped", async () => {
    const { terminal, shown } = typedTerminal([`  ${reason} `, "Daftar kelurahan belum lengkap."], asks);
    expect(await askReasons([question("fall/a"), question("fall/b")], terminal)).toEqual([
      { id: "fall/a", reason },
      { id: "fall/b", reason: "Daftar kelurahan belum lengkap." },
    ]);
    expect(shown()).toContain("fall/a");
    expect(shown()).toContain("fall/b");
  });

  test("an empty answer leaves all open, and asks no further", async () => {
    const { terminal, left } = typedTerminal(["", reason], asks);
    expect(await askReasons([question("fall/a"), question("fall/b")], terminal)).toBeNull();
    expect(left()).toEqual([reason]);
  });
});

const small = "src/pipeline/tests/fixtures/kecil";

describe("the command", () => {
  let policy: string;
  beforeAll(() => {
    policy = strictPolicy();
    return () => rmSync(policy, { recursive: true });
  });

  /** A place with a first release, and the arguments that publish the second with questions to answer. */
  function heldPlace() {
    const folder = mkdtempSync(join(tmpdir(), "bansos-sebab-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const places = ["--public", join(folder, "unduh"), "--private", join(folder, "private")];
    const call = (submission: string, date: string) => [
      ...["scripts/publish.ts", `${small}/${submission}`, "--date", date, ...places],
      ...["--reference", `${small}/reference`, "--policy", policy, "--marked", join(folder, "periksa")],
    ];
    const run = (...given: string[]) =>
      spawnSync(process.execPath, given, { cwd: projectFolder, encoding: "utf8" });
    expect(run(...call("kiriman-1", "2026-03-31")).status).toBe(0);
    const second = call("kiriman-2", "2026-06-30");
    const changes = () => readFileSync(join(folder, "unduh/rilis/2026-06-30.1/perubahan.md"), "utf8");
    return { folder, run, second, changes };
  }

  test("without a terminal it ends with 4 and the file to fill in, which --acknowledge then takes", () => {
    const { folder, run, second, changes } = heldPlace();
    const held = run(...second);
    expect(held.status).toBe(4);
    expect(held.stderr).toMatch(/Penerbitan ditunda: \d+ perubahan besar perlu dijelaskan dulu/);
    const asked: { id: string; reason: string }[] = JSON.parse(held.stderr.slice(held.stderr.indexOf("[\n")));
    expect(asked.length).toBeGreaterThan(1);

    const file = join(folder, "sebab.json");
    const acknowledge = (reasons: unknown) => {
      writeFileSync(file, JSON.stringify(reasons));
      return run(...second, "--acknowledge", file);
    };
    expect(acknowledge(asked.slice(1).map(({ id }) => ({ id, reason }))).status).toBe(4);
    const unfit = acknowledge(asked.map(({ id }) => ({ id, reason: "Turun 12 keluarga." })));
    expect(unfit.status).toBe(1);
    expect(unfit.stderr).toContain("Turun 12 keluarga.");
    expect(acknowledge({ reason }).status).toBe(2);
    expect(acknowledge(asked.map(({ id }) => ({ id, reason }))).status).toBe(0);
    expect(changes()).toContain(reason);
  });

  test.skipIf(!hasPseudoTerminal())("at a terminal it asks, and publishes with what was typed", async () => {
    const { second, changes } = heldPlace();
    const stopped = await onTerminal(second, [""], asks);
    expect(stopped.status).toBe(4);
    const { status, shown } = await onTerminal(second, Array(20).fill(reason), asks);
    expect(shown).toContain("Rilis 2026-06-30.1 terbit.");
    expect(status).toBe(0);
    expect(changes()).toContain(reason);
  });
}, 180_000);

/** Asks about far smaller changes than the office's own. */
function strictPolicy(): string {
  const folder = mkdtempSync(join(tmpdir(), "bansos-kebijakan-"));
  for (const name of ["disclosure.json", "kelas-desil.json"])
    writeFileSync(join(folder, name), readFileSync(join(projectFolder, small, "policy", name)));
  const value = (number: number) => ({ value: number, reason: "Untuk tes." });
  writeFileSync(
    join(folder, "lonjakan.json"),
    JSON.stringify({
      cellPercent: value(20),
      totalFallPercent: value(50),
      repeatedPeriods: value(3),
      minimumFamilies: value(20),
    }),
  );
  return folder;
}
