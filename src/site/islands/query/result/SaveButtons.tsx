import { useState } from "react";
import { queryText } from "#messages/kueri";
import { asCsv, asJson, asMarkdown } from "./as-text.ts";
import { keepFile } from "./keep-file.ts";
import type { Origin } from "./origin.ts";
import type { QueryResult } from "./result.ts";

interface Props {
  readonly result: QueryResult;
  readonly origin: Origin;
  readonly isSimulated: boolean;
}

/** The rows as files, or in the clipboard; names and rows say that they are simulated. */
export function SaveButtons({ result, origin, isSimulated }: Props) {
  const [said, setSaid] = useState("");
  const name = `kueri-${origin.release.id}${isSimulated ? "-simulasi" : ""}`;
  const save = (text: string, type: string, ending: string) => keepFile(text, `${name}.${ending}`, type);
  const marked = isSimulated ? withNature(result) : result;
  const copy = () =>
    navigator.clipboard
      .writeText(
        `${asMarkdown(marked)}\n\n${queryText("result.fileSource", { release: origin.release.id })}\n`,
      )
      .then(
        () => setSaid(queryText("result.copied")),
        () => setSaid(queryText("result.copyFailed")),
      );
  return (
    <div className="query-save">
      <h3>{queryText("result.save")}</h3>
      <div className="query-buttons">
        <button type="button" onClick={() => save(asCsv(marked), "text/csv", "csv")}>
          {queryText("result.csv")}
        </button>
        <button type="button" onClick={() => save(asJson(marked), "application/json", "json")}>
          {queryText("result.json")}
        </button>
        <button type="button" onClick={copy}>
          {queryText("result.copyMarkdown")}
        </button>
      </div>
      <p role="status" className="note">
        {said}
      </p>
    </div>
  );
}

/** Every row of simulated data says so, also where the query did not ask for it. */
function withNature(result: QueryResult): QueryResult {
  if (result.columns.some(({ name }) => name === "sifat_data")) return result;
  return {
    ...result,
    columns: [...result.columns, { name: "sifat_data", isNumeric: false }],
    rows: result.rows.map((row) => [...row, "simulasi"]),
  };
}
