import type { PilotKecamatan, PilotRegion } from "#schemas";

/** Returns the address of a kabupaten/kota or kecamatan page. */
export function placeAddress({ code }: Pick<PilotRegion | PilotKecamatan, "code">): string {
  return `/wilayah/${code}/`;
}

/** Returns the address of the desil report of a kabupaten/kota. */
export function desilAddress(city: PilotRegion): string {
  return `/wilayah/${city.code}/desil/`;
}

/** Returns the address of the objection form, filled in with a place where one is known. */
export function objectionAddress(code: string | null): string {
  return code === null ? "/sanggah/" : `/sanggah/?wilayah=${code}`;
}

/** Returns an address as people write it down: host and path, without the scheme. */
export function shortAddress({ host, pathname }: URL): string {
  return `${host}${pathname}`;
}

/** Returns the code of the kabupaten/kota or kecamatan that a page is about, or null. */
export function placeOfPage(pathname: string): string | null {
  return /^\/wilayah\/([\d.]+)\//.exec(pathname)?.[1] ?? null;
}
