import type { PilotRegion } from "#schemas";
import { allReleases, withdrawnManifests } from "../../data/index.ts";
import { type Report, reportsOf } from "../../views/reports.ts";

/** Returns the reports of a city that stand, latest period first. */
export function standingReports(city: PilotRegion): Report[] {
  return reportsOf(
    allReleases().map(({ manifest }) => manifest),
    city.code,
  );
}

/** Returns the reports of a city whose release was withdrawn and whose period no other release brought since. */
export function withdrawnReports(city: PilotRegion): Report[] {
  const standing = new Set(standingReports(city).map(({ period }) => period));
  return reportsOf(withdrawnManifests(), city.code).filter(({ period }) => !standing.has(period));
}
