import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { objectionCityRows, objectionRows, publicKinds } from "#domain/objection-counts";
import { isTriwulan, monthsOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import {
  type DataNature,
  type DatasetDefinition,
  datasetColumns,
  type ObjectionKindColumn,
  sanggahan,
  sanggahanKota,
} from "#schemas";
import type { ObjectionKind, Owner, RoutingTable } from "#schemas/objection";
import type { Areas } from "../areas.ts";
import type { QueueStore } from "../store/index.ts";
import { countedCase } from "./counted.ts";

export interface CountsOptions {
  readonly store: Pick<QueueStore, "countableCases">;
  readonly routing: RoutingTable;
  readonly areas: Pick<Areas, "cities">;
  readonly nature: DataNature;
  /** Folder of a submission: files go to `<area>/<period>/`. */
  readonly out: string;
  /** A month; or a triwulan, which also writes its three months. */
  readonly period: string;
  /** Kabupaten/kota; all of them where it is null. */
  readonly area: string | null;
}

export interface WrittenCounts {
  readonly files: readonly string[];
  readonly cases: number;
  /** Cases that name no known kecamatan, and so are in no file. */
  readonly without: number;
}

/**
 * Writes the counts of objections as an office hands in its other counts: true numbers, for the pipeline alone, which
 * rounds and audits them. Writes counts and nothing else of a case.
 */
export async function writeCounts({
  store,
  routing,
  areas,
  nature,
  out,
  period,
  area,
}: CountsOptions): Promise<WrittenCounts> {
  const cities = areas.cities.filter(({ code }) => area === null || code === area);
  const kecamatanIn = (some: Areas["cities"]) =>
    new Set(some.flatMap(({ kecamatan }) => kecamatan.map(({ code }) => code)));
  const [asked, known] = [kecamatanIn(cities), kecamatanIn(areas.cities)];
  const all = (await store.countableCases()).map((one) => countedCase(one, routing));
  const cases = all.filter((one) => one !== null).filter((one) => asked.has(one.area));
  const owners = ownersOf(routing);
  const months = isTriwulan(period) ? monthsOf(period) : [period];
  const files = cities.flatMap(({ code: city, kecamatan }) => {
    const own = cases.filter((one) => kabupatenKotaOf(one.area) === city);
    const monthly = months.map((month) =>
      writeRows(
        out,
        sanggahanKota,
        { city, period: month },
        objectionCityRows(own, { city, period: month, nature, owners }),
      ),
    );
    if (!isTriwulan(period)) return monthly;
    const codes = kecamatan.map(({ code }) => code);
    return [
      ...monthly,
      writeRows(out, sanggahan, { city, period }, objectionRows(own, { areas: codes, period, nature })),
    ];
  });
  return {
    files,
    cases: cases.length,
    without: all.filter((one) => one === null || !known.has(one.area)).length,
  };
}

function ownersOf({ owners }: RoutingTable): Record<ObjectionKindColumn, Owner> {
  const entries = (Object.entries(publicKinds) as [ObjectionKind, ObjectionKindColumn][]).map(
    ([kind, column]) => [column, owners[kind]?.owner],
  );
  return Object.fromEntries(entries) as Record<ObjectionKindColumn, Owner>;
}

/** Codes and numbers only: nothing that CSV would have to quote. */
function writeRows(
  out: string,
  dataset: DatasetDefinition,
  { city, period }: { readonly city: string; readonly period: string },
  rows: readonly Readonly<Record<string, string | number | null>>[],
): string {
  const columns = datasetColumns(dataset).map(({ name }) => name);
  const lines = rows.map((row) => columns.map((name) => row[name] ?? "").join(","));
  const file = path.join(city, period, `${dataset.id}.csv`);
  mkdirSync(path.join(out, city, period), { recursive: true });
  writeFileSync(path.join(out, file), `${[columns.join(","), ...lines].join("\n")}\n`);
  return file;
}
