import { formatBytes, formatCount } from "#messages";
import { queryText } from "#messages/kueri";
import { fitsAddress, queryLink } from "../../components/query/query-address.ts";
import { isSimulatedQuery } from "./catalog/named-sources.ts";
import { longestSeconds, type Outcome } from "./engine/use-run.ts";
import { ResultView } from "./result/ResultView.tsx";
import type { QueryConfig } from "./shared/config.ts";
import { ErrorBox } from "./sql/ErrorBox.tsx";

interface Props {
  readonly outcome: Outcome;
  readonly sql: string;
  readonly config: QueryConfig;
  readonly engineVersion: string;
  readonly onGoTo: (place: { readonly start: number; readonly end: number }) => void;
  readonly onReplace: (sql: string) => void;
}

/** What came of the last query, in words, as a table or as a picture. */
export function OutcomeView({ outcome, sql, config, engineVersion, onGoTo, onReplace }: Props) {
  return (
    <div className="query-outcome">
      <div role="status">
        <StatusWords outcome={outcome} />
      </div>
      {outcome.kind === "wrong" && (
        <ErrorBox error={outcome.error} asked={outcome.sql} sql={sql} onGoTo={onGoTo} onReplace={onReplace} />
      )}
      {outcome.kind === "not_downloaded" && (
        <p className="query-fault" role="alert">
          {queryText("fault.download")}
        </p>
      )}
      {outcome.kind === "done" && (
        <ResultView
          key={outcome.when.getTime()}
          result={outcome.result}
          origin={{
            sql: outcome.sql,
            when: outcome.when,
            release: outcome.release,
            link: linkTo(outcome),
            isSimulated: isSimulatedQuery(outcome.sql, outcome.release),
            engineVersion,
          }}
          config={config}
        />
      )}
    </div>
  );
}

function linkTo({ sql, release }: Extract<Outcome, { kind: "done" }>): string | null {
  return fitsAddress(sql) ? queryLink({ sql, release: release.id }) : null;
}

function StatusWords({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case "loading":
      if (outcome.tables.length === 0) return null;
      return (
        <p className="note">
          {queryText("board.loadingTables", {
            tables: outcome.tables.map(({ name }) => name).join(", "),
            size: formatBytes(outcome.tables.reduce((sum, { bytes }) => sum + bytes, 0)),
          })}
        </p>
      );
    case "cancelled":
      return <p>{queryText("board.cancelled")}</p>;
    case "too_long":
      return <p>{queryText("board.tooLong", { seconds: longestSeconds })}</p>;
    case "done":
      return <p>{doneWords(outcome.result)}</p>;
    default:
      return null;
  }
}

function doneWords({
  rows,
  columns,
  isCut,
  milliseconds,
}: Extract<Outcome, { kind: "done" }>["result"]): string {
  if (columns.length === 0) return queryText("result.statement");
  if (rows.length === 0) return queryText("result.none");
  const seconds = (milliseconds / 1000).toLocaleString("id-ID", { maximumFractionDigits: 3 });
  const count = queryText("result.count", { rows: formatCount(rows.length), time: `${seconds} detik` });
  return isCut ? `${count} ${queryText("result.cut", { rows: formatCount(rows.length) })}` : count;
}
