import { type Source, sourceName } from "./named-sources.ts";

interface ListedFile {
  readonly path: string;
  readonly dataset: string;
  readonly area: string | null;
  readonly format: string;
  readonly rows: number;
  readonly bytes: number;
}

/** What is read of `manifest.json`. */
export interface ReleaseFacts {
  readonly id: string;
  readonly published: string;
  readonly nature: string;
  readonly sources: readonly Source[];
}

const folder = (release: string): string => `/unduh/rilis/${release}`;

/** Returns the tables of a release, or null where there is no such release. Fails where it cannot be reached. */
export async function fetchRelease(release: string): Promise<ReleaseFacts | null> {
  const answer = await fetch(`${folder(release)}/manifest.json`);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const { id, published, nature, files } = (await answer.json()) as ReleaseFacts & { files: ListedFile[] };
  return { id, published, nature, sources: sourcesOf(id, files) };
}

/** Returns the Arrow files of a release as tables: the whole of a dataset first, then its areas. */
export function sourcesOf(release: string, files: readonly ListedFile[]): Source[] {
  return files
    .filter(({ format }) => format === "arrow")
    .map(({ path, dataset, area, bytes, rows }) => ({
      name: sourceName(dataset, area),
      dataset,
      area,
      url: `${folder(release)}/${path}`,
      bytes,
      rows,
      isSimulated: /-simulasi\.\w+$/.test(path),
    }))
    .sort(
      (left, right) =>
        left.dataset.localeCompare(right.dataset) || (left.area ?? "").localeCompare(right.area ?? ""),
    );
}
