import type { MapLayout } from "./map-layout.ts";

export interface MapArea {
  readonly code: string;
  readonly name: string;
  /** Step of the colour scale, 1-5; 0 where there is no value. */
  readonly step: number;
  /** Why there is no value; drawn as a pattern where the map is given some. */
  readonly reason?: string | null;
  /** What is said of the area on pointing at it. */
  readonly sentence: string;
  /** Address of its page, where pointing leads. */
  readonly href?: string;
}

interface Props {
  title: string;
  layout: MapLayout;
  areas: readonly MapArea[];
  /** Code of the area the page is about. */
  highlighted?: string;
  /** Prefix of the `ReasonPatterns` of the page. */
  patterns?: string;
}

/** Schematic choropleth: every panel of the layout, far islands framed, one colour step per area. */
export function AreaMap({ title, layout, areas, highlighted, patterns }: Props) {
  const known = new Map(areas.map((area) => [area.code, area]));
  return (
    <svg className="map" viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={title}>
      <rect className="sea" width={layout.width} height={layout.height} />
      {layout.panels.map(({ shapes, frame }) => (
        <g className="land" key={shapes.map(({ code, d }) => code + d.length).join()}>
          {frame && <rect className="inset" {...rounded(frame)} />}
          {[...shapes]
            .sort((left, right) => Number(left.code === highlighted) - Number(right.code === highlighted))
            .map(({ code, d }) => {
              const area = known.get(code);
              const here = code === highlighted ? " here" : "";
              const ground = patterns && area?.reason ? `url(#${patterns}-${area.reason})` : undefined;
              const step = ground ? "missing" : `t${area?.step ?? 0}`;
              return (
                <path key={code} className={`${step}${here}`} d={d} fill={ground}>
                  <title>{area?.sentence ?? code}</title>
                </path>
              );
            })}
        </g>
      ))}
    </svg>
  );
}

function rounded<Frame extends Record<string, number>>(frame: Frame): Frame {
  return Object.fromEntries(Object.entries(frame).map(([name, value]) => [name, Math.round(value)])) as Frame;
}
