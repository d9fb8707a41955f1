import type { CaseAction, CaseState, RoutingTable, ServicePolicy } from "#schemas/objection";
import type { Asker } from "./guard.ts";
import type { MoveContext, MoveRequest } from "./move.ts";
import { reasonsFor } from "./reasons.ts";
import type { CaseRecord } from "./record.ts";
import { holidaysOf } from "./working-days.ts";

const parameter = <Value>(value: Value) => ({ value, reason: "", source: null });

/** A service policy for tests: 3 days to acknowledge, 14 to decide, 10 to answer. */
export const examplePolicy: ServicePolicy = {
  acknowledgeDays: parameter(3),
  decideDays: parameter({ usul: 14, sanggah: 14, civil_data: 14, desil: 14, not_received: 14 }),
  answerDays: parameter(10),
  retention: { photosDays: parameter(90), contentDays: parameter(365), skeletonDays: parameter(1825) },
  limits: {
    perAreaHour: parameter(200),
    perBlockHour: parameter(300),
    perBlockHourUnproven: parameter(60),
    triesPerTenMinutes: parameter(30),
  },
  windows: [{ area: "82.71", opens: "2026-10-01", closes: "2026-10-31", source: "" }],
};

/** A routing table for tests: two desks in 82.71 and the default one. */
export const exampleRouting: RoutingTable = {
  desks: [
    { id: "dinsos-82.71", name: "Dinsos", agency: "dinsos", area: "82.71", timeZone: "Asia/Jayapura" },
    { id: "dukcapil-82.71", name: "Dukcapil", agency: "dukcapil", area: "82.71", timeZone: "Asia/Jayapura" },
    { id: "umum", name: "Umum", agency: "dinsos", area: null, timeZone: "Asia/Jakarta" },
  ],
  rules: [
    { area: "82.71", kinds: ["civil_data"], desk: "dukcapil-82.71" },
    { area: "82.71", kinds: ["usul", "sanggah", "desil", "not_received"], desk: "dinsos-82.71" },
  ],
  defaultDesk: "umum",
  owners: {
    usul: { owner: "kemensos", why: "" },
    sanggah: { owner: "kemensos", why: "" },
    civil_data: { owner: "dukcapil", why: "" },
    desil: { owner: "bps", why: "" },
    not_received: { owner: "dinsos", why: "" },
  },
};

export const officerA: Asker = { kind: "officer", officer: "a", role: "officer" };
export const officerB: Asker = { kind: "officer", officer: "b", role: "officer" };
export const supervisor: Asker = { kind: "officer", officer: "s", role: "supervisor" };
export const resident: Asker = { kind: "resident", officer: null, role: null };
export const system: Asker = { kind: "system", officer: null, role: null };

/** A context at noon in Ternate of Tuesday 10 November 2026, unless told otherwise. */
export function contextOf(asker: Asker, now = "2026-11-10T03:00:00.000Z"): MoveContext {
  const holidays = holidaysOf([{ date: "2026-12-24" }, { date: "2026-12-25" }]);
  return { now, asker, policy: examplePolicy, routing: exampleRouting, holidays };
}

/** A case as it may stand in a state: claimed by `a`, and decided or ended by `b` where the state says so. */
export function caseIn(state: CaseState, fields: Partial<CaseRecord> = {}): CaseRecord {
  const isPaused = state === "awaiting_resident";
  return {
    id: "0192f0c1-7e2a-7b3c-8d4e-5f60718293a4",
    ticket: "BT-00000-00000",
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    desk: "dinsos-82.71",
    owner: "kemensos",
    state,
    version: 7,
    draftedAt: "2026-10-30T03:00:00.000Z",
    receivedAt: "2026-11-02T03:00:00.000Z",
    window: "late_delivery",
    acknowledgeBy: "2026-11-05",
    decideBy: "2026-11-20",
    pausedOn: isPaused ? "2026-11-09" : null,
    answerBy: isPaused ? "2026-11-23" : null,
    claimedBy: ["in_review", "awaiting_resident", "awaiting_agency"].includes(state) ? "a" : null,
    decidedBy: ["decided", "handed_over", "closed", "inadmissible", "duplicate"].includes(state) ? "b" : null,
    outcome: ["decided", "handed_over", "national_accepted"].includes(state) ? "granted" : null,
    reason: null,
    agency: state === "awaiting_agency" ? "bps" : null,
    reopenings: 0,
    quarantine: null,
    isOnHold: false,
    hasNewMessage: false,
    endedAt: ["closed", "inadmissible", "duplicate", "withdrawn"].includes(state)
      ? "2026-11-09T03:00:00.000Z"
      : null,
    ...fields,
  };
}

/** A request that carries all an action needs. */
export function requestFor(action: CaseAction): MoveRequest {
  const outcome = action === "decide" ? "granted" : undefined;
  return {
    action,
    outcome,
    reason: reasonsFor(action, outcome ?? null)[0],
    duplicateOf: action === "find_duplicate" ? "BT-11111-11111" : undefined,
    agency: action === "ask_agency" ? "dukcapil" : undefined,
    key: { desk: "dukcapil-82.71", fingerprint: "", keyForDesk: "" },
    message: { id: "0192f0c1-7e2a-7b3c-8d4e-000000000001", sealed: "" },
  };
}
