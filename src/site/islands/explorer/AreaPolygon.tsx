import type { Polygon as LeafletPolygon } from "leaflet";
import { memo, useEffect, useMemo, useRef } from "react";
import { useMap } from "react-leaflet/hooks";
import { Polygon } from "react-leaflet/Polygon";
import { Tooltip } from "react-leaflet/Tooltip";
import { explorerText } from "#messages/explorer";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import type { AreaShape } from "./shapes.ts";

interface Props {
  shape: AreaShape;
  area: ClassedArea;
  hasTooltip: boolean;
  /** Whether the tab key stops here; the arrow keys lead on. */
  isStop: boolean;
  isPinned: boolean;
  onActive: (code: string | null) => void;
  onPin: (code: string) => void;
}

/** Drawn by our style sheet; a stable object, so that nothing is painted twice. */
const unpainted = { weight: 1, fillOpacity: 1 };
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** One area of the map: coloured by its class, pointed at, focused, and chosen to compare. */
export const AreaPolygon = memo(function AreaPolygon(props: Props) {
  const { shape, area, hasTooltip, isStop, isPinned, onActive, onPin } = props;
  const layer = useRef<LeafletPolygon>(null);
  const map = useMap();
  const { code, step, reason, sentence } = area;

  useEffect(() => {
    const element = layer.current?.getElement();
    if (!element) return;
    element.setAttribute("class", `area leaflet-interactive ${reason ? "missing" : `t${step}`}`);
    if (reason) element.setAttribute("fill", `url(#alasan-${reason})`);
    element.setAttribute("tabindex", isStop ? "0" : "-1");
    element.setAttribute("role", "button");
    element.setAttribute("aria-pressed", String(isPinned));
    element.setAttribute("aria-label", sentence);
    element.setAttribute("data-code", code);
  }, [code, step, reason, sentence, isStop, isPinned]);

  useEffect(() => {
    const element = layer.current?.getElement() as SVGElement | undefined;
    if (!element) return;
    const focus = () => {
      onActive(code);
      if (!map.getBounds().contains(shape.centre)) map.panTo(shape.centre);
    };
    const press = (event: KeyboardEvent) => {
      const move = steps[event.key];
      if (move === undefined && event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      if (move === undefined) return onPin(code);
      const stops = [...map.getContainer().querySelectorAll<SVGElement>(".area")];
      stops.at((stops.indexOf(element) + move) % stops.length)?.focus();
    };
    element.addEventListener("focus", focus);
    element.addEventListener("keydown", press);
    return () => {
      element.removeEventListener("focus", focus);
      element.removeEventListener("keydown", press);
    };
  }, [code, shape, map, onActive, onPin]);

  const handlers = useMemo(
    () => ({
      mouseover: () => onActive(code),
      mouseout: () => onActive(null),
      click: () => onPin(code),
    }),
    [code, onActive, onPin],
  );
  return (
    <Polygon
      ref={layer}
      positions={shape.polygons as [number, number][][][]}
      pathOptions={unpainted}
      eventHandlers={handlers}
    >
      {hasTooltip && (
        <Tooltip sticky className="area-tip">
          {explorerText("tooltip", { name: area.name, value: area.value })}
        </Tooltip>
      )}
    </Polygon>
  );
});
