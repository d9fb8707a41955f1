import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiProblem, handover } from "#schemas/objection";
import { everyEngine } from "./engines.ts";
import { type Colleague, homeDesk, type Office, openOffice, otherDesk, trackTokenOf } from "./office.ts";

const granted = {
  state: "decided",
  outcome: "granted",
  reason: "data_corrected",
  decidedBy: "siapa",
} as const;

describe.each(everyEngine)("$name: handing over", (engine) => {
  let office: Office;
  let ani: Colleague;
  let budi: Colleague;
  let citra: Colleague;

  beforeEach(async () => {
    office = await openOffice(engine);
    ani = await office.hire("ani", [homeDesk]);
    budi = await office.hire("budi", [homeDesk], "supervisor");
    citra = await office.hire("citra", [otherDesk], "admin");
  });
  afterEach(() => office.close());

  const post = (who: Colleague, address: string, body?: unknown, version?: number) =>
    who.ask(address, {
      method: "POST",
      ...(body === undefined ? {} : { body }),
      ...(version === undefined ? {} : { version }),
    });

  const sha256 = "cd".repeat(32);
  const propose = async (who: Colleague, cases: readonly string[]) =>
    handover.parse(await (await post(who, "/v1/handovers", { cases, sha256 })).json());
  const confirm = (who: Colleague, id: string) => post(who, `/v1/handovers/${id}/confirmation`, {});

  it("takes two people, and moves every case with the hash of the file", async () => {
    const records = [await office.put(granted), await office.put({ ...granted, outcome: "partly" })];
    const proposed = await propose(
      ani,
      records.map(({ id }) => id),
    );
    expect(proposed).toMatchObject({ proposedBy: ani.row.id, confirmedBy: null, sha256 });
    const seen = handover.parse(await (await budi.ask(`/v1/handovers/${proposed.id}`)).json());
    expect(seen).toEqual(proposed);
    const confirmed = handover.parse(await (await confirm(budi, proposed.id)).json());
    expect(confirmed).toEqual({
      ...proposed,
      confirmedBy: budi.row.id,
      confirmedAt: office.deps.clock().toISOString(),
    });
    for (const { id } of records) {
      expect(await office.store.caseById(id)).toMatchObject({ state: "handed_over", version: 3 });
      const history = await office.store.history(id);
      expect(history.map(({ what, officer, facts }) => [what, officer, facts.digest])).toEqual([
        ["submit", null, undefined],
        ["handover_proposed", ani.row.id, sha256],
        ["hand_over", budi.row.id, sha256],
      ]);
    }
    expect((await confirm(budi, proposed.id)).status).toBe(409);
  });

  it("is not confirmed by the one who proposed it, by an officer, or from another desk", async () => {
    const record = await office.put(granted);
    const { id } = await propose(budi, [record.id]);
    expect((await confirm(budi, id)).status).toBe(403);
    expect((await confirm(ani, id)).status).toBe(403);
    expect((await confirm(citra, id)).status).toBe(404);
    expect((await confirm(citra, uuidv7())).status).toBe(404);
    expect((await office.store.caseById(record.id))?.state).toBe("decided");
  });

  it("is refused whole where one case is not ready, and says which", async () => {
    const ready = await office.put(granted);
    for (const fields of [{ ...granted, outcome: "refused" } as const, { state: "in_review" } as const]) {
      const other = await office.put(fields);
      const response = await post(ani, "/v1/handovers", { cases: [ready.id, other.id], sha256 });
      expect(response.status).toBe(409);
      expect(apiProblem.parse(await response.json()).errors).toMatchObject([{ pointer: "/cases/1" }]);
      expect(await office.store.caseById(ready.id)).toEqual(ready);
    }
  });

  it("hands nothing over where a case was taken back meanwhile", async () => {
    const records = [await office.put(granted), await office.put(granted)];
    const [first, second] = records.map(({ id }) => id);
    const { id } = await propose(
      ani,
      records.map((record) => record.id),
    );
    await office.anybody(`/v1/cases/${second}/withdrawal`, {
      method: "POST",
      body: { trackToken: trackTokenOf(second ?? "") },
    });
    const response = await confirm(budi, id);
    expect(response.status).toBe(409);
    expect((await office.store.caseById(first ?? ""))?.state).toBe("decided");
  });
});
