import { memo } from "react";
import { indicators } from "#domain/indicator";
import { formatPercent, formatPeriod, formatWholePercent } from "#messages";
import { explorerText } from "#messages/explorer";
import { TrendLines } from "../../charts/TrendLines.tsx";
import { chosenAddress } from "../../components/compare/chosen-address.ts";
import { shortPeriod } from "../../components/explorer/short-period.ts";
import type { Choose } from "./use-explorer-view.ts";
import type { Model } from "./use-model.ts";

interface Props {
  model: Model;
  pin: (code: string, name: string) => void;
  choose: Choose;
}

/** Up to four areas side by side: what is so now, and how it came about. */
export const Pinned = memo(function Pinned({ model, pin, choose }: Props) {
  const { pinned, periods, map, question } = model;
  const { name } = indicators[question.indicator];
  const series = pinned.map(({ code, name: label }) => ({
    label,
    values: map.periods.map(({ areas }) => areas.find((area) => area.code === code)?.share ?? null),
  }));
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  return (
    <section className="explorer-pinned" aria-labelledby="banding">
      <h2 id="banding">{explorerText("pinned")}</h2>
      {pinned.length === 0 && <p className="note">{explorerText("pinnedHint")}</p>}
      {pinned.length > 0 && (
        <div className="pinned-row">
          <ol className="pins">
            {pinned.map(({ code, name: place, value, share, sentence }, index) => (
              <li key={code} className="pin">
                <span className="pin-letter" aria-hidden="true">
                  {"ABCD"[index]}
                </span>
                <h3>
                  <a href={`/wilayah/${code}/`}>{place}</a>
                </h3>
                <p className={share === null ? "reason" : "pin-value"}>{value}</p>
                <p className="note">{sentence}</p>
                <button
                  type="button"
                  className="plain"
                  aria-label={explorerText("unpin", { name: place })}
                  onClick={() => pin(code, place)}
                >
                  ×
                </button>
              </li>
            ))}
          </ol>
          <div className="pinned-trend">
            <TrendLines
              title={explorerText("pinnedChart", {
                indicator: name.id,
                places: pinned.map((area) => area.name).join(", "),
                first: formatPeriod(first),
                last: formatPeriod(last),
              })}
              periods={periods.map(shortPeriod)}
              series={series}
              format={formatPercent}
              formatTick={formatWholePercent}
            />
            <p>
              <a href={chosenAddress(pinned.map(({ code }) => code))}>{explorerText("pinnedCompare")}</a>
            </p>
            {pinned.length > 1 && (
              <button type="button" className="plain" onClick={() => choose({ pinned: [] })}>
                {explorerText("unpinAll")}
              </button>
            )}
          </div>
        </div>
      )}
    </section>
  );
});
