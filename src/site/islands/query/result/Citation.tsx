import { useState } from "react";
import { asBibtex, asCslJson } from "#domain/citation";
import { queryText } from "#messages/kueri";
import type { QueryConfig } from "../shared/config.ts";
import type { Origin } from "./origin.ts";
import { citeQuery } from "./query-citation.ts";

/** The result as a citation in three forms, each to copy. */
export function Citation({ origin, config }: { readonly origin: Origin; readonly config: QueryConfig }) {
  const [said, setSaid] = useState("");
  const { work, text } = citeQuery(origin, config, new URL(location.href));
  const forms = [
    [queryText("result.citeText"), text],
    ["BibTeX", asBibtex(work)],
    ["CSL-JSON", asCslJson(work)],
  ] as const;
  const copy = (words: string) =>
    navigator.clipboard.writeText(words).then(
      () => setSaid(queryText("result.copied")),
      () => setSaid(queryText("result.copyFailed")),
    );
  return (
    <details className="query-cite">
      <summary>{queryText("result.cite")}</summary>
      {forms.map(([name, words]) => (
        <div key={name}>
          <h3>{name}</h3>
          <pre>{words}</pre>
          <button type="button" onClick={() => copy(words)}>
            {queryText("result.copy")} {name}
          </button>
        </div>
      ))}
      <p role="status" className="note">
        {said}
      </p>
    </details>
  );
}
