import type { Map as LeafletMap } from "leaflet";
import { useMap } from "react-leaflet/hooks";
import type { Box } from "./island-groups.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";

const onTheWay = new WeakSet<LeafletMap>();

/** Claims whether a button sent the map to where it just arrived, and forgets it. */
export const isSent = (map: LeafletMap): boolean => onTheWay.delete(map);

export interface Flight {
  readonly to: (box: Box) => void;
  readonly nearer: () => void;
  readonly further: () => void;
}

/** Returns what moves the map for a button: each a step of the back button, and without flight where less motion is asked for. */
export function useFly(): Flight {
  const map = useMap();
  const animate = !useReducedMotion();
  const send = (move: () => void) => () => {
    onTheWay.add(map);
    move();
  };
  return {
    to: (box) =>
      send(() =>
        map[animate ? "flyToBounds" : "fitBounds"](box, { padding: [24, 24], duration: 0.9, animate }),
      )(),
    nearer: send(() => map.zoomIn(1, { animate })),
    further: send(() => map.zoomOut(1, { animate })),
  };
}
