import { existsSync, readFileSync } from "node:fs";
import {
  type DesilClassPolicy,
  type DisclosurePolicy,
  desilClassPolicy,
  disclosurePolicy,
  type JoinedRegion,
  joinedRegions,
  type PilotKecamatan,
  type PilotRegion,
  pilotRegions,
  programList,
  type ReleaseCalendarPolicy,
  regionList,
  releaseCalendarPolicy,
  schematicOutlines,
} from "#schemas";
import { currentRelease, once } from "./release.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, "utf8"));

/** The pilots known by name, whether or not the current release has figures of them. */
export const knownPilots = once((): PilotRegion[] => pilotRegions.parse(json("reference/percontohan.json")));

const joined = once((): JoinedRegion[] => {
  const file = "reference/bergabung.json";
  return existsSync(`data/${file}`) ? joinedRegions.parse(json(file)) : [];
});

const hasFigures = ({ code }: PilotRegion) => currentRelease().areas.includes(code);

/** Returns every kabupaten/kota that any release may have figures of. */
export const knownCities = once((): PilotRegion[] => [...knownPilots(), ...joined()]);

/** Returns the name of a kabupaten/kota that a release may have figures of; its code where it is not known. */
export const areaName = (code: string): string =>
  knownCities().find((city) => city.code === code)?.name ?? code;

/** Returns the kabupaten/kota of the current release, in the order of the reference files. */
export const pilots = once((): PilotRegion[] => knownCities().filter(hasFigures));

/** Returns the kabupaten/kota that joined and of which the current release has no figures yet. */
export const waitingCities = once((): JoinedRegion[] => joined().filter((city) => !hasFigures(city)));

export const programs = once(() => programList.parse(json("reference/program.json")));
/** Whose list the area codes and names come from, with the attribution its licence asks for. */
export const regionSource = once(() => regionList.parse(json("reference/wilayah.json")).source);
export const outlines = once(() => schematicOutlines.parse(json("reference/skematik.json")));
export const classPolicy = once(
  (): DesilClassPolicy => desilClassPolicy.parse(json("policy/kelas-desil.json")),
);
export const disclosure = once(
  (): DisclosurePolicy => disclosurePolicy.parse(json("policy/disclosure.json")),
);
export const releaseCalendarPlan = once(
  (): ReleaseCalendarPolicy => releaseCalendarPolicy.parse(json("policy/jadwal-rilis.json")),
);

/** One kecamatan with the kabupaten/kota it lies in. */
export interface Place {
  readonly city: PilotRegion;
  readonly kecamatan: PilotKecamatan;
}

/** Returns every kecamatan that has a page, those without figures last. */
export const places = once((): Place[] =>
  [...pilots(), ...waitingCities()].flatMap((city) =>
    city.kecamatan.map((kecamatan) => ({ city, kecamatan })),
  ),
);
