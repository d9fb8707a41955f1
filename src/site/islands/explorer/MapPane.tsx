import { CRS, type FitBoundsOptions, type Map as LeafletMap } from "leaflet";
import { type RefObject, useMemo } from "react";
import { MapContainer } from "react-leaflet/MapContainer";
import { Pane } from "react-leaflet/Pane";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import type { BoundaryTopology } from "../../components/explorer/slice.ts";
import type { ExplorerView } from "../../components/explorer/view.ts";
import { AreaPolygon } from "./AreaPolygon.tsx";
import { AreaOutline, CityMark, CountCircle } from "./area-marks.tsx";
import { FlyBar } from "./FlyBar.tsx";
import { Ground } from "./Ground.tsx";
import { type Box, boxOf, islandGroups, isNear } from "./island-groups.ts";
import { Labels } from "./Labels.tsx";
import { boxFrom, MapPlace } from "./MapPlace.tsx";
import { MapSense } from "./MapSense.tsx";
import type { AreaShape } from "./shapes.ts";
import type { Choose } from "./use-explorer-view.ts";
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
  choose: Choose;
  mapRef: RefObject<LeafletMap | null>;
}

/** The map itself: areas in classes, circles for counts, outlines for what is pointed at and compared. */
export function MapPane(props: Props) {
  const { view, label, shapes, ground, areas, cities, active, onActive, onPin, choose, mapRef } = props;
  const isStill = useReducedMotion();
  const isTiles = view.geography === "ubin";
  const isMany = cities.length > 1;
  const groups = useMemo(() => islandGroups(shapes), [shapes]);
  const known = new Map(areas.map((area) => [area.code, area]));
  const shapeOf = new Map(shapes.map((shape) => [shape.code, shape]));
  const largest = Math.max(...areas.map(({ count }) => count ?? 0), 1);
  const start = useMemo(
    () => startOf(shapes, groups[0]?.box, isMany, isTiles),
    [shapes, groups, isMany, isTiles],
  );
  const room = useMemo(
    () => roomAround(isMany && !isTiles, groups.length > 1 && !isTiles, isTiles),
    [isMany, isTiles, groups],
  );
  const asked = view.box && isNear(boxFrom(view.box), boxOf(shapes)) ? boxFrom(view.box) : null;
  return (
    <MapContainer
      key={`${view.area}/${view.geography}`}
      ref={mapRef}
      className={isTiles ? "explorer-map tiles" : "explorer-map"}
      crs={isTiles ? CRS.Simple : CRS.EPSG3857}
      bounds={asked ?? start}
      boundsOptions={asked ? {} : room}
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
      <MapPlace box={view.box} start={start} startOptions={room} choose={choose} />
      {ground && <Ground topology={ground} />}
      {shapes.map((shape, index) => {
        const area = known.get(shape.code);
        return (
          area && (
            <AreaPolygon
              key={shape.code}
              shape={shape}
              area={area}
              hasTooltip
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
        <Labels
          shapes={shapes}
          areas={areas}
          cities={isMany ? cities : none}
          isTiles={isTiles}
          hasCircles={view.hasCircles}
        />
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

const none: readonly never[] = [];

/** What is seen first: the main land of a city, else everything, above tiles with room for the names of cities. */
function startOf(
  shapes: readonly AreaShape[],
  main: Box | undefined,
  isMany: boolean,
  isTiles: boolean,
): Box {
  if (main && !isMany && !isTiles) return main;
  const [southWest, [north, east]] = boxOf(shapes);
  return [southWest, [isMany && isTiles ? north + 0.7 : north, east]];
}

/** Room for the names of cities beside their marks, and for the buttons: left of tiles, or on a small screen below the map. */
function roomAround(hasCityNames: boolean, hasGoals: boolean, isTiles: boolean): FitBoundsOptions {
  const isSmall = matchMedia("(max-width: 40rem)").matches;
  const [across, up]: [number, number] = hasCityNames ? [70, 50] : [16, 16];
  return {
    paddingTopLeft: [isTiles ? 60 : across, up],
    paddingBottomRight: [across, isSmall && hasGoals ? up + 64 : up],
  };
}
