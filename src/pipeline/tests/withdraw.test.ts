import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { releaseIndex, releaseManifest } from "#schemas";
import { auditRelease, damagedFiles, type WithdrawResult, withdraw } from "../index.ts";
import { settleWithdrawals, type WithdrawOptions } from "../withdraw/index.ts";
import { contents, workplace } from "./published.ts";
import { files, submission } from "./small.ts";

const reason = "Jumlah penerima Sembako tertukar kolom.";
const second = { release: "2026-06-30.1", reason, date: "2026-07-03" };

const rulesOf = (result: WithdrawResult) =>
  result.outcome === "refused" ? result.problems.map(({ rule }) => rule) : result.outcome;

/** Returns a place with two releases. */
async function withTwo() {
  const place = workplace();
  await place.first();
  await place.second();
  const { publicFolder, privateFolder } = place;
  return {
    ...place,
    withdraw: (options: Partial<WithdrawOptions> = {}) =>
      withdraw({ ...second, publicFolder, privateFolder, ...options }),
    index: () => releaseIndex.parse(JSON.parse(readFileSync(join(place.publicFolder, "rilis.json"), "utf8"))),
    manifest: (id: string) =>
      releaseManifest.parse(JSON.parse(readFileSync(join(place.release(id), "manifest.json"), "utf8"))),
    everything: () => [contents(place.publicFolder), contents(place.privateFolder)],
  };
}

test("a withdrawn release: the pointer goes back, and it is told when and why", async () => {
  const place = await withTwo();
  const before = contents(place.release("2026-06-30.1"));
  const result = place.withdraw();
  expect(result).toMatchObject({
    outcome: "withdrawn",
    summary: { release: "2026-06-30.1", latest: "2026-03-31.1", later: [], files: before.size },
  });
  expect(place.index().latest).toBe("2026-03-31.1");
  expect(place.index().releases.at(-1)).toMatchObject({
    id: "2026-06-30.1",
    withdrawn: { date: "2026-07-03", reason },
  });
  expect(damagedFiles(place.publicFolder)).toEqual([]);
});

test("no file of it tells a figure any more; each tells that it was withdrawn, when and why", async () => {
  const place = await withTwo();
  const before = contents(place.release("2026-06-30.1"));
  place.withdraw();
  const after = contents(place.release("2026-06-30.1"));
  expect(after.get("manifest.json")).toEqual(before.get("manifest.json"));
  for (const [path, bytes] of after) {
    if (path === "manifest.json") continue;
    expect(String(bytes), path).toContain("DITARIK. Rilis 2026-06-30.1 ditarik pada 3 Juli 2026.");
    expect(String(bytes), path).toContain(reason);
    expect(String(bytes), path).toContain("SIMULASI");
  }
  const gone = [...before.keys()].filter((path) => !after.has(path));
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.every((path) => /\.(parquet|xlsx|arrows)$/.test(path))).toBe(true);
  expect(String(after.get("penyaluran/penyaluran-simulasi.csv"))).toMatch(/^ditarik\r\n"DITARIK\. .*"\r\n$/);
  const slice = JSON.parse(String(after.get("penyaluran/penyaluran-simulasi.json")));
  expect(slice.ditarik).toMatchObject({ rilis: "2026-06-30.1", tanggal: "2026-07-03", sebab: reason });
});

test("the office keeps the ledgers and a copy of the files", async () => {
  const place = await withTwo();
  const [before, ledgers] = [contents(place.release("2026-06-30.1")), contents(place.privateFolder)];
  place.withdraw();
  expect(contents(join(place.privateFolder, "ditarik", "2026-06-30.1"))).toEqual(before);
  const after = contents(place.privateFolder);
  for (const [path, bytes] of ledgers) expect(after.get(path)).toEqual(bytes);
});

test("a dry run tells the same and changes nothing", async () => {
  const place = await withTwo();
  const before = place.everything();
  const preview = place.withdraw({ dryRun: true });
  expect(place.everything()).toEqual(before);
  expect(preview).toEqual({ ...place.withdraw(), outcome: "previewed" });
});

test("an older release can be withdrawn: the current one stays, and the later ones are named", async () => {
  const place = await withTwo();
  const result = place.withdraw({ release: "2026-03-31.1" });
  expect(result).toMatchObject({ summary: { latest: "2026-06-30.1", later: ["2026-06-30.1"] } });
  expect(place.index().latest).toBe("2026-06-30.1");
});

