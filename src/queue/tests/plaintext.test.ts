import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as age from "age-encryption";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { formatCode, sealMessage } from "#domain/objection";
import type { ObjectionBody } from "#schemas/objection";
import { backupSqlite, openStore } from "../store/index.ts";
import { startPostgres } from "./postgres-cluster.ts";
import { plainBody, sealedFiling } from "./requests.ts";
import { findIn } from "./search.ts";
import { startService, type TestService } from "./service.ts";

/** What must be found nowhere. Every value is long enough that chance does not write it. */
const person = {
  name: "Halimah Tuanakotta",
  subject: "Bapak Zulkarnain Usman",
  address: "Lorong Cengkih 47 Tifure",
  story: "Atap rumah kami runtuh sesudah gempa bulan lalu",
  phone: "0812-9947-3301",
  nik: "8271054408790002",
  message: "Anak saya yang sulung berhenti sekolah",
} as const;

const body: ObjectionBody = {
  ...plainBody,
  name: person.name,
  address: person.address,
  subject: { name: person.subject, address: person.address },
  story: `${person.story}. NIK ${person.nik}.`,
  contact: { kind: "phone", value: person.phone },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bansos-rahasia-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the search itself", () => {
  const hidden = (bytes: Buffer) =>
    [
      ["plain", bytes],
      ["UTF-16", Buffer.from(String(bytes), "utf16le")],
      ["hex", Buffer.from(bytes.toString("hex"))],
      ...[0, 1, 2].map((shift) => [
        `base64, shifted by ${shift}`,
        Buffer.from(
          Buffer.concat([Buffer.from("xyz".slice(0, shift)), bytes, Buffer.from("!")]).toString("base64"),
        ),
      ]),
    ] as const;

  it.each(Object.entries(person))("finds a planted %s in every form", (_what, value) => {
    for (const [form, bytes] of hidden(Buffer.from(value))) {
      writeFileSync(
        path.join(folder, "berkas"),
        Buffer.concat([randomBytes(500), bytes as Buffer, randomBytes(500)]),
      );
      expect(findIn(folder, [value]), String(form)).toEqual([`${value}: berkas`]);
    }
  });

  it("finds nothing where nothing is", () => {
    writeFileSync(path.join(folder, "berkas"), randomBytes(50_000));
    expect(findIn(folder, Object.values(person))).toEqual([]);
  });
});

/** A person files with and without JavaScript, writes and withdraws, and mistypes. Returns every secret of theirs. */
async function liveThrough(service: TestService): Promise<string[]> {
  const { filing, code } = await sealedFiling(service.deps, body);
  expect((await service.ask("POST", "/v1/cases", { json: filing })).status).toBe(201);
  const recipients = [filing.sealed.caseRecipient];
  const sealed = await sealMessage(age, person.message, recipients);
  const json = { id: v7(), trackToken: filing.trackToken, sealed };
  expect((await service.ask("POST", `/v1/cases/${filing.id}/messages`, { json })).status).toBe(201);

  const form = {
    jenis: body.kind,
    wilayah: "82.71.05",
    hubungan: body.relation,
    nama: person.name,
    alamat: person.address,
    nama_dimaksud: person.subject,
    alamat_dimaksud: person.address,
    cerita: body.story,
    kontak_jenis: "phone",
    kontak: person.phone,
    setuju_kontak: "ya",
    saluran: "self",
  };
  const review = await (await service.ask("POST", "/sanggah/periksa/", { form })).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(review)?.[1] ?? "";
  const [id, kode, ditulis] = [hidden("id"), hidden("kode"), hidden("ditulis")];
  const sent = await service.ask("POST", "/sanggah/kirim/", { form: { ...form, id, kode, ditulis } });
  expect(await sent.text()).toContain("BT-");
  const write = { kode, id: v7(), pesan: person.message };
  const shown = await service.ask("POST", "/sanggah/lacak/pesan/", { form: write });
  expect(await shown.text()).toContain(person.message);

  await service.ask("POST", "/sanggah/periksa/", { form: { ...form, jenis: person.nik } });
  await service.ask("POST", "/v1/cases", { json: { ...filing, nik: person.nik, kind: person.story } });
  await service.ask("GET", `/v1/cases/${person.nik}?nama=${encodeURIComponent(person.name)}`);
  await service.ask("GET", `/${encodeURIComponent(person.name)}/${person.nik}`);
  const both = [code, kode];
  return [...Object.values(person), ...both, ...both.map(formatCode), filing.trackToken, "203.0.113.7"];
}

it("SQLite: nothing a person wrote lies in database, journal, backup or log", async () => {
  const file = path.join(folder, "antrean.db");
  const engine = {
    open: async () => {
      const store = await openStore({ file });
      return { store, remove: () => store.close() };
    },
  };
  const service = await startService(engine);
  const secrets = await liveThrough(service);
  writeFileSync(path.join(folder, "log"), service.lines.join(""));
  writeFileSync(path.join(folder, "metrik"), await service.deps.metrics.registry.metrics());
  backupSqlite(file, path.join(folder, "cadangan.db"));
  expect(readdirSync(folder).sort()).toEqual(
    ["antrean.db", "antrean.db-shm", "antrean.db-wal", "cadangan.db", "log", "metrik"].sort(),
  );
  expect(findIn(folder, secrets)).toEqual([]);
  expect(findIn(folder, ["dinsos-82.71"]).length).toBeGreaterThan(1);
  await service.remove();
  expect(findIn(folder, secrets)).toEqual([]);
});

it.skipIf(inject("postgresUrl") === null)(
  "PostgreSQL: nothing a person wrote lies in its data folder, its journal or the log",
  async () => {
    const cluster = await startPostgres({ isDurable: true });
    const databaseUrl = await cluster.createDatabase("rahasia");
    const data = new URL(databaseUrl).searchParams.get("host") ?? "";
    const engine = {
      open: async () => {
        const store = await openStore({ databaseUrl });
        return { store, remove: () => store.close() };
      },
    };
    const service = await startService(engine);
    const secrets = await liveThrough(service);
    mkdirSync(path.join(folder, "log"));
    writeFileSync(path.join(folder, "log/log"), service.lines.join(""));
    await service.remove();
    await cluster.stop();
    expect(findIn(path.join(data, "data"), secrets)).toEqual([]);
    expect(findIn(folder, secrets)).toEqual([]);
    expect(findIn(path.join(data, "data/pg_wal"), ["dinsos-82.71"])).not.toEqual([]);
    await cluster.remove();
  },
  120_000,
);
