import { CRS, type FitBoundsOptions, type Map as LeafletMap } from "leaflet";
import { type RefObject, useMemo } from "react";
import { MapContainer } from "react-leaflet/MapContainer";
import { Pane } from "react-leaflet/Pane";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import type { BoundaryTopology } from "../../components/explorer/slice.ts";
import type { ExplorerView } from "../../components/explorer/view.ts";
import { AreaPolygon } from "./AreaPolygon.tsx";
import { AreaOutline, CityMark, CountCircle, NameLabel } from "./area-marks.tsx";
import { FlyBar } from "./FlyBar.tsx";
import { Ground } from "./Ground.tsx";
import { islandGroups } from "./island-groups.ts";
import { MapSense } from "./MapSense.tsx";
import type { AreaShape } from "./shapes.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";

interface Props {
  view: ExplorerView;
  label: string;
  shapes: readonly AreaShape[];
  ground: BoundaryTopology | undefined;
  areas: readonly ClassedArea[];
  /** One per city where the map shows several. */
  cities: readonly ClassedArea[];
  active: string | null;
  onActive: (code: string | null) => void;
  onPin: (code: string) => void;
  mapRef: RefObject<LeafletMap | null>;
}

/** Names fit on a map of so many areas. */
const mostNames = 12;
/** On more tiles than this only the value fits. */
const mostTileNames = 30;

/** The map itself: areas in classes, circles for counts, outlines for what is pointed at and compared. */
export function MapPane(props: Props) {
  const { view, label, shapes, ground, areas, cities, active, onActive, onPin, mapRef } = props;
  const isStill = useReducedMotion();
  const isTiles = view.geography === "ubin";
  const isMany = cities.length > 1;
  const groups = useMemo(() => islandGroups(shapes), [shapes]);
  const known = new Map(areas.map((area) => [area.code, area]));
  const shapeOf = new Map(shapes.map((shape) => [shape.code, shape]));
  const largest = Math.max(...areas.map(({ count }) => count ?? 0), 1);
  const parts = !isTiles ? "name" : shapes.length > mostTileNames ? "value" : "both";
  const start = isMany || isTiles ? null : groups[0]?.box;
  return (
    <MapContainer
      key={`${view.area}/${view.geography}`}
      ref={mapRef}
      className={isTiles ? "explorer-map tiles" : "explorer-map"}
      crs={isTiles ? CRS.Simple : CRS.EPSG3857}
      bounds={start ?? boxAround(groups.map(({ box }) => box))}
      boundsOptions={roomAround(isMany && !isTiles, groups.length > 1 && !isTiles)}
      zoomSnap={0}
      zoomDelta={1}
      maxZoom={isTiles ? 9 : 15}
      zoomControl={false}
      attributionControl={false}
      scrollWheelZoom={false}
      dragging={!matchMedia("(pointer: coarse)").matches}
      zoomAnimation={!isStill}
      fadeAnimation={!isStill}
    >
      <MapSense label={label} />
      {ground && <Ground topology={ground} />}
      {shapes.map((shape, index) => {
        const area = known.get(shape.code);
        return (
          area && (
            <AreaPolygon
              key={shape.code}
              shape={shape}
              area={area}
              hasTooltip={parts !== "both"}
              isStop={shape.code === active || (active === null && index === 0)}
              isPinned={view.pinned.includes(shape.code)}
              onActive={onActive}
              onPin={onPin}
            />
          )
        );
      })}
      <Pane name="marks" style={{ zIndex: 450, pointerEvents: "none" }}>
        {view.pinned.map((code, index) => {
          const shape = shapeOf.get(code);
          return shape && <AreaOutline key={code} shape={shape} kind="pinned" letter={"ABCD"[index] ?? ""} />;
        })}
        {active && shapeOf.has(active) && (
          <AreaOutline key={`active-${active}`} shape={shapeOf.get(active)} kind="active" letter="" />
        )}
        {view.hasCircles &&
          shapes.map(({ code, centre }) => {
            const count = known.get(code)?.count ?? 0;
            return count > 0 && <CountCircle key={code} centre={centre} share={count / largest} />;
          })}
        {(isTiles || (shapes.length <= mostNames && !view.hasCircles)) &&
          shapes.map(({ code, centre }) => {
            const area = known.get(code);
            return (
              area && <NameLabel key={`${code}-${area.value}`} centre={centre} area={area} parts={parts} />
            );
          })}
      </Pane>
      {isMany &&
        !isTiles &&
        cities.map((city) => (
          <CityMark key={city.code} city={city} shapes={shapes.filter((shape) => shape.city === city.code)} />
        ))}
      <FlyBar groups={groups} shapes={shapes} areas={areas} cities={isMany ? cities : []} isTiles={isTiles} />
    </MapContainer>
  );
}

/** Room for the names of cities beside their marks, and on a small screen for the buttons along the lower edge. */
function roomAround(hasCityNames: boolean, hasButtons: boolean): FitBoundsOptions {
  const isSmall = matchMedia("(max-width: 40rem)").matches;
  const [across, up]: [number, number] = hasCityNames ? [70, 50] : [16, 16];
  return {
    paddingTopLeft: [across, up],
    paddingBottomRight: [across, isSmall && hasButtons ? up + 64 : up],
  };
}

function boxAround(
  boxes: readonly [[number, number], [number, number]][],
): [[number, number], [number, number]] {
  return [
    [Math.min(...boxes.map(([[south]]) => south)), Math.min(...boxes.map(([[, west]]) => west))],
    [Math.max(...boxes.map(([, [north]]) => north)), Math.max(...boxes.map(([, [, east]]) => east))],
  ];
}
