import { useState } from "react";
import { queryText } from "#messages/kueri";
import type { QueryConfig } from "../shared/config.ts";
import { tokensOf } from "../sql/tokens.ts";
import { Citation } from "./Citation.tsx";
import { drawableColumns } from "./chart-rows.ts";
import type { Origin } from "./origin.ts";
import { citeQuery } from "./query-citation.ts";
import { ResultChart } from "./ResultChart.tsx";
import { mostWhole, ResultTable } from "./ResultTable.tsx";
import type { QueryResult } from "./result.ts";
import { SaveButtons } from "./SaveButtons.tsx";
import { nextSorting, type Sorting, sortRows } from "./sort-rows.ts";

interface Props {
  readonly result: QueryResult;
  readonly origin: Origin;
  readonly config: QueryConfig;
}

/** The rows of a result as table or chart, to keep and to cite. */
export function ResultView({ result, origin, config }: Props) {
  const [sorting, setSorting] = useState<Sorting>(null);
  const [isChart, setChart] = useState(false);
  if (result.columns.length === 0 || result.rows.length === 0) return null;
  const rows = sortRows(result.rows, sorting);
  const sorted = { ...result, rows };
  const hasReason = result.columns.some(({ name }) => name === "alasan_kosong");
  const hasEmpty = result.rows.some((row) => row.some((value) => value === null));
  return (
    <section className="query-result" aria-labelledby="hasil-kueri">
      <header>
        <h2 id="hasil-kueri">{queryText("result.heading")}</h2>
        <div className="query-buttons">
          <button type="button" aria-pressed={!isChart} onClick={() => setChart(false)}>
            {queryText("result.asTable")}
          </button>
          <button type="button" aria-pressed={isChart} onClick={() => setChart(true)}>
            {queryText("result.asChart")}
          </button>
        </div>
      </header>
      {origin.isSimulated && <p className="simulated-mark">{queryText("board.simulated")}</p>}
      {isChart ? (
        <ResultChart result={sorted} columns={drawableColumns(result)} />
      ) : (
        <ResultTable
          result={sorted}
          sorting={sorting}
          reasons={config.reasons}
          onSort={(column) => setSorting(nextSorting(sorting, column))}
        />
      )}
      {hasEmpty && !hasReason && <p className="note">{queryText("result.missingNote")}</p>}
      {sumsUp(origin.sql) && <p className="note">{queryText("result.notSummed")}</p>}
      <SaveButtons result={sorted} origin={origin} config={config} />
      <Citation origin={origin} config={config} />
      <div className="query-print">
        {result.rows.length > mostWhole && !isChart && <p>{queryText("result.printPart")}</p>}
        <p>{citeQuery(origin, config, new URL(location.href)).text}</p>
      </div>
    </section>
  );
}

/** Claims that a query adds up: what has no value is left out of that, silently. */
function sumsUp(sql: string): boolean {
  const tokens = tokensOf(sql);
  return tokens.some(({ text }, index) => /^(?:sum|avg)$/.test(text) && tokens[index + 1]?.text === "(");
}
