import { readFileSync } from "node:fs";
import path from "node:path";
import * as age from "age-encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deriveOfficerSecrets, unwrapKey } from "#domain/objection";
import { type DeskKeys, demoKeys, demoOfficers, session } from "#schemas/objection";
import { projectFolder } from "../config/index.ts";
import { demoNames, ensureDemoOfficers } from "../officers/index.ts";
import { codeAt, secretFromText } from "../officers/one-time-code.ts";
import { everyEngine } from "./engines.ts";
import { type Office, openOffice } from "./office.ts";

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(projectFolder, "data/sample", name), "utf8"));
const accounts = demoOfficers.parse(sample("petugas-demonstrasi.json"));
const identities = demoKeys.parse(sample("kunci-demonstrasi.json")).desks;

describe.each(everyEngine)("$name: accounts of the demonstration", (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  afterEach(() => office.close());

  const ensure = (nature: "simulasi" | "resmi" | null, keys = office.deps.keys) =>
    ensureDemoOfficers({ ...office.deps, keys }, { projectFolder, nature });

  it("let anybody in who reads the published password, and open the simulated cases only", async () => {
    expect(await ensure("simulasi")).toBe("ready");
    expect(accounts.officers.map(({ name }) => name)).toEqual([...demoNames]);
    for (const { name, password, codeSecret, role, desks } of accounts.officers) {
      const { authSecret, wrapSecret } = await deriveOfficerSecrets(name, password);
      const code = codeAt(secretFromText(codeSecret), office.deps.clock());
      const response = await office.anybody("/v1/session", {
        method: "POST",
        body: { name, authSecret, code },
      });
      const { officer, keys } = session.parse(await response.json());
      expect(officer).toMatchObject({ role, desks: office.deps.routing.desks.map(({ id }) => id) });
      expect(keys.map(({ desk }) => desk)).toEqual(desks);
      for (const { desk, sealed } of keys)
        expect(await unwrapKey(age, sealed, wrapSecret)).toBe(
          identities.find((one) => one.desk === desk)?.identity,
        );
    }
    const before = await office.store.officers();
    expect(await ensure("simulasi")).toBe("ready");
    expect(await office.store.officers()).toEqual(before);
  });

  it("are not made with official data, before anything is published, or with any other key", async () => {
    const { keys } = office.deps;
    if (keys === null) throw new Error("The sample keys are gone");
    const [first, ...rest] = keys.desks;
    if (first === undefined) throw new Error("There are no desks");
    const recipient = await age.identityToRecipient(await age.generateX25519Identity());
    const others: readonly (DeskKeys | null)[] = [
      null,
      { ...keys, nature: "resmi" },
      { ...keys, desks: [{ ...first, recipient }, ...rest] },
    ];
    expect(await ensure("resmi")).toBe("shut");
    expect(await ensure(null)).toBe("shut");
    for (const other of others) expect(await ensure("simulasi", other)).toBe("shut");
    expect(await office.store.officers()).toEqual([]);
  });

  it("are shut, sessions and all, as soon as data or keys are real, and opened again after", async () => {
    await ensure("simulasi");
    const [row] = await office.store.officers();
    if (row === undefined) throw new Error("No account was made");
    const ask = await office.comeBack({ row, ask: office.anybody });
    expect((await ask("/v1/queue")).status).toBe(200);
    expect(await ensure("resmi")).toBe("shut");
    expect((await ask("/v1/queue")).status).toBe(401);
    expect((await office.store.officers()).map(({ disabledAt }) => disabledAt)).toEqual(
      Array(2).fill(office.deps.clock().toISOString()),
    );
    await ensure("simulasi");
    expect((await office.store.officers()).map(({ disabledAt }) => disabledAt)).toEqual([null, null]);
    expect((await ask("/v1/queue")).status).toBe(401);
  });
});
