import { readFileSync } from "node:fs";
import {
  type DesilClassPolicy,
  type DisclosurePolicy,
  desilClassPolicy,
  disclosurePolicy,
  type PilotKecamatan,
  type PilotRegion,
  pilotRegions,
  programList,
  regionList,
  schematicOutlines,
} from "#schemas";
import { currentRelease, once } from "./release.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, "utf8"));

/** Returns the kabupaten/kota of the current release, in the order of the reference file. */
export const pilots = once((): PilotRegion[] => {
  const areas = new Set(currentRelease().areas);
  return pilotRegions.parse(json("reference/percontohan.json")).filter(({ code }) => areas.has(code));
});

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

/** One kecamatan with the kabupaten/kota it lies in. */
export interface Place {
  readonly city: PilotRegion;
  readonly kecamatan: PilotKecamatan;
}

/** Returns every kecamatan of the current release. */
export const places = once((): Place[] =>
  pilots().flatMap((city) => city.kecamatan.map((kecamatan) => ({ city, kecamatan }))),
);
