import { useEffect } from "react";
import { useMap } from "react-leaflet/hooks";

/** Pixels across a sheet of paper within its margins. */
const paperPixels = 690;
const largestOnPaper = 1.6;

/** Names the map for those who do not see it, keeps its size right when the page around it changes, and tells the style sheet that size: on paper it is drawn as it stands. */
export function MapSense({ label }: { label: string }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", label);
  }, [map, label]);
  useEffect(() => {
    const container = map.getContainer();
    const watcher = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      const { x: width, y: height } = map.getSize();
      container.style.setProperty("--width", `${width}px`);
      container.style.setProperty("--height", `${height}px`);
      container.style.setProperty("--on-paper", String(Math.min(paperPixels / width, largestOnPaper)));
    });
    watcher.observe(container);
    return () => watcher.disconnect();
  }, [map]);
  return null;
}
