import type { PilotKecamatan, PilotRegion } from "#schemas";

/** Returns the address of a kabupaten/kota or kecamatan page. */
export function placeAddress({ code }: Pick<PilotRegion | PilotKecamatan, "code">): string {
  return `/wilayah/${code}/`;
}

/** Returns the address of the desil report of a kabupaten/kota. */
export function desilAddress(city: PilotRegion): string {
  return `/wilayah/${city.code}/desil/`;
}
