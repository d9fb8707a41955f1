import { formatDate, reader } from "#messages";
import type { JoinedRegion } from "#schemas";
import { type Answers, programsNotOffered } from "./answers.ts";
import type { ListedCity } from "./find-city.ts";

const text = reader("commands");

/** Returns what is said where nobody answered. */
export const spokenName = (name: string) => name.replace(/^(Kota|Kabupaten)( Administrasi)? /, "");
export const usualOwner = (name: string) => text("city.usualOwner", { name });

/** Returns the entry of a city: names from the national list, nothing about it that nobody told. */
export function makeEntry(city: ListedCity, answers: Answers, today: string): JoinedRegion {
  return {
    code: city.code,
    name: city.name,
    shortName: answers.shortName?.trim() || spokenName(city.name),
    province: city.province,
    bps: null,
    status: text("city.status", { date: formatDate(today) }),
    kecamatan: city.kecamatan.map(([code, name], index) => ({
      code,
      name,
      shortName: name,
      aliases: [],
      bps: null,
      isIsland: false,
      note: null,
      tile: tileAt(index, city.kecamatan.length),
    })),
    joined: {
      date: today,
      countsOwner: answers.countsOwner?.trim() || usualOwner(city.name),
      contact: answers.contact?.trim() || null,
      firstDelivery: answers.firstDelivery || null,
      wrote: {
        classes: answers.classes === "single",
        notOffered: programsNotOffered(answers).map(({ id }) => id),
      },
    },
  };
}

/** Tiles in the order of codes, in a grid about as wide as it is high. */
function tileAt(index: number, count: number) {
  const columns = Math.ceil(Math.sqrt(count));
  return { column: index % columns, row: Math.floor(index / columns) };
}
