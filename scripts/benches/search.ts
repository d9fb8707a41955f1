import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { otherNames, pilotRegions, programList, regionList, villageList } from "#schemas";
import { nationalEntries, nationalPart, PlaceIndex, packEntry, searchEntries } from "#site/components";
import type { Bench } from "../bench.ts";
import { projectFolder } from "../config.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(path.join(projectFolder, file), "utf8"));
const reference = (file: string) => json(`data/reference/${file}`);
const rounds = 12;
/** Searches measured at once: some systems count the time of a thread in steps of milliseconds. */
const batch = 10;

/** As people type: official, everyday and old names, codes, beginnings, typos, missing and surplus spaces. */
const queries = [
  "Kota Ternate Selatan",
  "batang dua",
  "batangdua",
  "ba tang dua",
  "ternate sealtan",
  "teluk ambon baguala",
  "bansos beras",
  "raskin",
  "82.71.05",
  "827105",
  "8271012",
  "kecamatan sirimau",
  "sirmau",
  "banyuwngi",
  "glagahh",
  "ke",
  "se",
  "kota",
  "kabupaten",
  "desa suka",
  "xyzzyq",
];

/** How long a search takes of this thread's own time over the whole country and the kelurahan of the pilots, and what the index weighs. */
export const bench: Bench = async (time) => {
  const regions = regionList.parse(reference("wilayah.json"));
  const others = otherNames.parse(reference("nama-lain.json"));
  const cities = pilotRegions.parse(reference("percontohan.json"));
  const listed = searchEntries({
    cities,
    withFigures: cities.map(({ code }) => code),
    villages: villageList.parse(reference("kelurahan.json")).villages,
    provinces: regions.provinces,
    programs: programList.parse(reference("program.json")),
    terms: json("src/messages/halaman/id/istilah.json") as { id: string; term: string }[],
    otherNames: others,
  });
  const national = nationalPart(regions, cities, others);
  const unlisted = nationalEntries(national);
  const index = new PlaceIndex();
  const building = await time(() => index.add([...listed, ...unlisted]));
  const times = queries.flatMap((query) => timesOf(index, query)).sort(ascending);
  const slowest = queries
    .map((query) => ({ query, ms: at(timesOf(index, query).toSorted(ascending), 0.5) }))
    .reduce((left, right) => (left.ms > right.ms ? left : right));
  return {
    entries: listed.length + unlisted.length,
    indexSeconds: building.seconds,
    searches: times.length * batch,
    medianMs: at(times, 0.5),
    p99Ms: at(times, 0.99),
    largestMs: at(times, 1),
    [`medianMsOfSlowest "${slowest.query}"`]: slowest.ms,
    firstPartBrotliKb: brotliKb(listed.map(packEntry)),
    nationalPartBrotliKb: brotliKb(national),
  };
};

function timesOf(index: PlaceIndex, query: string): number[] {
  return Array.from({ length: rounds }, () => {
    const before = process.threadCpuUsage();
    for (let one = 0; one < batch; one += 1) index.search(query);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 / batch;
  });
}

const ascending = (left: number, right: number) => left - right;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const brotliKb = (content: unknown) => brotliCompressSync(JSON.stringify(content)).length / 1000;
