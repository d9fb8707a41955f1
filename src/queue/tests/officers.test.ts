import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiProblem, notice, officerCase, openedCase, queuePage, trackedCase } from "#schemas/objection";
import { everyEngine } from "./engines.ts";
import { base64 } from "./filings.ts";
import { type Colleague, homeDesk, type Office, openOffice, otherDesk, trackTokenOf } from "./office.ts";

const message = () => ({ id: uuidv7(), sealed: base64("pesan tersegel") });
const fileHash = "ab".repeat(32);

describe.each(everyEngine)("$name: officers", (engine) => {
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

  const happenings = async (id: string) => (await office.store.history(id)).map(({ what }) => what);
  const post = (who: Colleague, address: string, body?: unknown, version?: number) =>
    who.ask(address, {
      method: "POST",
      ...(body === undefined ? {} : { body }),
      ...(version === undefined ? {} : { version }),
    });

  describe("seeing", () => {
    it("shows the cases of the officer's own desks, and no others by any filter", async () => {
      const mine = await office.put();
      const theirs = await office.put({ desk: otherDesk });
      const listed = async (who: Colleague, query: string) =>
        queuePage.parse(await (await who.ask(`/v1/queue${query}`)).json());
      expect((await listed(ani, "")).cases.map(({ id }) => id)).toEqual([mine.id]);
      expect((await listed(citra, "?view=all")).cases.map(({ id }) => id)).toEqual([theirs.id]);
      const empty = { open: 0, mine: 0, overdue: 0, quarantine: 0, all: 0 };
      expect(await listed(ani, `?desk=${otherDesk}`)).toEqual({ cases: [], next: null, counts: empty });
      expect((await listed(ani, `?view=all&ticket=${theirs.ticket}`)).cases).toEqual([]);
      expect((await ani.ask("/v1/queue?view=semua")).status).toBe(422);
    });

    it("answers for a case of another desk exactly as for one that does not exist", async () => {
      const theirs = await office.put({ desk: otherDesk });
      const sha256 = createHash("sha256").update("berkas").digest("hex");
      const asks = (id: string) => [
        ani.ask(`/v1/cases/${id}`),
        post(ani, `/v1/cases/${id}/openings`),
        ani.ask(`/v1/cases/${id}/files/${sha256}`),
        post(ani, `/v1/cases/${id}/messages`, message()),
        post(ani, `/v1/cases/${id}/transitions`, { action: "triage" }, 1),
        post(ani, `/v1/cases/${id}/transitions`, { action: "triage" }),
        post(budi, `/v1/cases/${id}/quarantine`, {}, 1),
        ani.ask(`/v1/cases/${id}/code`, {
          method: "PUT",
          version: 1,
          body: { trackToken: fileHash, keyForResident: base64("kunci") },
        }),
        post(ani, "/v1/handovers", { cases: [id], sha256 }),
      ];
      const known = await Promise.all(asks(theirs.id));
      const unknown = await Promise.all(asks(uuidv7()));
      for (const [index, response] of known.entries()) {
        expect([index, response.status]).toEqual([index, 404]);
        expect(await response.text()).toBe(await unknown[index]?.text());
      }
      expect(await happenings(theirs.id)).toEqual(["submit"]);
      expect(await office.store.caseById(theirs.id)).toEqual(theirs);
    });

    it("wants a session for everything", async () => {
      const { id } = await office.put();
      const asks = [
        office.anybody("/v1/session"),
        office.anybody("/v1/session", { method: "DELETE" }),
        office.anybody("/v1/queue"),
        office.anybody(`/v1/cases/${id}`),
        office.anybody(`/v1/cases/${id}/openings`, { method: "POST" }),
        office.anybody(`/v1/cases/${id}/files/${fileHash}`),
        office.anybody(`/v1/cases/${id}/messages`, { method: "POST", body: message() }),
        office.anybody(`/v1/cases/${id}/quarantine`, { method: "POST", version: 1 }),
        office.anybody("/v1/notices"),
        office.anybody("/v1/notices/1/done", { method: "POST" }),
        office.anybody(`/v1/handovers/${uuidv7()}`),
        office.anybody(`/v1/handovers/${uuidv7()}/confirmation`, { method: "POST" }),
      ];
      for (const response of await Promise.all(asks)) expect(response.status).toBe(401);
    });

    it("ends at once for an officer who is disabled", async () => {
      await office.store.updateOfficer(ani.row.id, { disabledAt: office.deps.clock().toISOString() });
      expect((await ani.ask("/v1/queue")).status).toBe(401);
      expect((await budi.ask("/v1/queue")).status).toBe(200);
    });
  });

  describe("opening", () => {
    it("gives what is sealed only after writing down who opened it", async () => {
      const record = await office.put({ hasNewMessage: true });
      const response = await post(ani, `/v1/cases/${record.id}/openings`, {});
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const opened = openedCase.parse(await response.json());
      expect(opened.body).toBe(base64(`isi ${record.id}`));
      expect(opened.keyForDesk).toBe(base64(`meja ${record.id}`));
      expect(opened).not.toHaveProperty("keyForResident");
      const [, event] = await office.store.history(record.id);
      expect(event).toMatchObject({ what: "opened", actor: "officer", officer: ani.row.id });
      expect(await office.store.caseById(record.id)).toEqual({ ...record, hasNewMessage: false });
    });

    it("writes down every opening, and the case can still be moved in the version that was seen", async () => {
      const record = await office.put();
      for (const who of [ani, budi, ani]) await post(who, `/v1/cases/${record.id}/openings`);
      const response = await ani.ask(`/v1/cases/${record.id}`);
      const { history, version } = officerCase.parse(await response.json());
      expect(history.map(({ what, officerName }) => [what, officerName])).toEqual([
        ["submit", null],
        ["opened", "Nama ani"],
        ["opened", "Nama budi"],
        ["opened", "Nama ani"],
      ]);
      expect(version).toBe(1);
      expect((await post(ani, `/v1/cases/${record.id}/transitions`, { action: "triage" }, 1)).status).toBe(
        200,
      );
    });

    it("hands out files only in a session in which the case was opened", async () => {
      const data = Buffer.from("berkas tersegel");
      const sha256 = createHash("sha256").update(data).digest("hex");
      const record = await office.put({}, [{ sha256, bytes: data.length }]);
      await office.app.request(`/v1/cases/${record.id}/files/${sha256}/0`, {
        method: "PUT",
        headers: { "Content-Type": "application/octet-stream" },
        body: data,
      });
      const address = `/v1/cases/${record.id}/files/${sha256}`;
      expect((await ani.ask(address)).status).toBe(403);
      await post(budi, `/v1/cases/${record.id}/openings`);
      expect((await ani.ask(address)).status).toBe(403);
      await post(ani, `/v1/cases/${record.id}/openings`);
      const response = await ani.ask(address);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/octet-stream");
      expect(Buffer.from(await response.arrayBuffer())).toEqual(data);
      expect((await ani.ask(`/v1/cases/${record.id}/files/${fileHash}`)).status).toBe(404);

      office.setClock("2026-11-09T02:00:00.000Z");
      const nextSession = await office.comeBack(ani);
      expect((await nextSession(address)).status).toBe(403);
    });
  });

  describe("messages", () => {
    it("keeps a message once, tells the resident, and moves nothing", async () => {
      const record = await office.put();
      const sent = message();
      const first = await post(ani, `/v1/cases/${record.id}/messages`, sent);
      const again = await post(ani, `/v1/cases/${record.id}/messages`, sent);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(await first.json()).toMatchObject({ id: sent.id, case: record.id, state: "submitted" });
      expect(await happenings(record.id)).toEqual(["submit", "message_sent"]);
      const tracked = await office.anybody("/v1/track", {
        method: "POST",
        body: { trackToken: trackTokenOf(record.id) },
      });
      const { messages } = trackedCase.parse(await tracked.json());
      expect(messages).toMatchObject([{ id: sent.id, from: "office", sealed: sent.sealed }]);
      expect(await office.store.notices([homeDesk])).toMatchObject([
        { what: "message_sent", case: record.id },
      ]);
    });

    it("does not write to a resident who has withdrawn", async () => {
      const record = await office.put({ state: "withdrawn", endedAt: "2026-11-09T00:00:00.000Z" });
      expect((await post(ani, `/v1/cases/${record.id}/messages`, message())).status).toBe(409);
    });
  });

  describe("a lost code", () => {
    const replacement = (token: string) => ({
      trackToken: createHash("sha256").update(token).digest("hex"),
      keyForResident: base64("kunci baru"),
    });
    const replace = (id: string, body: unknown, version?: number) =>
      ani.ask(`/v1/cases/${id}/code`, {
        method: "PUT",
        body,
        ...(version === undefined ? {} : { version }),
      });

    it("is replaced: the old one finds nothing, the new one opens the case, and it is an event", async () => {
      const record = await office.put();
      const body = replacement("kode baru");
      expect((await replace(record.id, body)).status).toBe(428);
      expect((await replace(record.id, body, 5)).status).toBe(412);
      const response = await replace(record.id, body, 1);
      expect([response.status, response.headers.get("etag")]).toEqual([200, '"2"']);
      expect(await happenings(record.id)).toEqual(["submit", "code_replaced"]);
      const track = (trackToken: string) =>
        office.anybody("/v1/track", { method: "POST", body: { trackToken } });
      expect((await track(trackTokenOf(record.id))).status).toBe(404);
      const tracked = trackedCase.parse(await (await track(body.trackToken)).json());
      expect(tracked).toMatchObject({ id: record.id, keyForResident: body.keyForResident });
    });

    it("cannot become the code of another case", async () => {
      const [record, other] = [await office.put(), await office.put()];
      const body = { ...replacement("x"), trackToken: trackTokenOf(other.id) };
      const response = await replace(record.id, body, 1);
      expect(response.status).toBe(422);
      expect(apiProblem.parse(await response.json()).errors?.[0]?.pointer).toBe("/trackToken");
      expect(await office.store.caseById(record.id)).toEqual(record);
    });
  });

  describe("quarantine", () => {
    it("is lifted by a supervisor only, and only where there is one", async () => {
      const record = await office.put({ quarantine: "many_from_area" });
      const lift = (who: Colleague, version?: number) =>
        post(who, `/v1/cases/${record.id}/quarantine`, {}, version);
      expect((await lift(ani, 1)).status).toBe(403);
      expect((await lift(budi)).status).toBe(428);
      expect((await lift(budi, 2)).status).toBe(412);
      const response = await lift(budi, 1);
      expect(officerCase.parse(await response.json())).toMatchObject({ quarantine: null, version: 2 });
      expect((await lift(budi, 2)).status).toBe(409);
      expect(await happenings(record.id)).toEqual(["submit", "quarantine_lifted"]);
    });
  });

  describe("notices", () => {
    it("are listed for the desk and done once", async () => {
      const record = await office.put({ state: "in_review", claimedBy: ani.row.id });
      const body = { action: "decide", outcome: "refused", reason: "not_proven", message: message() };
      await post(ani, `/v1/cases/${record.id}/transitions`, body, 1);
      const listed = async (who: Colleague) =>
        notice.array().parse(await (await who.ask("/v1/notices")).json());
      const [due] = await listed(budi);
      expect(due).toMatchObject({ case: record.id, ticket: record.ticket, what: "decide", doneAt: null });
      expect(await listed(citra)).toEqual([]);
      const address = `/v1/notices/${due?.id}/done`;
      expect((await post(citra, address)).status).toBe(404);
      expect((await post(budi, address)).status).toBe(204);
      expect((await post(budi, address)).status).toBe(404);
      expect(await listed(budi)).toEqual([]);
    });
  });
});
