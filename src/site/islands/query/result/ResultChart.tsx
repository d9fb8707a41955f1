import { useState } from "react";
import { formatCount } from "#messages";
import { queryText } from "#messages/kueri";
import { Bars } from "#site/charts";
import { type ChartRows, chartRows, mostBars } from "./chart-rows.ts";
import type { QueryResult } from "./result.ts";

const numbers = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

interface Props {
  readonly result: QueryResult;
  /** Columns that can be drawn. */
  readonly columns: readonly string[];
}

/** A column of the result as bars in the order of the rows. */
export function ResultChart({ result, columns }: Props) {
  const [chosen, setChosen] = useState(columns[0] ?? "");
  const drawn = chartRows(result, chosen);
  if (!drawn || drawn.rows.length === 0) return <p className="note">{queryText("result.chartNone")}</p>;
  const title = queryText("result.chartTitle", {
    column: drawn.valueColumn,
    labels: drawn.labelColumns.join(", "),
  });
  const rows = drawn.rows.map(({ label, value }) => ({ label, value, words: numbers.format(value) }));
  return (
    <figure className="query-chart">
      <figcaption>{title}</figcaption>
      {columns.length > 1 && (
        <label>
          <span>{queryText("result.chartColumn")}</span>
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {columns.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <Bars title={describe(title, drawn)} rows={rows} />
      {drawn.left > 0 && (
        <p className="note">
          {queryText("result.chartLeft", { left: formatCount(drawn.left), most: mostBars })}
        </p>
      )}
    </figure>
  );
}

function describe(title: string, { rows }: ChartRows): string {
  const ordered = rows.toSorted((left, right) => right.value - left.value);
  const words = ({ label, value }: ChartRows["rows"][number]) => `${label} ${numbers.format(value)}`;
  const [largest] = ordered;
  const smallest = ordered.at(-1);
  if (!largest || !smallest) return title;
  return queryText("result.chartAlt", { title, largest: words(largest), smallest: words(smallest) });
}
