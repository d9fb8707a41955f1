import { searchText as t } from "#messages/cari";
import type { Entry } from "../../components/search/entry.ts";
import type { Find } from "../../components/search/place-index.ts";

/** Returns what stands under the name of a find: its type, where it lies, its other name, whether there are figures. */
export function findWords({ entry, otherName }: Find): string {
  return [
    t(`type.${entry.type}`),
    isSaidByType(entry) ? null : entry.context,
    otherName && t("otherName", { name: otherName }),
    entry.hasData || entry.type === "provinsi" ? null : t("noData"),
  ]
    .filter((part) => part)
    .join(" · ");
}

const saidByType: ReadonlySet<Entry["type"]> = new Set(["program", "istilah", "data", "halaman", "provinsi"]);

export const isSaidByType = ({ type }: Entry): boolean => saidByType.has(type);
