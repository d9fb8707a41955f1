import { describe, expect, it } from "vitest";
import type { DatasetChange, ReleaseManifest } from "#schemas";
import { reportsOf, withoutStanding } from "./reports.ts";

const change = (
  dataset: string,
  kind: DatasetChange["kind"],
  periods: string[],
  area = "82.71",
): DatasetChange => ({ dataset, area, cause: "perubahan_nyata", kind, rows: 1, periods });
const release = (id: string, changes: DatasetChange[]) => ({ id, changes }) as unknown as ReleaseManifest;

const releases = [
  release("2026-10-31.1", [
    change("pendataan", "tambah", ["2026-08", "2026-09"]),
    change("penyaluran", "tambah", ["2026-T3"]),
    change("penyaluran", "ubah", ["2026-T2"]),
    change("pendataan", "ubah", ["2026-06"], "81.71"),
    change("mutu", "tambah", ["2026-07"]),
  ]),
  release("2026-07-31.1", [
    change("pendataan", "tambah", ["2026-06", "2026-07"]),
    change("penyaluran", "tambah", ["2026-T2"]),
  ]),
];

describe("periodic reports", () => {
  it("are frozen to the release that first covered their period, latest first", () => {
    expect(reportsOf(releases, "82.71").map(({ period, release: { id } }) => [period, id])).toEqual([
      ["2026-T3", "2026-10-31.1"],
      ["2026-09", "2026-10-31.1"],
      ["2026-08", "2026-10-31.1"],
      ["2026-07", "2026-07-31.1"],
      ["2026-T2", "2026-07-31.1"],
      ["2026-06", "2026-07-31.1"],
    ]);
  });

  it("know which later releases corrected them; another city or a new dataset is no correction", () => {
    const corrected = reportsOf(releases, "82.71").filter(({ corrections }) => corrections.length > 0);
    expect(corrected.map(({ period, corrections }) => [period, corrections.map(({ id }) => id)])).toEqual([
      ["2026-T2", ["2026-10-31.1"]],
    ]);
  });

  it("of a triwulan are corrected too where its last month is", () => {
    const later = release("2026-11-30.1", [change("pendataan", "ubah", ["2026-09"])]);
    const corrected = reportsOf([...releases, later], "82.71").filter(({ corrections }) =>
      corrections.includes(later),
    );
    expect(corrected.map(({ period }) => period)).toEqual(["2026-T3", "2026-09"]);
  });

  it("are gone with their release, unless a later one brought the period again", () => {
    const withdrawn = reportsOf([releases[1] as ReleaseManifest], "82.71");
    const again = reportsOf(
      [release("2026-08-31.1", [change("pendataan", "tambah", ["2026-06", "2026-07"])])],
      "82.71",
    );
    expect(withoutStanding(withdrawn, again).map(({ period }) => period)).toEqual(["2026-T2"]);
    expect(again.map(({ period, release: { id } }) => [period, id])).toContainEqual([
      "2026-07",
      "2026-08-31.1",
    ]);
  });

  it("are none for a city without figures", () => {
    expect(reportsOf(releases, "35.10")).toEqual([]);
  });
});
