import { useMemo } from "react";
import { indicators } from "#domain/indicator";
import { formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import { AreaMap } from "../../charts/AreaMap.tsx";
import { layOutMap, type MapLayout } from "../../charts/map-layout.ts";
import type { ExplorerSlice } from "../../components/explorer/slice.ts";
import { shapesOf } from "./shapes.ts";
import type { Choose } from "./use-explorer-view.ts";
import type { Model } from "./use-model.ts";

interface Props {
  model: Model;
  slices: readonly ExplorerSlice[];
  period: string;
  choose: Choose;
}

/** The same map small, once for every period; each leads to its period. */
export function Multiples({ model, slices, period, choose }: Props) {
  const layout = useMemo(() => smallLayout(slices), [slices]);
  const { name } = indicators[model.question.indicator];
  if (model.periods.length < 2) return null;
  return (
    <section className="explorer-multiples" aria-labelledby="masa-ke-masa">
      <h2 id="masa-ke-masa">{explorerText("multiples")}</h2>
      <p className="note">{explorerText("multiplesText")}</p>
      <ol>
        {model.map.periods.map(({ period: one, areas }) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === period ? "true" : undefined}
              onClick={() => choose({ period: one })}
            >
              <AreaMap
                title={explorerText("multipleChart", { indicator: name.id, period: formatPeriod(one) })}
                layout={layout}
                areas={areas}
                patterns="alasan"
              />
              <span aria-hidden="true">{formatPeriod(one)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const width = 200;
const tile = 22;

/** One city by its outlines; several as tiles, since they lie too far apart for one small map. */
function smallLayout(slices: readonly ExplorerSlice[]): MapLayout {
  const [only, ...more] = slices;
  if (only && more.length === 0)
    return layOutMap(only.outlines as Parameters<typeof layOutMap>[0], width, 170);
  const shapes = shapesOf("ubin", slices, []);
  const drawn = shapes.map(({ code, polygons }) => ({
    code,
    d: `M${(polygons[0]?.[0] ?? []).map(([y, x]) => `${Math.round(x * tile)} ${Math.round(-y * tile)}`).join("L")}z`,
  }));
  const points = shapes.flatMap(({ polygons }) => polygons.flat(2));
  const across = Math.max(...points.map(([, x]) => x)) * tile;
  const down = Math.max(...points.map(([y]) => -y)) * tile;
  return { width: Math.ceil(across), height: Math.ceil(down), panels: [{ shapes: drawn, frame: null }] };
}
