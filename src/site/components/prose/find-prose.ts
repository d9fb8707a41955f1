import { type CollectionEntry, getEntry } from "astro:content";

/** Returns a piece of prose by its path below the texts, `metode/satuan`. Throws where there is none. */
export async function findProse(path: string): Promise<CollectionEntry<"prose">> {
  const entry = await getEntry("prose", path);
  if (!entry) throw new Error(`No prose at ${path}`);
  return entry;
}

/** Returns the anchor of a section: the last part of its path. */
export function anchorOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
