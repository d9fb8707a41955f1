import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "#queue/store";
import { newCase } from "#queue/tests";

let folder: string;
const file = () => path.join(folder, "antrean.db");
const filed = newCase();

function queue(...words: string[]) {
  const child = spawnSync(process.execPath, ["scripts/queue.ts", ...words], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { QUEUE_FOLDER: folder },
    encoding: "utf8",
  });
  return { code: child.status, output: child.stdout + child.stderr };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "bansos-perintah-"));
  const store = await openStore({ file: file() });
  await store.file(filed);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

test("verify says how far the chain holds, and where it was broken", async () => {
  expect(queue("verify")).toMatchObject({ code: 0, output: expect.stringContaining("1 catatan diperiksa") });
  const database = new DatabaseSync(file());
  database.exec("drop trigger events_stay; update events set officer = 'x'");
  database.close();
  expect(queue("verify")).toMatchObject({
    code: 1,
    output: expect.stringContaining("PUTUS di nomor 1: isi catatan sudah diubah"),
  });
});

test("verify holds the chain against the heads that were published", () => {
  mkdirSync(path.join(folder, "kepala"));
  const head = { seq: 1, hash: "1".repeat(64), at: null };
  writeFileSync(path.join(folder, "kepala/2026-11-10.json"), JSON.stringify(head));
  expect(queue("verify")).toMatchObject({ code: 1, output: expect.stringContaining("PUTUS di nomor 1") });
});

test("backup copies while somebody else has the queue open, and never over another file", async () => {
  const service = await openStore({ file: file() });
  const copy = path.join(folder, "salinan.db");
  expect(queue("backup", copy)).toMatchObject({ code: 0, output: expect.stringContaining("1 catatan") });
  await service.close();
  expect(queue("backup", copy)).toMatchObject({ code: 1, output: expect.stringContaining("sudah ada") });
  const restored = await openStore({ file: copy });
  expect(await restored.caseById(filed.record.id)).toEqual(filed.record);
  await restored.close();
});

test("hold keeps a case from being erased until it is lifted, each once", async () => {
  const { ticket, id } = filed.record;
  for (let time = 0; time < 2; time += 1) expect(queue("hold", ticket.toLowerCase()).code).toBe(0);
  let store = await openStore({ file: file() });
  expect(await store.caseById(id)).toMatchObject({ isOnHold: true, version: 2 });
  await store.close();
  expect(queue("unhold", ticket).code).toBe(0);
  store = await openStore({ file: file() });
  expect((await store.history(id)).map(({ what }) => what)).toEqual(["submit", "hold_set", "hold_lifted"]);
  await store.close();
  expect(queue("hold", "BT-00000-00000").output).toContain("Tidak ada laporan dengan tiket");
});

test("head and retention answer in one line, and what is not known is explained", () => {
  expect(JSON.parse(queue("head").output)).toMatchObject({ seq: 1 });
  expect(queue("retention")).toMatchObject({
    code: 0,
    output: expect.stringContaining("foto dihapus dari 0 laporan"),
  });
  expect(queue("lain")).toMatchObject({ code: 2, output: expect.stringContaining("Cara pakai") });
  rmSync(file());
  expect(queue("verify")).toMatchObject({ code: 1, output: expect.stringContaining("Belum ada antrean") });
});
