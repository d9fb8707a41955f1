import { useMemo } from "react";
import { Pane } from "react-leaflet/Pane";
import { Polygon } from "react-leaflet/Polygon";
import type { BoundaryTopology } from "../../components/explorer/slice.ts";
import { officialShapes } from "./shapes.ts";

/** The land around the areas of the map: no figures, no names. */
export function Ground({ topology }: { topology: BoundaryTopology }) {
  const positions = useMemo(
    () => officialShapes("", topology).flatMap(({ polygons }) => polygons as [number, number][][][]),
    [topology],
  );
  return (
    <Pane name="ground" style={{ zIndex: 300 }}>
      <Polygon positions={positions} className="ground" interactive={false} />
    </Pane>
  );
}
