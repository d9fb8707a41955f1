import { useState } from "react";
import { formatCount } from "#messages";
import { queryText } from "#messages/kueri";
import type { QueryConfig } from "../shared/config.ts";
import { asCsv, asJson, asMarkdown } from "./as-text.ts";
import { forFiles } from "./for-files.ts";
import { keepFile } from "./keep-file.ts";
import type { Origin } from "./origin.ts";
import { citeQuery } from "./query-citation.ts";
import type { QueryResult } from "./result.ts";

interface Props {
  readonly result: QueryResult;
  readonly origin: Origin;
  readonly config: QueryConfig;
}

/** The rows as files, rows, link and citation in the clipboard; names and rows say that they are simulated. */
export function SaveButtons({ result, origin, config }: Props) {
  const [said, setSaid] = useState("");
  const { isSimulated } = origin;
  const name = `kueri-${origin.release.id}${isSimulated ? "-simulasi" : ""}`;
  const marked = forFiles(result, isSimulated);
  const cited = citeQuery(origin, config, new URL(location.href)).text;
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(queryText("result.copied")),
      () => setSaid(queryText("result.copyFailed")),
    );
  const saveParquet = () =>
    import("./as-parquet.ts").then(
      ({ asParquet }) => {
        keepFile(asParquet(marked, { kutipan: cited }), `${name}.parquet`, "application/vnd.apache.parquet");
        setSaid("");
      },
      () => setSaid(queryText("result.parquetFailed")),
    );
  const { link } = origin;
  return (
    <div className="query-save">
      <h3>{queryText("result.save")}</h3>
      <div className="query-buttons">
        <button
          type="button"
          onClick={() => keepFile(asCsv(marked), `${name}.csv`, "text/csv;charset=utf-8")}
        >
          {queryText("result.csv")}
        </button>
        <button type="button" onClick={() => keepFile(asJson(marked), `${name}.json`, "application/json")}>
          {queryText("result.json")}
        </button>
        <button type="button" onClick={saveParquet}>
          {queryText("result.parquet")}
        </button>
        <button type="button" onClick={() => copy(markdownOf(marked, cited))}>
          {queryText("result.copyMarkdown")}
        </button>
        {link !== null && (
          <button type="button" onClick={() => copy(new URL(link, location.href).href)}>
            {queryText("board.copyLink")}
          </button>
        )}
        <button type="button" className="primary" onClick={() => copy(cited)}>
          {queryText("result.copyCitation")}
        </button>
      </div>
      <p role="status" className="note">
        {said}
      </p>
    </div>
  );
}

/** More than a clipboard and a text can bear. */
const mostCopied = 1000;

function markdownOf(result: QueryResult, cited: string): string {
  const { rows } = result;
  const table = asMarkdown({ ...result, rows: rows.slice(0, mostCopied) });
  const words = { copied: formatCount(mostCopied), rows: formatCount(rows.length) };
  const cut = rows.length > mostCopied ? `${queryText("result.markdownCut", words)}\n\n` : "";
  return `${table}\n\n${cut}${cited}\n`;
}
