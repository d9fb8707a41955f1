import type { FitBoundsOptions, Map as LeafletMap } from "leaflet";
import { useEffect, useRef } from "react";
import { useMap, useMapEvents } from "react-leaflet/hooks";
import type { Box } from "./island-groups.ts";
import type { Choose } from "./use-explorer-view.ts";
import { isSent } from "./use-fly.ts";

interface Props {
  /** Of the view; empty for the start. */
  box: string;
  start: Box;
  startOptions: FitBoundsOptions;
  choose: Choose;
}

/** Keeps in the address where the reader moved the map to, and moves the map where the address leads. */
export function MapPlace({ box, start, startOptions, choose }: Props) {
  const map = useMap();
  const shown = useRef(box);
  const place = useRef("");
  useEffect(() => {
    if (box !== shown.current) {
      shown.current = box;
      if (box) map.fitBounds(boxFrom(box), { animate: false });
      else map.fitBounds(start, { ...startOptions, animate: false });
    }
    place.current = placeOf(map);
  }, [map, box, start, startOptions]);
  useMapEvents({
    moveend: () => {
      const isStep = isSent(map);
      if (placeOf(map) === place.current) return;
      place.current = placeOf(map);
      shown.current = boxWords(map);
      choose({ box: shown.current }, isStep ? "push" : "replace");
    },
  });
  return null;
}

/** Returns the box that an address names. */
export function boxFrom(words: string): Box {
  const [south = 0, west = 0, north = 0, east = 0] = words.split(",").map(Number);
  return [
    [south, west],
    [north, east],
  ];
}

const rounded = (degrees: number) => Number(degrees.toFixed(4));

function boxWords(map: LeafletMap): string {
  const bounds = map.getBounds();
  const edges = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
  return edges.map(rounded).join();
}

/** Where the map stands, whatever the size of its window. */
function placeOf(map: LeafletMap): string {
  const { lat, lng } = map.getCenter();
  return [lat, lng, map.getZoom()].map(rounded).join();
}
