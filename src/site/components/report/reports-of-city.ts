import type { PilotRegion } from "#schemas";
import { allReleases, withdrawnManifests } from "../../data/index.ts";
import { type Report, reportsOf, withoutStanding } from "../../views/reports.ts";

/** Returns the reports of a city that stand, latest period first. */
export function standingReports(city: PilotRegion): Report[] {
  return reportsOf(
    allReleases().map(({ manifest }) => manifest),
    city.code,
  );
}

/** Returns the reports of a city whose release was withdrawn, also those of a period that was published again. */
export function withdrawnReports(city: PilotRegion): Report[] {
  return reportsOf(withdrawnManifests(), city.code);
}

/** Returns the withdrawn reports of a city that no other has taken the place of. */
export function goneReports(city: PilotRegion): Report[] {
  return withoutStanding(withdrawnReports(city), standingReports(city));
}
