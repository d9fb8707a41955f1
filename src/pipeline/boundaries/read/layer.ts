/** A geometry as written in a file; its rings are checked where they are read. */
export interface SourceGeometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly SourceGeometry[];
}

/** One feature as read, before it is known which kecamatan it is. */
export interface SourceFeature {
  readonly file: string;
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: SourceGeometry | null;
}

export type LayerFormat = "GeoJSON" | "GeoJSONSeq" | "TopoJSON" | "Shapefile";

export interface SourceLayer {
  readonly file: string;
  readonly sha256: string;
  readonly format: LayerFormat;
  /** Name of the layer in a file that can hold several. */
  readonly layer: string | null;
  /** Coordinate system as the file names it; null where it names none. */
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly features: readonly SourceFeature[];
}

export interface ReadOptions {
  /** Layer to take where the file holds several. */
  readonly layer?: string | undefined;
}