describe("the next release", () => {
  test("adds to the last one that stands, says what was withdrawn, and never takes its number", async () => {
    const place = await withTwo();
    place.withdraw({ date: "2026-06-30" });
    const { folder, put } = submission("kiriman-2");
    put(files.tahapan.replace("2026-03", "2026-06"), 2, "tenggat", "2026-07-15");
    const result = await place.publish("", "2026-06-30", { folder });
    expect(result).toMatchObject({ summary: { release: "2026-06-30.2", previous: "2026-03-31.1" } });
    expect(place.manifest("2026-06-30.2").withdrawn).toEqual([
      { release: "2026-06-30.1", date: "2026-06-30", reason },
    ]);
    const changelog = readFileSync(join(place.release("2026-06-30.2"), "perubahan.md"), "utf8");
    expect(changelog).toContain(
      `## Rilis yang ditarik\n\n- Rilis 2026-06-30.1 ditarik pada 30 Juni 2026. Sebabnya: ${reason}`,
    );
    expect(place.index().latest).toBe("2026-06-30.2");
    expect(damagedFiles(place.publicFolder)).toEqual([]);
  });

  test("does not bring back what only the withdrawn one held", async () => {
    const place = await withTwo();
    place.withdraw();
    const again = await place.publish("kiriman-1", "2026-07-31");
    expect(again).toMatchObject({ outcome: "published", summary: { changes: [] } });
    expect(place.manifest("2026-07-31.1").latest.penyaluran).toBe("2026-T1");
  });

  test("gives the same counts the values they had, though those were withdrawn, and later still", async () => {
    const place = await withTwo();
    const csv = (id: string) =>
      readFileSync(join(place.release(id), "penyaluran/penyaluran-simulasi.csv"), "utf8");
    const before = csv("2026-06-30.1");
    place.withdraw();
    expect((await place.publish("kiriman-1", "2026-07-31")).outcome).toBe("published");
    expect((await place.publish("kiriman-2", "2026-08-31")).outcome).toBe("published");
    expect(csv("2026-08-31.1")).toBe(before);
  });

  test("is audited by anyone beside the withdrawn one", async () => {
    const place = await withTwo();
    place.withdraw();
    await place.publish("kiriman-2", "2026-07-31");
    const { referenceFolder, policyFolder } = place;
    const audit = await auditRelease({
      folder: place.release("2026-07-31.1"),
      referenceFolder,
      policyFolder,
    });
    expect(audit).toMatchObject({ ok: true, value: { passed: true } });
  });
});

describe("what is refused changes nothing:", () => {
  test.each([
    ["no such release", { release: "2026-05-31.1" }, ["withdraw_unknown"]],
    ["a reason with a count in it", { reason: "Ada 12 keluarga yang keliru." }, ["withdraw_reason_unfit"]],
    ["a reason that says nothing", { reason: "keliru" }, ["withdraw_reason_unfit"]],
    ["no date", { date: "kemarin" }, ["date_invalid"]],
    ["a date before the release", { date: "2026-06-29" }, ["withdraw_too_early"]],
  ])("%s", async (_name, options, rules) => {
    const place = await withTwo();
    const before = place.everything();
    expect(rulesOf(place.withdraw(options))).toEqual(rules);
    expect(place.everything()).toEqual(before);
  });

  test("withdrawing twice, and the last one that stands", async () => {
    const place = await withTwo();
    place.withdraw();
    const before = place.everything();
    expect(rulesOf(place.withdraw())).toEqual(["withdraw_already"]);
    expect(rulesOf(place.withdraw({ release: "2026-03-31.1" }))).toEqual(["withdraw_last"]);
    expect(place.everything()).toEqual(before);
  });
});

test("a withdrawal that died after the pointer moved is finished by whatever runs next", async () => {
  const place = await withTwo();
  const kept = contents(place.release("2026-06-30.1"));
  const notice = join(place.release("2026-06-30.1"), "DITARIK.txt");
  place.withdraw();
  const finished = contents(place.release("2026-06-30.1"));
  for (const finish of [
    () => settleWithdrawals(place.publicFolder, place.index()),
    () => place.withdraw(),
    () => place.publish("kiriman-1", "2026-07-31"),
  ]) {
    rmSync(notice);
    for (const [path, bytes] of kept) writeFileSync(join(place.release("2026-06-30.1"), path), bytes);
    expect(damagedFiles(place.publicFolder)).toEqual(["2026-06-30.1/DITARIK.txt"]);
    await finish();
    expect(existsSync(notice)).toBe(true);
    expect(contents(place.release("2026-06-30.1"))).toEqual(finished);
  }
});
