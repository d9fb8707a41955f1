import { memo, useMemo } from "react";
import { indicators } from "#domain/indicator";
import { formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import { AreaMap } from "../../charts/AreaMap.tsx";
import { layOutMap, type MapLayout } from "../../charts/map-layout.ts";
import type { ExplorerSlice } from "../../components/explorer/slice.ts";
import { tileLayout } from "../../components/explorer/tiles.ts";
import type { Geography } from "../../components/explorer/view.ts";
import type { Choose } from "./use-explorer-view.ts";
import type { Model } from "./use-model.ts";

interface Props {
  model: Model;
  slices: readonly ExplorerSlice[];
  period: string;
  geography: Geography;
  choose: Choose;
}

/** The same map small, once for every period; each leads to its period. */
export const Multiples = memo(function Multiples({ model, slices, period, geography, choose }: Props) {
  const isTiles = geography === "ubin" || slices.length > 1;
  const layout = useMemo(() => smallLayout(slices, isTiles), [slices, isTiles]);
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
});

const width = 200;
const tilePixels = 22;

/** By its outlines where that is one city; several lie too far apart for one small map. */
function smallLayout(slices: readonly ExplorerSlice[], isTiles: boolean): MapLayout {
  if (isTiles) return tileLayout(slices, tilePixels);
  const [only] = slices;
  return layOutMap((only?.outlines ?? {}) as Parameters<typeof layOutMap>[0], width, 170);
}
