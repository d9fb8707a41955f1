import { memo, useLayoutEffect, useState } from "react";
import { useMap, useMapEvents } from "react-leaflet/hooks";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import { tileSide } from "../../components/explorer/tiles.ts";
import { NameLabel } from "./area-marks.tsx";
import { boxOf } from "./island-groups.ts";
import type { AreaShape } from "./shapes.ts";

interface Props {
  shapes: readonly AreaShape[];
  areas: readonly ClassedArea[];
  /** Where the map shows several. */
  cities: readonly ClassedArea[];
  isTiles: boolean;
  hasCircles: boolean;
}

/** Names of so many areas are shown at any size. */
const mostNames = 12;
/** Pixels a letter of a name takes: on a tile, and in the bolder letters of the other maps. */
const letterPixels = 6.1;
const boldLetterPixels = 8;
/** A value fits on a tile of so many pixels, its number alone on a smaller one. */
const valuePixels = 46;
const numberPixels = 30;
const worldPixels = 256;

/** Names and values of the areas, as far as they fit where the map stands. */
export const Labels = memo(function Labels({ shapes, areas, cities, isTiles, hasCircles }: Props) {
  const map = useMap();
  const [zoom, setZoom] = useState(() => map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const scale = 2 ** zoom;
  const tile = tileSide * scale;
  // Before Leaflet measures the labels, which it does once for each.
  useLayoutEffect(() => map.getContainer().style.setProperty("--tile", `${tile}px`), [map, tile]);
  const known = new Map(areas.map((area) => [area.code, area]));
  const letters = Math.max(...areas.flatMap(({ name }) => name.split(" ").map(({ length }) => length)));
  const hasNames = isTiles && tile >= letters * letterPixels;
  const parts = !isTiles ? "name" : hasNames ? "both" : tile >= valuePixels ? "value" : "number";
  const fits = (shape: AreaShape, { name }: ClassedArea) => {
    if (isTiles) return tile >= numberPixels;
    if (hasCircles) return false;
    const [[, west], [, east]] = boxOf([shape]);
    const across = ((east - west) / 360) * worldPixels * scale;
    return shapes.length <= mostNames || across >= name.length * boldLetterPixels;
  };
  return (
    <>
      {shapes.map((shape) => {
        const area = known.get(shape.code);
        return (
          area &&
          fits(shape, area) && (
            <NameLabel
              key={`${shape.code}-${area.value}-${parts}-${isTiles && Math.round(tile)}`}
              centre={shape.centre}
              area={area}
              parts={parts}
            />
          )
        );
      })}
      {isTiles &&
        cities.map((city) => {
          const [, [north, east]] = boxOf(shapes.filter((shape) => shape.city === city.code));
          const [[, west]] = boxOf(shapes.filter((shape) => shape.city === city.code));
          return (
            <NameLabel key={city.code} centre={[north + 0.4, (west + east) / 2]} area={city} parts="name" />
          );
        })}
    </>
  );
});
