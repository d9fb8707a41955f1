import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseRecord } from "#domain/objection";
import type { CaseAction, EventFacts } from "#schemas/objection";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import { newCase } from "../tests/filings.ts";
import { routingOfTests } from "../tests/rules.ts";
import { writeCounts } from "./index.ts";

const areas = {
  cities: [
    {
      code: "82.71",
      name: "Kota Ternate",
      kecamatan: [
        { code: "82.71.05", name: "Pulau Batang Dua" },
        { code: "82.71.06", name: "Kota Ternate Tengah" },
      ],
    },
  ],
};

describe.each(everyEngine)("$name: counting objections", ({ open }) => {
  let on: TestStore;
  let out: string;
  beforeEach(async () => {
    on = await open();
    out = mkdtempSync(path.join(tmpdir(), "bansos-hitungan-"));
  });
  afterEach(async () => {
    await on.remove();
    rmSync(out, { recursive: true });
  });

  async function file(
    fields: Partial<CaseRecord>,
    ...turns: [what: CaseAction, at: string, facts?: EventFacts][]
  ) {
    const filed = newCase(fields);
    await on.store.file(filed);
    for (const [what, at, facts = {}] of turns)
      await on.store.change({
        caseId: filed.record.id,
        expectedVersion: null,
        decide: (current) => ({
          ok: true,
          next: { ...current, version: current.version + 1 },
          events: [
            { at, actor: { kind: "officer", officer: "a" }, what, from: "in_review", to: "decided", facts },
          ],
        }),
      });
  }
  const write = (period: string) =>
    writeCounts({
      store: on.store,
      routing: routingOfTests,
      areas,
      nature: "simulasi",
      out,
      period,
      area: null,
    });
  const rowsOf = (name: string) =>
    readFileSync(path.join(out, name), "utf8")
      .trim()
      .split("\n")
      .filter((line) => !/,0,0,0,,terlalu_sedikit/.test(line));
  const september = { receivedAt: "2026-09-02T01:00:00.000Z", decideBy: "2026-09-21" };

  test("counts what ended in a month by kind and result, on the day of the desk, and what is still open", async () => {
    await file(september, ["decide", "2026-09-10T01:00:00.000Z", { outcome: "granted" }]);
    await file(september, ["decide", "2026-09-21T15:30:00.000Z", { outcome: "refused" }]);
    await file({ ...september, kind: "civil_data", owner: "dukcapil" });
    await file(september, ["withdraw", "2026-10-01T01:00:00.000Z"]);
    const { files, cases, without } = await write("2026-09");
    expect({ files, cases, without }).toEqual({
      files: ["82.71/2026-09/sanggahan_kota.csv"],
      cases: 4,
      without: 0,
    });
    expect(rowsOf("82.71/2026-09/sanggahan_kota.csv").slice(1)).toEqual([
      "82.71,2026-09,usul,kemensos,dikabulkan,1,1,0,6_sampai_14_hari,,simulasi",
      "82.71,2026-09,usul,kemensos,ditolak,1,0,0,15_sampai_60_hari,,simulasi",
      "82.71,2026-09,usul,kemensos,berjalan,1,0,1,15_sampai_60_hari,,simulasi",
      "82.71,2026-09,data_diri,dukcapil,berjalan,1,0,1,15_sampai_60_hari,,simulasi",
    ]);
  });

  test("a triwulan brings its months with it, and both agree though a case was taken up again", async () => {
    await file(
      { ...september, receivedAt: "2026-07-02T01:00:00.000Z", area: "82.71.06" },
      ["decide", "2026-07-20T01:00:00.000Z", { outcome: "partly" }],
      ["reopen", "2026-08-03T01:00:00.000Z"],
      ["decide", "2026-09-20T01:00:00.000Z", { outcome: "granted" }],
    );
    const { files } = await write("2026-T3");
    expect(files).toHaveLength(4);
    expect(rowsOf("82.71/2026-08/sanggahan_kota.csv")[1]).toContain("usul,kemensos,berjalan,1,1,0");
    expect(rowsOf("82.71/2026-T3/sanggahan.csv").slice(1)).toEqual([
      "82.71.06,2026-T3,dikabulkan,2,2,0,15_sampai_60_hari,,simulasi",
    ]);
  });

  test("leaves out what was set aside or names no kecamatan, and writes no ticket, officer or day", async () => {
    await file({ ...september, quarantine: "many_from_area" });
    await file({ ...september, area: null });
    await file(september);
    expect(await write("2026-09")).toMatchObject({ cases: 1, without: 1 });
    const text = readFileSync(path.join(out, "82.71/2026-09/sanggahan_kota.csv"), "utf8");
    expect(text).not.toMatch(/BT-|2026-09-\d\d|officer/);
  });
});
