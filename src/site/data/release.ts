import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  publishedAudit,
  type ReleaseIndex,
  type ReleaseManifest,
  releaseIndex,
  releaseManifest,
  standingReleases,
} from "#schemas";

const downloads = path.resolve("public/unduh");

const index = once((): ReleaseIndex => {
  const pointer = path.join(downloads, "rilis.json");
  if (!existsSync(pointer)) {
    throw new Error(
      "Belum ada rilis di public/unduh. Jalankan `npm start`, atau `npm run publish-data -- <folder>`.",
    );
  }
  return releaseIndex.parse(JSON.parse(readFileSync(pointer, "utf8")));
});

/** Returns the manifest of the release the site is built from. Throws with the remedy where none is published. */
export const currentRelease = once((): ReleaseManifest => readManifest(index().latest));

/** Returns the manifest of a release; that of a withdrawn one stays as it was. */
export function readManifest(release: string): ReleaseManifest {
  const file = path.join(downloads, "rilis", release, "manifest.json");
  return releaseManifest.parse(JSON.parse(readFileSync(file, "utf8")));
}

const newestFirst = (releases: ReleaseIndex["releases"]) =>
  releases.toSorted((left, right) => right.id.localeCompare(left.id, "en", { numeric: true }));

/** Returns the releases that stand and came before the current one, newest first. */
export const earlierReleases = once((): ReleaseIndex["releases"] =>
  newestFirst(standingReleases(index())).filter(({ id }) => id !== index().latest),
);

/** Every release that stands, newest first, with the checksum of its manifest. */
export const allReleases = once(() =>
  newestFirst(standingReleases(index())).map(({ id, sha256 }) => ({ sha256, manifest: readManifest(id) })),
);

/** Every release there ever was, newest first, with the checksum of its manifest. */
export const everyRelease = once(() => newestFirst(index().releases));

/** Every release that was withdrawn, newest first; its files hold no figures any more. */
export const withdrawnReleases = once(() =>
  newestFirst(index().releases).flatMap(({ id, published, nature, withdrawn }) =>
    withdrawn ? [{ id, published, nature, ...withdrawn }] : [],
  ),
);

/** The manifests of withdrawn releases, newest first: they stay as they were and still tell which periods were new. */
export const withdrawnManifests = once(() => withdrawnReleases().map(({ id }) => readManifest(id)));

/** Returns the outcome of the audit that let the current release through. */
export const currentAudit = once(() => publishedAudit.parse(JSON.parse(readReleased("audit.json"))));

/** Returns the text of a file of a release, of the current one unless another is named. */
export function readReleased(file: string, release = currentRelease().id): string {
  return readFileSync(path.join(downloads, "rilis", release, file), "utf8");
}

/** Claims whether a release has a file: one of an older version of the pipeline may not. */
export function isReleased(file: string, release = currentRelease().id): boolean {
  return existsSync(path.join(downloads, "rilis", release, file));
}

/** Returns the address of a file of a release, the current one unless told. */
export function releasedAddress(file: string, release: string = currentRelease().id): string {
  return `/unduh/rilis/${release}/${file}`;
}

/** Claims whether the current release is simulated. */
export function isSimulated(): boolean {
  return currentRelease().nature === "simulasi";
}

/** Returns a function that computes its value at the first call and keeps it. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
