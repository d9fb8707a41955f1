/** Where the things of a catalogue lie; in a released file relative, on the site with its address. */
export interface Addresses {
  /** Of the record of a dataset or file: `penyaluran`. */
  readonly record: (name: string) => string;
  /** Of the record of whom and where others name: `penerbit`, `wilayah-82.71`. */
  readonly shared: (name: string) => string;
  /** Of a released file, by its path in the release. */
  readonly file: (path: string) => string;
  /** Of a page: `/data/penyaluran/`. */
  readonly page: (path: string) => string;
}

/** Returns the address of a dataset, whatever its release, by the address of its page. */
export const datasetAddress = (page: Addresses["page"], dataset: string): string =>
  `${page(`/data/${dataset}/`)}#himpunan-data`;

/** Returns the path of a release's own catalogue on the site. */
export const releaseCatalogue = (release: string): string => `/unduh/rilis/${release}/dcat.jsonld`;

/**
 * Addresses inside a released file. They are relative to it, so that the folder means the same on any host, in a
 * mirror and on a disk; the site's own address is known only when it is built. Pages lie at the root of the host.
 */
export const relativeAddresses: Addresses = {
  record: (name) => `#${name}`,
  shared: (name) => `#${name}`,
  file: (path) => path,
  page: (path) => path,
};

/** Where the catalogue of the whole site lies. */
export const cataloguePath = "/data/katalog.jsonld";

/** Addresses of the latest files, which stay when a release follows. */
export const latestAddresses = (site: string): Addresses => ({
  record: (name) => `${site}${cataloguePath}#${name}`,
  shared: (name) => `${site}${cataloguePath}#${name}`,
  file: (path) => `${site}/unduh/latest/${path}`,
  page: (path) => `${site}${path}`,
});

/** Addresses of a release as seen from the whole site: its records and files, with whom and where the site names. */
export const releaseAddresses = (site: string, release: string): Addresses => ({
  ...latestAddresses(site),
  record: (name) => `${site}${releaseCatalogue(release)}#${name}`,
  file: (path) => `${site}/unduh/rilis/${release}/${path}`,
});
