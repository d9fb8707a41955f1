import {
  type FirstPart,
  type NationalPart,
  nationalEntries,
  unpackEntry,
} from "../../components/search/entry.ts";
import { PlaceIndex } from "../../components/search/place-index.ts";

export interface IndexAddresses {
  readonly first: string;
  /** Empty where only what has figures is looked for. */
  readonly national: string;
}

export interface LoadedIndex {
  readonly index: PlaceIndex;
  /** Settles when the areas without a page can be found too; false where they could not be loaded. */
  readonly whole: Promise<boolean>;
}

const store = "cari-indeks-1";

/** Loads the index: first what has a page, then the rest of the country. Rejects where not even the first part comes. */
export async function loadIndex({ first, national }: IndexAddresses): Promise<LoadedIndex> {
  const index = new PlaceIndex();
  const { entries } = (await keptOrFetched(first)) as FirstPart;
  await index.add(entries.map(unpackEntry));
  if (national === "") return { index, whole: Promise.resolve(true) };
  const whole = keptOrFetched(national)
    .then((part) => index.add(nationalEntries(part as NationalPart)))
    .then(
      () => true,
      () => false,
    );
  return { index, whole };
}

/** The copy on the device is used as long as its version is wanted, and an older one where there is no network. */
async function keptOrFetched(address: string): Promise<unknown> {
  const cache = await openStore();
  const kept = await cache?.match(address);
  if (kept) return kept.json();
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    await cache?.delete(address, { ignoreSearch: true });
    await cache?.put(address, answer.clone());
    return await answer.json();
  } catch (error) {
    const older = await cache?.match(address, { ignoreSearch: true });
    if (older) return older.json();
    throw error;
  }
}

/** Absent without HTTPS, refused in some private windows: then nothing is kept. */
async function openStore(): Promise<Cache | null> {
  try {
    return await caches.open(store);
  } catch {
    return null;
  }
}
