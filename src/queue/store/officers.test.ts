import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyEngine, type TestStore } from "../tests/engines.ts";
import type { OfficerRow } from "./index.ts";

const ani: OfficerRow = {
  id: "petugas-1",
  name: "ani",
  fullName: "Ani Rumakabis",
  role: "officer",
  desks: ["dinsos-82.71", "umum"],
  authHash: "$argon2id$...",
  codeSecret: "rahasia",
  lastStep: 0,
  failures: 0,
  lockedUntil: null,
  keys: [{ desk: "umum", fingerprint: "sidik", sealed: "AAAA" }],
  disabledAt: null,
};
const budi: OfficerRow = { ...ani, id: "petugas-2", name: "budi", role: "admin", keys: [] };
const session = {
  idHash: "sesi-1",
  officer: ani.id,
  createdAt: "2026-11-10T00:00:00.000Z",
  expiresAt: "2026-11-10T08:00:00.000Z",
};

describe.each(everyEngine)("$name: officers", ({ open }) => {
  let on: TestStore;
  beforeEach(async () => {
    on = await open();
    await on.store.addOfficer(budi);
    await on.store.addOfficer(ani);
  });
  afterEach(() => on.remove());

  test("are kept whole, by id and by name, and listed by name", async () => {
    const store = await on.restart();
    expect(await store.officerByName("ani")).toEqual(ani);
    expect(await store.officerById(budi.id)).toEqual(budi);
    expect(await store.officers()).toEqual([ani, budi]);
    expect(await store.officerByName("cici")).toBeNull();
    expect(await store.officerById("petugas-9")).toBeNull();
  });

  test("a name is given once", async () => {
    expect(await on.store.addOfficer({ ...budi, id: "petugas-3", name: "ani" })).toBe("name_taken");
    expect((await on.store.officers()).length).toBe(2);
    expect(await on.store.addOfficer({ ...budi, id: "petugas-3", name: "cici" })).toBe("added");
  });

  test("change in the fields given and in no other", async () => {
    const fields = { failures: 3, lockedUntil: "2026-11-10T01:00:00.000Z", keys: [], desks: ["umum"] };
    await on.store.updateOfficer(ani.id, fields);
    expect(await on.store.officerById(ani.id)).toEqual({ ...ani, ...fields });
    await on.store.updateOfficer(ani.id, { lockedUntil: null });
    await on.store.updateOfficer(ani.id, {});
    expect(await on.store.officerById(ani.id)).toEqual({ ...ani, ...fields, lockedUntil: null });
    expect(await on.store.officerById(budi.id)).toEqual(budi);
  });

  test("a time step is used once, and none before it afterwards", async () => {
    const taken = await Promise.all([1, 2].map(() => on.store.useStep(ani.id, 100)));
    expect(taken).toEqual([true, false]);
    expect(await on.store.useStep(ani.id, 99)).toBe(false);
    expect(await on.store.useStep(ani.id, 101)).toBe(true);
    expect(await on.store.useStep("petugas-9", 1)).toBe(false);
    expect((await on.store.officerById(ani.id))?.lastStep).toBe(101);
    expect((await on.store.officerById(budi.id))?.lastStep).toBe(0);
  });

  test("sessions live in the database until dropped or expired", async () => {
    await on.store.addSession(session);
    await on.store.addSession({ ...session, idHash: "sesi-2", officer: budi.id });
    await on.store.addSession({ ...session, idHash: "sesi-3", expiresAt: "2026-11-10T09:00:00.000Z" });
    const store = await on.restart();
    expect(await store.session("sesi-1")).toEqual(session);
    expect(await store.session("sesi-9")).toBeNull();
    await store.dropExpired("2026-11-10T08:00:00.000Z");
    expect(await store.session("sesi-1")).toBeNull();
    expect(await store.session("sesi-2")).toBeNull();
    await store.addSession(session);
    await store.dropSession("sesi-1");
    expect(await store.session("sesi-1")).toBeNull();
    expect((await store.session("sesi-3"))?.officer).toBe(ani.id);
    await store.dropSessionsOf(ani.id);
    expect(await store.session("sesi-3")).toBeNull();
  });

  test("a challenge is spent once, until it is forgotten after its end", async () => {
    const spent = await Promise.all([1, 2].map(() => on.store.spendChallenge("tanda", session.expiresAt)));
    expect(spent).toEqual([true, false]);
    await on.store.dropExpired("2026-11-10T07:59:59.000Z");
    expect(await on.store.spendChallenge("tanda", session.expiresAt)).toBe(false);
    await on.store.dropExpired(session.expiresAt);
    expect(await on.store.spendChallenge("tanda", session.expiresAt)).toBe(true);
  });
});
