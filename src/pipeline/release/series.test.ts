import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../disk/index.ts";
import { temporaryFolder } from "../tests/small.ts";
import {
  nextRelease,
  readJournal,
  readSeries,
  recover,
  stagingFolder,
  strayLedgers,
  strayReleases,
  takeLock,
  writeJournal,
} from "./index.ts";

const entry = (id: string, manifest = "{}") => ({
  id,
  published: id.slice(0, 10),
  nature: "simulasi" as const,
  sha256: sha256(manifest),
});
const indexOf = (...ids: string[]) => ({ latest: ids.at(-1) ?? "", releases: ids.map((id) => entry(id)) });

/** Returns a download folder with these releases on disk and in the index. */
function downloads(...ids: string[]): string {
  const folder = temporaryFolder();
  for (const id of ids) place(folder, id);
  if (ids.length > 0) writeFileSync(join(folder, "rilis.json"), JSON.stringify(indexOf(...ids)));
  return folder;
}

function place(folder: string, id: string): void {
  mkdirSync(join(folder, "rilis", id), { recursive: true });
  writeFileSync(join(folder, "rilis", id, "manifest.json"), "{}");
}

test("releases of one day are numbered", () => {
  expect(nextRelease(null, "2026-10-31")).toBe("2026-10-31.1");
  expect(nextRelease(indexOf("2026-10-31.1", "2026-10-31.2"), "2026-10-31")).toBe("2026-10-31.3");
  expect(nextRelease(indexOf("2026-10-31.1"), "2026-11-01")).toBe("2026-11-01.1");
});

test("a folder without an index has no releases yet", () => {
  expect(readSeries(temporaryFolder())).toEqual({ ok: true, value: null });
});

test("an index that is no JSON, or whose pointer is not its last release, is damaged", () => {
  const folder = downloads("2026-01-31.1");
  const path = join(folder, "rilis.json");
  for (const content of ["{", JSON.stringify({ ...indexOf("2026-01-31.1"), latest: "2026-01-30.1" })]) {
    writeFileSync(path, content);
    expect(readSeries(folder)).toMatchObject({
      ok: false,
      problems: [{ rule: "index_damaged", file: path }],
    });
  }
});

test("a release whose manifest is gone or changed is damaged", () => {
  const folder = downloads("2026-01-31.1", "2026-02-28.1");
  writeFileSync(join(folder, "rilis/2026-01-31.1/manifest.json"), "{ }");
  expect(readSeries(folder)).toMatchObject({
    ok: false,
    problems: [
      {
        rule: "release_damaged",
        message: "Rilis 2026-01-31.1 di folder unduhan tidak lengkap atau pernah diubah.",
      },
    ],
  });
});

test("what a dead run announced and did not publish is cleared; what it published stays", () => {
  const folder = downloads("2026-01-31.1");
  const privateFolder = temporaryFolder();
  const ledger = join(privateFolder, "simulasi", "2026-02-28.1.json");
  place(folder, "2026-02-28.1");
  mkdirSync(stagingFolder(folder));
  mkdirSync(join(privateFolder, "simulasi"));
  writeFileSync(ledger, "{}");
  writeJournal(folder, { pid: 1, pending: { release: "2026-02-28.1", nature: "simulasi" } });

  expect(strayReleases(folder, indexOf("2026-01-31.1"), "2026-02-28.1")).toEqual([]);
  expect(recover(folder, privateFolder, indexOf("2026-01-31.1"))).toEqual({ discarded: "2026-02-28.1" });
  expect(
    [ledger, stagingFolder(folder), join(folder, "rilis/2026-02-28.1")].map((path) => existsSync(path)),
  ).toEqual([false, false, false]);
  expect(readJournal(folder)).toBeNull();

  writeJournal(folder, { pid: 1, pending: { release: "2026-01-31.1", nature: "simulasi" } });
  expect(recover(folder, privateFolder, indexOf("2026-01-31.1"))).toEqual({ discarded: null });
  expect(existsSync(join(folder, "rilis/2026-01-31.1/manifest.json"))).toBe(true);
});

test("a release or ledger that no index and no journal names is reported, never removed", () => {
  const folder = downloads("2026-01-31.1");
  place(folder, "2026-02-28.1");
  const ledgers = temporaryFolder();
  writeFileSync(join(ledgers, "2026-03-31.1.json"), "{}");
  writeFileSync(join(ledgers, "catatan.txt"), "");
  recover(folder, ledgers, indexOf("2026-01-31.1"));
  expect(strayReleases(folder, indexOf("2026-01-31.1"), null)).toMatchObject([
    { rule: "stray_release", file: join(folder, "rilis", "2026-02-28.1") },
  ]);
  expect(strayLedgers(ledgers, indexOf("2026-01-31.1"), null)).toMatchObject([
    { rule: "stray_ledger", file: join(ledgers, "2026-03-31.1.json") },
  ]);
  expect(readFileSync(join(folder, "rilis/2026-02-28.1/manifest.json"), "utf8")).toBe("{}");
});

test("only one run has the lock, and the other is told which process", () => {
  const folder = temporaryFolder();
  const first = takeLock(folder);
  writeJournal(folder, { pid: 4711, pending: null });
  expect(takeLock(folder)).toMatchObject({
    ok: false,
    problems: [{ rule: "locked", message: "Penerbitan lain sedang berjalan (proses 4711)." }],
  });
  if (first.ok) first.value.giveBack();
  const second = takeLock(folder);
  expect(second.ok).toBe(true);
  if (second.ok) second.value.giveBack();
});
