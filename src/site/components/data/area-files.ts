import type { FileFormat, ReleasedFile } from "#schemas";

/** The files of one dataset that hold the same rows in different formats. */
export interface AreaFiles {
  /** Code of the kabupaten/kota, or null for all areas together. */
  readonly area: string | null;
  readonly rows: number;
  /** In the order of `formats`. */
  readonly files: readonly ReleasedFile[];
}

/** Formats in the order in which a reader is offered them: the most familiar first. */
export const formats: readonly FileFormat[] = ["xlsx", "csv", "parquet", "arrow", "json", "geojson"];

/** Returns the files of a dataset grouped by area: the whole first, then by code. */
export function filesByArea(files: readonly ReleasedFile[], dataset: string): AreaFiles[] {
  const own = files.filter((file) => file.dataset === dataset);
  const areas = [...new Set(own.map(({ area }) => area))].sort(compareAreas);
  return areas.map((area) => {
    const group = own
      .filter((file) => file.area === area)
      .sort((left, right) => formats.indexOf(left.format) - formats.indexOf(right.format));
    return { area, rows: group[0]?.rows ?? 0, files: group };
  });
}

/** Returns the last part of a released path, the name under which a browser saves the file. */
export function fileName({ path }: ReleasedFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function compareAreas(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  return left.localeCompare(right);
}
