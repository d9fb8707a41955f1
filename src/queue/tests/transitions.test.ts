import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiProblem, type CaseAction, caseState, officerAction, officerCase } from "#schemas/objection";
import { everyEngine } from "./engines.ts";
import { type MovingOffice, message, moves, openMovingOffice, refused, told } from "./moving.ts";
import { homeDesk } from "./office.ts";

describe.each(everyEngine)("$name: moves of a case", (engine) => {
  let at: MovingOffice;

  beforeAll(async () => {
    at = await openMovingOffice(engine);
  });
  afterAll(() => at.office.close());

  it("makes every move of the table, writes who did it, and gives the new version as the tag", async () => {
    await Promise.all(
      moves.map(async ([from, action, to]) => {
        const record = await at.put(from);
        const response = await at.moving(at.ani.ask, record, at.requestFor(action), 1);
        expect([action, response.status]).toEqual([action, 200]);
        expect(response.headers.get("etag")).toBe('"2"');
        const answer = officerCase.parse(await response.json());
        expect([answer.state, answer.version]).toEqual([to, 2]);
        expect(answer.history).toHaveLength(2);
        expect(answer.history[1]).toMatchObject({
          what: action,
          from,
          to,
          actor: "officer",
          officer: at.ani.row.id,
          officerName: "Nama ani",
        });
        expect(await at.office.store.caseById(record.id)).toMatchObject({ state: to, version: 2 });
      }),
    );
  });

  it("leaves a notice exactly where the resident should hear of it", async () => {
    const records = await Promise.all(
      moves.map(async ([from, action]) => {
        const record = await at.put(from);
        await at.moving(at.ani.ask, record, at.requestFor(action), 1);
        return [record.id, action] as const;
      }),
    );
    const notices = await at.office.store.notices([homeDesk, "umum"]);
    const due = new Map(notices.map(({ case: id, what }) => [id, what]));
    for (const [id, action] of records)
      expect([action, due.get(id) ?? null]).toEqual([action, told.includes(action) ? action : null]);
  });

  it(`refuses each of the ${refused.length} other pairs of state and action, and changes nothing`, async () => {
    expect(refused).toHaveLength(caseState.options.length * officerAction.options.length - moves.length);
    await Promise.all(
      refused.map(async ([state, action]) => {
        const record = await at.put(state);
        const response = await at.moving(at.ani.ask, record, at.requestFor(action), 1);
        expect([state, action, response.status]).toEqual([state, action, 409]);
        expect(response.headers.get("content-type")).toBe("application/problem+json");
        const problem = apiProblem.parse(await response.json());
        expect(problem.type).toBe("/v1/masalah/langkah-tidak-sah");
        await at.untouched(record);
      }),
    );
  });

  it("offers exactly the moves that it would make", async () => {
    await Promise.all(
      caseState.options.map(async (state) => {
        const record = await at.put(state);
        const response = await at.ani.ask(`/v1/cases/${record.id}`);
        const { actions } = officerCase.parse(await response.json());
        const expected = moves.filter(([from]) => from === state).map(([, action]) => action);
        expect([state, [...actions].sort()]).toEqual([state, [...expected].sort()]);
      }),
    );
  });

  it("takes moves that have a way of their own by no other", async () => {
    const own: readonly CaseAction[] = ["submit", "answer", "resume", "withdraw", "hand_over"];
    for (const action of own) {
      const record = await at.put("awaiting_resident");
      const response = await at.moving(at.ani.ask, record, { action, message: message() }, 1);
      expect([action, response.status]).toEqual([action, 422]);
      await at.untouched(record);
    }
  });
});
