import { queryText } from "#messages/kueri";
import type { SumHint } from "./sum-hints.ts";

interface Props {
  readonly hints: readonly SumHint[];
  readonly latestPeriod: Readonly<Record<string, string>>;
  readonly onGoTo: (place: { readonly start: number; readonly end: number }) => void;
}

/** Sums along keys that may not be summed, each with why and what to write instead. */
export function Hints({ hints, latestPeriod, onGoTo }: Props) {
  if (hints.length === 0) return <div role="status" />;
  return (
    <div className="query-notice" role="status">
      <h2>{queryText("board.hintTitle")}</h2>
      <ul>
        {hints.map((hint) => (
          <li key={`${hint.start}|${hint.column}|${hint.key}|${hint.dataset}`}>
            {hintText(hint, latestPeriod)}{" "}
            <button type="button" className="quiet" onClick={() => onGoTo(hint)}>
              {queryText("board.showSum")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function hintText({ column, key, dataset }: SumHint, latestPeriod: Props["latestPeriod"]): string {
  const kind = key === "program" || key === "periode" ? key : "other";
  const value = latestPeriod[dataset];
  const remedyKind = kind === "periode" && value === undefined ? "other" : kind;
  return queryText("board.sumHint", {
    column,
    key,
    why: queryText(`board.sumWhy.${kind}`),
    remedy: queryText(`board.sumRemedy.${remedyKind}`, { key, value: value ?? "" }),
  });
}
