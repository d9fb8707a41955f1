import { queryText } from "#messages/kueri";
import type { QueryError } from "./query-error.ts";

interface Props {
  readonly error: QueryError;
  readonly sql: string;
  readonly onGoTo: (place: { readonly start: number; readonly end: number }) => void;
  readonly onReplace: (sql: string) => void;
}

/** What is wrong with a query in plain words, where, and what may have been meant. */
export function ErrorBox({ error, sql, onGoTo, onReplace }: Props) {
  const { kind, message, candidates, position } = error;
  const [best] = candidates;
  return (
    <div className="query-fault" role="alert">
      <h2>{queryText("fault.title")}</h2>
      <p>
        {queryText(`fault.${kind}`)}{" "}
        {candidates.length > 0 && queryText("fault.candidates", { names: candidates.join(", ") })}
      </p>
      <p className="query-buttons">
        {position && (
          <button type="button" onClick={() => onGoTo(position)}>
            {queryText("fault.goTo")}
          </button>
        )}
        {position && best && (
          <button
            type="button"
            onClick={() => onReplace(sql.slice(0, position.start) + best + sql.slice(position.end))}
          >
            {queryText("fault.use", { name: best })}
          </button>
        )}
      </p>
      <details>
        <summary>{queryText("fault.engineSays")}</summary>
        <pre lang="en">{message}</pre>
      </details>
    </div>
  );
}
