import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { otherNames, regionList, villageList } from "#schemas";
import { type FirstPart, nationalPart, packEntry, searchEntries } from "../components/search/index.ts";
import { pilots, programs, waitingCities } from "./reference.ts";
import { once } from "./release.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const reference = (file: string) => json(`data/reference/${file}`);
const glossary = "src/messages/halaman/id/istilah.json";

/** The national list of areas. */
export const allRegions = once(() => regionList.parse(reference("wilayah.json")));

/** Kelurahan and desa of the kabupaten/kota that have a page. */
export const villages = once(() => villageList.parse(reference("kelurahan.json")).villages);

const withPages = () => [...pilots(), ...waitingCities()];

const known = once(() => otherNames.parse(reference("nama-lain.json")));

/** Everything that has a page or a place on one, as entries of the search. */
export const listedEntries = once(() =>
  searchEntries({
    cities: withPages(),
    withFigures: pilots().map(({ code }) => code),
    villages: villages(),
    provinces: allRegions().provinces,
    programs: programs(),
    terms: json(glossary) as { id: string; term: string }[],
    otherNames: known(),
  }),
);

/** The kabupaten/kota that have no page, with their kecamatan. */
export const unlistedAreas = once(() => nationalPart(allRegions(), withPages(), known()));

/** A part of the index as a file; `address` changes with its content, so that a kept copy is never an old one. */
interface IndexPart {
  readonly text: string;
  readonly address: string;
}

export const searchParts = once(() => {
  const { attribution } = allRegions().source;
  const first: FirstPart = { attribution, entries: listedEntries().map(packEntry) };
  return { first: part("awal", first), national: part("nasional", unlistedAreas()) };
});

function part(name: string, content: unknown): IndexPart {
  const text = JSON.stringify(content);
  const version = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { text, address: `/cari/indeks-${name}.json?v=${version}` };
}
