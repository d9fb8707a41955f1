import type { CircleMarker as LeafletCircle } from "leaflet";
import { memo, useEffect, useRef, useState } from "react";
import { CircleMarker } from "react-leaflet/CircleMarker";
import { useMap, useMapEvents } from "react-leaflet/hooks";
import { Polygon } from "react-leaflet/Polygon";
import { Tooltip } from "react-leaflet/Tooltip";
import { explorerText } from "#messages/explorer";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import { boxOf } from "./island-groups.ts";
import type { AreaShape, Point } from "./shapes.ts";
import { useFly } from "./use-fly.ts";

interface OutlineProps {
  shape: AreaShape | undefined;
  kind: "active" | "pinned";
  /** Names a compared area; empty for none. */
  letter: string;
}

/** A line around an area, above its neighbours. */
export function AreaOutline({ shape, kind, letter }: OutlineProps) {
  if (!shape) return null;
  return (
    <Polygon
      positions={shape.polygons as [number, number][][][]}
      interactive={false}
      className={`outline ${kind}`}
      fill={false}
    >
      {letter && (
        <Tooltip permanent direction="center" className="area-letter">
          {letter}
        </Tooltip>
      )}
    </Polygon>
  );
}

export const largestRadius = 34;

/** A circle whose area, not width, grows with the number of families. */
export const CountCircle = memo(function CountCircle({ centre, share }: { centre: Point; share: number }) {
  return (
    <CircleMarker
      center={centre}
      radius={largestRadius * Math.sqrt(share)}
      interactive={false}
      className="count-circle"
    />
  );
});

interface LabelProps {
  centre: Point;
  area: ClassedArea;
  parts: "name" | "both" | "value" | "number";
}

/** The name of an area; on a tile its value too, on a small tile the value alone, on a smaller one without its unit. */
export const NameLabel = memo(function NameLabel({ centre, area, parts }: LabelProps) {
  return (
    <CircleMarker center={centre} radius={0} interactive={false} stroke={false} fill={false}>
      <Tooltip
        permanent
        direction="center"
        className={`area-name ${parts}${parts !== "name" && area.step >= 4 ? " light" : ""}`}
      >
        {(parts === "name" || parts === "both") && area.name}
        {parts !== "name" && (
          <b>
            {area.share === null ? "–" : parts === "number" ? area.value.replace(/\s%$/, "") : area.value}
          </b>
        )}
      </Tooltip>
    </CircleMarker>
  );
});

/** From this zoom on the kecamatan of a city can be told apart. */
const nearZoom = 8.5;

/** A whole city on a map that shows several: its class and value, and a way to fly there. */
export function CityMark({ city, shapes }: { city: ClassedArea; shapes: readonly AreaShape[] }) {
  const map = useMap();
  const fly = useFly();
  const mark = useRef<LeafletCircle>(null);
  const [zoom, setZoom] = useState(() => map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const isFar = zoom < nearZoom && shapes.length > 0;
  useEffect(() => {
    mark.current
      ?.getElement()
      ?.setAttribute(
        "class",
        `city-mark leaflet-interactive ${city.reason ? "missing t0" : `t${city.step}`}`,
      );
  });
  if (!isFar) return null;
  const box = boxOf(shapes);
  const centre: Point = [(box[0][0] + box[1][0]) / 2, (box[0][1] + box[1][1]) / 2];
  const side = centre[1] > map.getCenter().lng ? "left" : "right";
  return (
    <CircleMarker ref={mark} center={centre} radius={13} eventHandlers={{ click: () => fly.to(box) }}>
      <Tooltip
        key={side}
        permanent
        direction={side}
        offset={[side === "right" ? 14 : -14, 0]}
        className="area-name"
      >
        {explorerText("tooltip", { name: city.name, value: city.value })}
      </Tooltip>
    </CircleMarker>
  );
}
