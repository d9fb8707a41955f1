import { type VillageList, villageList } from "#schemas";
import { type Area, listSource, pairs } from "./region-list.ts";

/** Returns `kelurahan.json`: kelurahan and desa of these kabupaten/kota, in the order of their codes. */
export function buildVillageList(
  villages: readonly Area[],
  cities: readonly string[],
  packageVersion: string,
): VillageList {
  const own = villages.filter(({ code }) => cities.includes(code.slice(0, 5)));
  return villageList.parse({ source: listSource(packageVersion), villages: pairs(own) });
}
