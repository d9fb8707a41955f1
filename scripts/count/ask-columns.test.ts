import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Guess, guessMapping } from "#pipeline/count";
import { hasPseudoTerminal, onTerminal } from "../testing/pseudo-terminal.ts";
import { typedTerminal } from "../testing/typed-terminal.ts";
import { askColumns } from "./ask-columns.ts";

const asks = /atau 0 bila tidak ada: /;

/** A list whose kecamatan column has a name that tells nothing. */
function list(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), "bansos-tanya-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "daftar.csv");
  const rows = Array.from({ length: 40 }, (_, index) => {
    const place = index % 2 === 0 ? "Moti" : "Pulau Hiri";
    const number = String(index).padStart(4, "0");
    return `9971050101900${number.slice(1)},SIMULASI ${index},${place},${(index % 10) + 1},simulasi`;
  });
  writeFileSync(file, `${["NO KK,NAMA,X1,PERINGKAT,SIFAT DATA", ...rows].join("\n")}\n`);
  return { folder, file };
}

async function guessOf(file: string): Promise<Guess> {
  const found = await guessMapping({ list: file, area: "82.71" });
  if (!found.ok) throw new Error("No guess");
  return found.value;
}

const columnOf = ({ choices }: Guess, field: string) =>
  choices.find((choice) => choice.field === field)?.profile?.name ?? null;

test("only what is doubtful is asked, and Enter, a number and 0 are taken", async () => {
  const guess = await guessOf(list().file);
  const doubtful = guess.choices.filter(({ field, profile, confidence }) =>
    profile ? confidence !== "tinggi" : ["kk", "nik", "kecamatan", "desil"].includes(field),
  );
  expect(doubtful.map(({ field }) => field)).toContain("kecamatan");
  const answers = doubtful.map(({ field }) => (field === "kecamatan" ? "3" : field === "desil" ? "4" : "0"));
  const { terminal, shown, left } = typedTerminal(answers, asks);
  const chosen = await askColumns(guess, terminal);
  expect(left()).toEqual([]);
  expect(shown()).toContain("3. X1");
  expect(columnOf(chosen, "kecamatan")).toBe("X1");
  expect(columnOf(chosen, "desil")).toBe("PERINGKAT");
  expect(columnOf(chosen, "nik")).toBeNull();
  expect(chosen.mapping?.kecamatan.kolom).toBe("X1");
});

test("Enter leaves every proposal as it is, and a number that is no column too", async () => {
  const guess = await guessOf(list().file);
  for (const answer of ["", "99"]) {
    const { terminal } = typedTerminal(Array(10).fill(answer), asks);
    const chosen = await askColumns(guess, terminal);
    expect(columnOf(chosen, "kecamatan")).toBe(columnOf(guess, "kecamatan"));
    expect(columnOf(chosen, "desil")).toBe(columnOf(guess, "desil"));
  }
});

test.skipIf(!hasPseudoTerminal())(
  "at a terminal the command asks, and writes the mapping without --yes",
  async () => {
    const { folder, file } = list();
    const map = join(folder, "pemetaan.json");
    const call = ["scripts/count.ts", file, "--area", "82.71", "--guess", "--map", map];
    const { status, shown } = await onTerminal(call, ["", "", "4"], asks);
    expect(shown).toContain("Kolom untuk kecamatan: X1.");
    expect(status, shown).toBe(0);
    expect(existsSync(map)).toBe(true);
    expect(JSON.parse(readFileSync(map, "utf8"))).toMatchObject({ desil: { kolom: "PERINGKAT" } });
  },
  60_000,
);
