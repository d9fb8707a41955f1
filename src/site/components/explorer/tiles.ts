import type { MapLayout } from "../../charts/map-layout.ts";
import type { ExplorerSlice } from "./slice.ts";

/** The place of a kecamatan among equal tiles, counted from the upper left corner. */
export interface PlacedTile {
  readonly code: string;
  readonly city: string;
  readonly column: number;
  readonly row: number;
}

/** What a tile fills of its place. */
export const tileSide = 0.95;

/** Returns a tile per kecamatan; several cities stand side by side. */
export function placeTiles(slices: readonly ExplorerSlice[]): PlacedTile[] {
  let left = 0;
  return slices.flatMap(({ code: city, kecamatan }) => {
    const start = left;
    left += Math.max(...kecamatan.map(({ column }) => column)) + 2;
    return kecamatan.map(({ code, column, row }) => ({ code, city, column: start + column, row }));
  });
}

/** Returns the tiles as a picture, each place `pixels` wide. */
export function tileLayout(slices: readonly ExplorerSlice[], pixels: number): MapLayout {
  const tiles = placeTiles(slices);
  const side = Math.round(tileSide * pixels);
  const along = (places: readonly number[]) => (Math.max(...places) + 1) * pixels;
  return {
    width: along(tiles.map(({ column }) => column)),
    height: along(tiles.map(({ row }) => row)),
    panels: [
      {
        shapes: tiles.map(({ code, column, row }) => ({
          code,
          d: `M${column * pixels} ${row * pixels}h${side}v${side}h-${side}z`,
        })),
        frame: null,
      },
    ],
  };
}
