import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DesilClassPolicy, type ProgramList, pilotRegions } from "#schemas";
import { loadReference } from "../config/index.ts";
import { readJson } from "../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import type { RegionBook } from "../validate/index.ts";
import { type KecamatanBook, kecamatanBook } from "./kecamatan-book.ts";

/** What a list of one kabupaten/kota is counted against. */
export interface CountReference {
  readonly area: string;
  readonly areaName: string;
  readonly kecamatan: KecamatanBook;
  readonly provinces: ReadonlySet<string>;
  /** Every region there is. */
  readonly regions: RegionBook;
  readonly programs: ProgramList;
  readonly classes: DesilClassPolicy;
}

/** Returns the reference of a kabupaten/kota, or why it cannot be had. */
export function countReference(
  area: string,
  folders: { readonly reference: string; readonly policy: string },
): Outcome<CountReference> {
  const loaded = loadReference(folders.reference, folders.policy);
  if (!loaded.ok) return loaded;
  const { regions, programs, classes } = loaded.value;
  const codes = regions.kecamatan.get(area);
  if (!codes) return refusal(problem("count_unknown_area", { file: "--area", value: area }));
  const pilot = ["percontohan.json", "bergabung.json"]
    .map((name) => join(folders.reference, name))
    .flatMap((file) => (existsSync(file) ? (pilotRegions.safeParse(readJson(file)).data ?? []) : []))
    .find(({ code }) => code === area);
  const listed = codes.map((code) => ({ code, name: regions.names.get(code) ?? code }));
  const areaName = regions.names.get(area) ?? area;
  return success({
    area,
    areaName,
    kecamatan: kecamatanBook({ code: area, name: areaName }, listed, pilot?.kecamatan ?? []),
    provinces: new Set([...regions.names.keys()].filter((code) => /^\d{2}$/.test(code) && code !== "00")),
    regions,
    programs,
    classes,
  });
}
