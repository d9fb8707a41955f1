import { formatCount } from "#messages";
import { explorerText } from "#messages/explorer";
import { StepKey } from "../../charts/StepKey.tsx";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import type { ClassedArea, LegendEntry } from "../../components/explorer/classed-areas.ts";
import { groundWords } from "../../components/explorer/ground-words.ts";
import type { ExplorerView } from "../../components/explorer/view.ts";
import { largestRadius } from "./area-marks.tsx";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  legend: readonly LegendEntry[];
  areas: readonly ClassedArea[];
}

/** What the colours, patterns and circles mean, and whose lines the map shows. */
export function Legend({ catalogue, view, legend, areas }: Props) {
  const isReceiving = areas.every(({ share }) => share === null);
  return (
    <div className="explorer-legend">
      <StepKey entries={legend} patterns="alasan" />
      {view.hasCircles && !view.isTable && (
        <CircleKey
          what={explorerText(isReceiving ? "count.receiving" : `count.${view.indicator}`)}
          largest={Math.max(...areas.map(({ count }) => count ?? 0))}
        />
      )}
      {!view.isTable && <p className="note touch-hint">{explorerText("touchHint")}</p>}
      <p className="note">
        {!view.isTable && <>{groundWords(catalogue, view)} </>}
        {legend.some(({ reason }) => reason === null) && explorerText("legendMethod")}
      </p>
    </div>
  );
}

/** Round numbers near the largest circle and a tenth of it, drawn to the scale of the map. */
function CircleKey({ what, largest }: { what: string; largest: number }) {
  if (largest <= 0) return null;
  const shown = [...new Set([rounded(largest), rounded(largest / 8)])];
  const side = 2 * largestRadius + 4;
  return (
    <ul className="key circle-key">
      <li>{explorerText("legendCircles", { what })}</li>
      {shown.map((count) => {
        const radius = largestRadius * Math.sqrt(count / largest);
        return (
          <li key={count}>
            <svg className="circle-swatch" viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
              <circle className="count-circle" cx={side / 2} cy={side / 2} r={Math.max(radius, 2)} />
            </svg>
            {explorerText("legendCircle", { count: formatCount(count) })}
          </li>
        );
      })}
    </ul>
  );
}

function rounded(count: number): number {
  const unit = 10 ** Math.max(Math.floor(Math.log10(count)), 0);
  return Math.max(Math.floor(count / unit) * unit, 1);
}
