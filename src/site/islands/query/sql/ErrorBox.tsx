import { queryText } from "#messages/kueri";
import type { QueryError } from "./query-error.ts";

interface Props {
  readonly error: QueryError;
  /** The query that is wrong. */
  readonly asked: string;
  /** What stands in the editor by now. */
  readonly sql: string;
  readonly onGoTo: (place: { readonly start: number; readonly end: number }) => void;
  readonly onReplace: (sql: string) => void;
}

/** What is wrong with a query in plain words, where, and what may have been meant. */
export function ErrorBox({ error, asked, sql, onGoTo, onReplace }: Props) {
  const { kind, message, candidates, position } = error;
  const place = asked === sql ? position : null;
  return (
    <div className="query-fault" role="alert">
      <h2>{queryText("fault.title")}</h2>
      <p>
        {queryText(`fault.${kind}`)}{" "}
        {!place && candidates.length > 0 && queryText("fault.candidates", { names: candidates.join(", ") })}
      </p>
      <p className="query-buttons">
        {place && (
          <button type="button" onClick={() => onGoTo(place)}>
            {queryText("fault.goTo")}
          </button>
        )}
        {place &&
          candidates.map((name) => (
            <button
              key={name}
              type="button"
              onClick={() => onReplace(sql.slice(0, place.start) + name + sql.slice(place.end))}
            >
              {queryText("fault.use", { name })}
            </button>
          ))}
      </p>
      <details>
        <summary>{queryText("fault.engineSays")}</summary>
        <pre lang="en">{message}</pre>
      </details>
    </div>
  );
}
