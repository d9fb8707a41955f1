import { DomEvent } from "leaflet";
import { useEffect, useRef } from "react";
import { explorerText } from "#messages/explorer";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import { type Box, boxOf, type IslandGroup } from "./island-groups.ts";
import type { AreaShape } from "./shapes.ts";
import { useFly } from "./use-fly.ts";

interface Props {
  groups: readonly IslandGroup[];
  shapes: readonly AreaShape[];
  areas: readonly ClassedArea[];
  /** Where the map shows several. */
  cities: readonly ClassedArea[];
  isTiles: boolean;
}

interface Goal {
  readonly label: string;
  readonly box: Box;
  /** The class of an island that may lie outside the picture. */
  readonly area: ClassedArea | undefined;
}

/** Buttons on the map: nearer, further, and to every island group; a far island shows its class on its button. */
export function FlyBar({ groups, shapes, areas, cities, isTiles }: Props) {
  const fly = useFly();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bar.current) DomEvent.disableClickPropagation(bar.current);
  }, []);
  const known = new Map(areas.map((area) => [area.code, area]));
  const goals = isTiles ? [] : cities.length > 0 ? cityGoals(cities, shapes) : groupGoals(groups, known);
  return (
    <div className="fly-bar" ref={bar}>
      <div className="fly-zoom">
        <button type="button" aria-label={explorerText("zoomIn")} onClick={fly.nearer}>
          +
        </button>
        <button type="button" aria-label={explorerText("zoomOut")} onClick={fly.further}>
          −
        </button>
      </div>
      {goals.length > 1 && (
        <fieldset className="fly-goals">
          <legend>{explorerText("fly")}</legend>
          {goals.map(({ label, box, area }) => (
            <button key={label} type="button" onClick={() => fly.to(box)}>
              {area && (
                <svg viewBox="0 0 14 14" aria-hidden="true">
                  <rect
                    className={area.reason ? "missing" : `t${area.step}`}
                    fill={area.reason ? `url(#alasan-${area.reason})` : undefined}
                    width="14"
                    height="14"
                  />
                </svg>
              )}
              {label}
            </button>
          ))}
          <button type="button" onClick={() => fly.to(boxOf(shapes))}>
            {explorerText("flyAll")}
          </button>
        </fieldset>
      )}
    </div>
  );
}

function cityGoals(cities: readonly ClassedArea[], shapes: readonly AreaShape[]): Goal[] {
  return cities.map((city) => ({
    label: city.name,
    box: boxOf(shapes.filter((shape) => shape.city === city.code)),
    area: city,
  }));
}

function groupGoals(groups: readonly IslandGroup[], known: ReadonlyMap<string, ClassedArea>): Goal[] {
  return groups.map(({ codes, box }, index) => {
    const [only, ...more] = codes.flatMap((code) => known.get(code) ?? []);
    const isMain = index === 0 && more.length > 0;
    const names = [only, ...more].flatMap((area) => area?.name ?? []);
    return {
      label: isMain ? (only?.city ?? "") : names.join(", "),
      box,
      area: isMain ? undefined : only,
    };
  });
}
