import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type DatasetDefinition,
  findDataset,
  type ReleasedFile,
  type ReleaseManifest,
  releasedSlice,
  releaseManifest,
} from "#schemas";
import { projectFolder } from "../../scripts/config.ts";
import { progressTo } from "../../scripts/start/progress.ts";
import { publishDelivery } from "../../scripts/start/publish-delivery.ts";
import { prepareSample, readIndex } from "../../scripts/start/sample.ts";

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** One table of the release with the files that hold it. */
export interface ReleasedTable {
  readonly dataset: DatasetDefinition;
  readonly area: string | null;
  /** As the JSON file has them: what every other file is held against. */
  readonly rows: readonly Row[];
  readonly pathOf: (format: ReleasedFile["format"]) => string | null;
}

/** Returns the latest release of this project and where it lies, published first where that is due. */
export async function sampleRelease(): Promise<{ folder: string; manifest: ReleaseManifest }> {
  await prepareSample({
    folder: projectFolder,
    publish: publishDelivery,
    progress: progressTo(process.stdout),
  });
  const folder = path.join(projectFolder, "public/unduh/rilis", readIndex(projectFolder)?.latest ?? "");
  const manifest = releaseManifest.parse(
    JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")),
  );
  return { folder, manifest };
}

/** Returns every table of that release. */
export async function sampleTables(): Promise<ReleasedTable[]> {
  const { folder: release, manifest } = await sampleRelease();
  const { files } = manifest;
  return files
    .filter(({ format }) => format === "json")
    .map(({ path: json, dataset: id, area }) => {
      const dataset = findDataset(id);
      if (!dataset) throw new Error(`Unknown dataset ${id}`);
      const { columns, rows } = releasedSlice.parse(
        JSON.parse(readFileSync(path.join(release, json), "utf8")),
      );
      return {
        dataset,
        area,
        rows: rows.map((cells) =>
          Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])),
        ),
        pathOf: (format) => {
          const own = files.find(
            (file) => file.dataset === id && file.area === area && file.format === format,
          );
          return own ? path.join(release, own.path) : null;
        },
      };
    });
}
