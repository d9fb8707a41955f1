import { useEffect } from "react";
import { useMap } from "react-leaflet/hooks";

/** Names the map for those who do not see it, and keeps its size right when the page around it changes. */
export function MapSense({ label }: { label: string }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", label);
  }, [map, label]);
  useEffect(() => {
    const watcher = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    watcher.observe(map.getContainer());
    return () => watcher.disconnect();
  }, [map]);
  return null;
}
