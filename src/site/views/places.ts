import type { PilotKecamatan, PilotRegion, ReleaseManifest } from "#schemas";

/** Returns the address of a kabupaten/kota or kecamatan page. */
export function placeAddress({ code }: Pick<PilotRegion | PilotKecamatan, "code">): string {
  return `/wilayah/${code}/`;
}

/** Returns the address of the desil report of a kabupaten/kota: of one programme, or of receiving at least one. */
export function desilAddress(city: Pick<PilotRegion, "code">, program = "SALAH_SATU"): string {
  const report = `${placeAddress(city)}desil/`;
  return program === "SALAH_SATU" ? report : `${report}${programSlug(program)}/`;
}

/** Returns the name of a programme in addresses: `PBI_JK` gives `pbi-jk`. */
export function programSlug(program: string): string {
  return program.toLowerCase().replaceAll("_", "-");
}

/** Returns the address of the report on registration of a kabupaten/kota. */
export function registrationAddress(city: Pick<PilotRegion, "code">): string {
  return `${placeAddress(city)}pendataan/`;
}

/** Returns the address of the list of periodic reports of a kabupaten/kota, or of the report on one period. */
export function reportAddress(city: Pick<PilotRegion, "code">, period?: string): string {
  const list = `${placeAddress(city)}laporan/`;
  return period === undefined ? list : `${list}${period}/`;
}

/** Returns the address of the PDF of a report, beside its page. */
export function reportPdfAddress(
  city: Pick<PilotRegion, "code">,
  period: string,
  nature: ReleaseManifest["nature"],
): string {
  const mark = nature === "simulasi" ? "-simulasi" : "";
  return `${reportAddress(city, period)}laporan-${city.code}-${period}${mark}.pdf`;
}

/** Returns the address of the page that compares an area with those most like it. */
export function compareAddress(code: string): string {
  return `/banding/${code}/`;
}

/** Returns the address of the report on who enters and leaves in a kabupaten/kota. */
export function flowAddress(city: Pick<PilotRegion, "code">): string {
  return `${placeAddress(city)}arus/`;
}

/** Returns the address of the report on the quality of the data of a kabupaten/kota. */
export function qualityAddress(city: Pick<PilotRegion, "code">): string {
  return `${placeAddress(city)}mutu/`;
}

/** Returns the address of what became of the objections of a kabupaten/kota. */
export function boardAddress({ code }: Pick<PilotRegion, "code">): string {
  return `/sanggah/papan/#${boardAnchor(code)}`;
}

/** Returns the name of the place of a kabupaten/kota on that board: `82.71` gives `kota-82-71`. */
export function boardAnchor(code: string): string {
  return `kota-${code.replace(".", "-")}`;
}

/** Returns the name of the place of a release on the page of releases: `2026-10-31.1` gives `rilis-2026-10-31-1`. */
export function releaseAnchor(release: string): string {
  return `rilis-${release.replace(".", "-")}`;
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
