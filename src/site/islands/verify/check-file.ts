import { csvRows, type FileRow } from "../../components/verify/csv-rows.ts";
import type { ShownRows } from "../../components/verify/figure-address.ts";

/** A file as it was recorded and as it came. */
export interface Comparison {
  readonly recorded: string;
  /** Null where this browser cannot work out checksums at this address. */
  readonly computed: string | null;
}

/** A released file that was fetched and held against the records of its release. */
export interface CheckedFile {
  readonly kind: "checked";
  readonly release: string;
  readonly published: string;
  readonly current: string;
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  /** Code of the kabupaten/kota, null: the file of all areas. */
  readonly area: string | null;
  readonly file: Comparison;
  /** The list of files of the release against the list of all releases. */
  readonly manifest: Comparison;
  readonly rows: readonly FileRow[];
}

/** What came of looking for the file behind a figure. */
export type FileCheck =
  | CheckedFile
  | { readonly kind: "unknown"; readonly current: string }
  | { readonly kind: "withdrawn"; readonly current: string; readonly date: string; readonly reason: string }
  | { readonly kind: "absent"; readonly current: string };

interface Index {
  readonly latest: string;
  readonly releases: readonly {
    readonly id: string;
    readonly published: string;
    readonly sha256: string;
    readonly withdrawn?: { readonly date: string; readonly reason: string };
  }[];
}

interface Manifest {
  readonly files: readonly {
    readonly path: string;
    readonly dataset: string;
    readonly area: string | null;
    readonly format: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** Fetches the CSV that holds the rows of a figure and compares it with what its release recorded. Fails offline. */
export async function checkFile(dataset: string, { release, area }: ShownRows): Promise<FileCheck> {
  const index = JSON.parse(decode(await bytesOf("/unduh/rilis.json"))) as Index;
  const current = index.latest;
  const entry = index.releases.find(({ id }) => id === release);
  if (!entry) return { kind: "unknown", current };
  if (entry.withdrawn) return { kind: "withdrawn", current, ...entry.withdrawn };
  const folder = `/unduh/rilis/${release}`;
  const list = await bytesOf(`${folder}/manifest.json`);
  const tables = (JSON.parse(decode(list)) as Manifest).files.filter(
    (file) => file.dataset === dataset && file.format === "csv",
  );
  const city = area === null ? null : area.slice(0, 5);
  const file = tables.find((one) => one.area === city) ?? tables.find((one) => one.area === null);
  if (!file) return { kind: "absent", current };
  const url = `${folder}/${file.path}`;
  const content = await bytesOf(url);
  return {
    kind: "checked",
    release,
    published: entry.published,
    current,
    url,
    name: file.path.slice(file.path.lastIndexOf("/") + 1),
    bytes: file.bytes,
    area: file.area,
    file: { recorded: file.sha256, computed: await sha256(content) },
    manifest: { recorded: entry.sha256, computed: await sha256(list) },
    rows: csvRows(decode(content)),
  };
}

/** How a file stands to its record. */
export type Verdict = "matches" | "differs" | "cannotHash";

/** Returns the verdict over the file and the list that vouches for it. */
export function verdictOf({ file, manifest }: Pick<CheckedFile, "file" | "manifest">): Verdict {
  const comparisons = [file, manifest];
  if (comparisons.some(({ computed }) => computed === null)) return "cannotHash";
  return comparisons.every(({ recorded, computed }) => recorded === computed) ? "matches" : "differs";
}

async function bytesOf(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${url}`);
  return answer.arrayBuffer();
}

const decode = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** `crypto.subtle` is there only at https and on the reader's own machine. */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
