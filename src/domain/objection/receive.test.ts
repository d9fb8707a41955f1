import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holidayTable } from "#schemas";
import { objectionKind, routingTable, servicePolicy, ticket } from "#schemas/objection";
import {
  holidaysOf,
  kindFrom,
  kindQuestions,
  type ReceiveContext,
  receive,
  route,
  windowMarkOf,
} from "./index.ts";

const data = join(import.meta.dirname, "../../../data");
const json = (file: string) => JSON.parse(readFileSync(join(data, file), "utf8"));
const routing = routingTable.parse(json("reference/perutean.json"));
const policy = servicePolicy.parse(json("policy/layanan-sanggahan.json"));
const holidays = holidaysOf(holidayTable.parse(json("reference/hari-libur.json")));

const context = (now: string): ReceiveContext => ({ now, policy, routing, holidays, quarantine: null });
const filing = {
  id: "0192f0c1-7e2a-7b3c-8d4e-5f60718293a4",
  kind: "usul",
  channel: "agen",
  area: "82.71.05",
  draftedAt: "2026-09-29T10:00:00+09:00",
  sealed: { desk: "dinsos-82.71" },
} as const;

describe("a filing that arrives", () => {
  test("gets ticket, desk, owner and the days by which something happens", async () => {
    const { record, event } = await receive(filing, context("2026-12-22T03:00:00.000Z"));
    expect(ticket.parse(record.ticket)).toBe(record.ticket);
    expect(record).toMatchObject({
      state: "submitted",
      version: 1,
      desk: "dinsos-82.71",
      owner: "kemensos",
      window: "late_delivery",
      draftedAt: "2026-09-29T01:00:00.000Z",
      acknowledgeBy: "2026-12-29",
      quarantine: null,
      endedAt: null,
    });
    expect(event).toMatchObject({
      what: "submit",
      from: null,
      to: "submitted",
      facts: { desk: "dinsos-82.71" },
    });
  });

  test("counts from the day it is at the desk, which may be tomorrow already", async () => {
    const late = "2026-11-10T15:30:00.000Z";
    const ternate = await receive(filing, context(late));
    const banyuwangi = await receive(
      { ...filing, area: "35.10.01", sealed: { desk: "dinsos-35.10" } },
      context(late),
    );
    expect(ternate.record.acknowledgeBy).toBe("2026-11-16");
    expect(banyuwangi.record.acknowledgeBy).toBe("2026-11-13");
  });

  test("stays with the desk that can open it, and is never lost", async () => {
    const stale = { ...filing, sealed: { desk: "dukcapil-82.71" } };
    expect((await receive(stale, context("2026-11-10T03:00:00Z"))).record.desk).toBe("dukcapil-82.71");
    const gone = { ...filing, area: null, sealed: { desk: "meja-lama" } };
    expect((await receive(gone, context("2026-11-10T03:00:00Z"))).record.desk).toBe("umum");
  });

  test("was not written after it arrived, whatever the clock of the device says", async () => {
    const ahead = { ...filing, draftedAt: "2031-01-01T00:00:00Z" };
    const { record } = await receive(ahead, context("2026-11-10T03:00:00.000Z"));
    expect(record.draftedAt).toBe("2026-11-10T03:00:00.000Z");
    expect(record.window).toBe("outside");
  });
});

test.each([
  ["2026-09-01", "2026-09-01", "usul", "inside"],
  ["2026-08-31", "2026-09-30", "sanggah", "inside"],
  ["2026-09-30", "2026-10-01", "sanggah", "late_delivery"],
  ["2026-10-01", "2026-10-01", "usul", "outside"],
  ["2026-09-15", "2026-09-15", "civil_data", "none"],
] as const)("drafted %s, received %s, %s: %s", (drafted, received, kind, mark) => {
  expect(windowMarkOf(policy, { area: "82.71.01", kind }, { drafted, received })).toBe(mark);
  expect(windowMarkOf(policy, { area: null, kind }, { drafted, received })).toBe("none");
  expect(windowMarkOf(policy, { area: "33.01.01", kind }, { drafted, received })).toBe("none");
});

describe("routing", () => {
  test.each([
    ["82.71.05", "usul", "dinsos-82.71"],
    ["81.71.02", "civil_data", "dukcapil-81.71"],
    ["35.10.25", "desil", "dinsos-35.10"],
    ["33.01.01", "usul", "umum"],
    [null, "civil_data", "umum"],
  ] as const)("%s, %s: %s", (area, kind, desk) => {
    expect(route(routing, { area, kind }).id).toBe(desk);
  });

  test("every area and kind has a desk", () => {
    const area = fc.option(fc.stringMatching(/^\d{2}\.\d{2}\.\d{2}$/), { nil: null });
    fc.assert(
      fc.property(area, fc.constantFrom(...objectionKind.options), (one, kind) => {
        expect(routing.desks).toContainEqual(route(routing, { area: one, kind }));
      }),
    );
  });

  test("the reference names its desks once and rightly", () => {
    const ids = routing.desks.map(({ id }) => id);
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
    for (const { desk } of routing.rules) expect(ids).toContain(desk);
    expect(routing.owners.desil.owner).toBe("bps");
    for (const { id, area, timeZone } of routing.desks) {
      if (area) expect(id).toContain(area);
      expect(timeZone).toBe(area && !area.startsWith("35") ? "Asia/Jayapura" : "Asia/Jakarta");
    }
  });

  test("windows end on the deadlines of the sample and say that they are simulated", () => {
    for (const { area, closes, source } of policy.windows) {
      const folder = join(data, "sample/2026-10", area, "2026-10");
      const rows = readFileSync(join(folder, "tahapan.csv"), "utf8").split("\n");
      expect(rows.find((row) => row.includes("masa_sanggah"))?.split(",")[5]).toBe(closes);
      expect(source).toContain("simulasi");
    }
    expect(policy.windows.map(({ area }) => area).sort()).toEqual(readdirSync(join(data, "sample/2026-10")));
  });
});

describe("finding the kind", () => {
  test("every way through the questions ends at a kind, and every kind is found", () => {
    const found = new Set<string>();
    const walk = (id: string, answers: Record<string, string>) => {
      const question = kindQuestions.find((one) => one.id === id);
      if (!question) throw new Error(`no question ${id}`);
      for (const answer of question.answers) {
        const given = { ...answers, [id]: answer.id };
        if ("question" in answer.leads) {
          expect(kindFrom(given)).toBeNull();
          walk(answer.leads.question, given);
        } else {
          expect(kindFrom(given)).toBe(answer.leads.kind);
          found.add(answer.leads.kind);
        }
      }
    };
    walk("whom", {});
    expect([...found].sort()).toEqual([...objectionKind.options].sort());
  });

  test("answers of another way do not matter", () => {
    const answers = { whom: "other", other_problem: "not_entitled", listed: "yes", listed_problem: "desil" };
    expect(kindFrom(answers)).toBe("sanggah");
    expect(kindFrom({ whom: "tidak dikenal" })).toBeNull();
  });
});
