import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "../tests/small.ts";
import { type Ledger, ledgerPath, policyFingerprint, readLedgers, writeLedger } from "./index.ts";

const secret = "rahasia untuk tes, cukup panjang sekali";
const releases = [
  { id: "2026-03-31.1", published: "2026-03-31", nature: "simulasi" as const, sha256: "abc" },
];
const rows = [
  {
    kode_wilayah: "82.71",
    periode: "2026-03",
    tahap: "masa_sanggah",
    target_persen: 100,
    capaian_persen: null,
  },
];
const ledger: Ledger = {
  release: "2026-03-31.1",
  published: "2026-03-31",
  nature: "simulasi",
  manifest: "abc",
  policy: "p",
  raw: { tahapan: rows },
  publishedTables: {},
};

/** Returns the path of a ledger on disk, and what reading it gives. */
function written() {
  const folder = temporaryFolder();
  const path = ledgerPath(folder, "simulasi", "2026-03-31.1");
  writeLedger(path, ledger, secret);
  return { path, read: (key = secret, index = releases) => readLedgers(folder, index, key) };
}

function problemOf(outcome: ReturnType<typeof readLedgers>) {
  return outcome.ok ? null : outcome.problems[0];
}

test("a ledger is read as it was written, missing values and all", () => {
  const outcome = written().read();
  expect(outcome.ok && outcome.value[0]).toMatchObject({
    release: "2026-03-31.1",
    policy: "p",
    manifest: "abc",
  });
  expect(outcome.ok && outcome.value[0]?.raw.tahapan?.[0]).toMatchObject({ ...rows[0], bukti: null });
});

test("the secret itself is not in the ledger", () => {
  expect(readFileSync(written().path, "utf8")).not.toContain(secret);
});

test("a missing ledger is told with the way out", () => {
  const { read } = written();
  const other = [...releases, { ...releases[0], id: "2026-06-30.1" }] as typeof releases;
  expect(problemOf(read(secret, other))).toMatchObject({
    rule: "ledger_missing",
    message: "Buku besar rilis 2026-06-30.1 tidak ditemukan.",
    remedy: expect.stringContaining("Kembalikan dari cadangan folder data/private."),
  });
});

test("another secret is told apart from damage", () => {
  expect(problemOf(written().read("rahasia lain yang sama panjangnya, lho"))).toMatchObject({
    rule: "secret_changed",
    message: "Rahasia yang dipakai sekarang bukan rahasia yang dipakai untuk rilis 2026-03-31.1.",
  });
});

test.each([
  ["cut short", (text: string) => text.slice(0, 200)],
  ["one number changed", (text: string) => text.replace("100", "101")],
  ["empty", () => ""],
])("a ledger that is damaged (%s) is refused", (_name, change) => {
  const { path, read } = written();
  writeFileSync(path, change(readFileSync(path, "utf8")));
  expect(problemOf(read())).toMatchObject({
    rule: "ledger_damaged",
    message: "Buku besar rilis 2026-03-31.1 rusak atau pernah diubah.",
  });
});

test("a ledger of another release than the published one is refused", () => {
  const other = [{ ...releases[0], sha256: "def" }] as typeof releases;
  expect(problemOf(written().read(secret, other))).toMatchObject({ rule: "ledger_of_other_release" });
});

test("a policy is told by its values, not by its reasons", () => {
  const classes = { default: [], exceptions: {}, reason: "a" };
  const policy = (value: number, reason: string) => ({
    roundingBase: { value, reason },
    minimumDenominator: { value: 10, reason },
    cityWeight: { value: 4, reason },
  });
  const first = policyFingerprint(classes, policy(5, "a"));
  expect(policyFingerprint({ ...classes, reason: "b" }, policy(5, "b"))).toBe(first);
  expect(policyFingerprint(classes, policy(3, "a"))).not.toBe(first);
});
