import { asText, type CitedWork } from "#domain/citation";
import { formatDate } from "#messages";
import { queryText } from "#messages/kueri";
import { namedSources } from "../catalog/named-sources.ts";
import type { QueryConfig } from "../shared/config.ts";
import { oneLine } from "../sql/one-line.ts";
import type { Origin } from "./origin.ts";

/** Returns a result as a work to cite and as a sentence: its query, release and time, and where to run it again. */
export function citeQuery(
  { sql, when, release, link, isSimulated, engineVersion }: Origin,
  { datasets }: Pick<QueryConfig, "datasets">,
  page: URL,
): { readonly work: CitedWork; readonly text: string } {
  const used = new Set(namedSources(sql, release.sources).map(({ dataset }) => dataset));
  const titles = datasets.filter(({ id }) => used.has(id)).map(({ title }) => title);
  const names = titles.join(", ") || "-";
  const isPublic = page.hostname !== "localhost" && page.hostname !== "127.0.0.1";
  const url = isPublic && link !== null ? new URL(link, page).href : null;
  const query = oneLine(sql);
  const work: CitedWork = {
    key: `bansos-terbuka-kueri-${release.id.replaceAll(".", "-")}`,
    title: queryText(isSimulated ? "result.citationTitleSimulated" : "result.citationTitle", {
      datasets: names,
    }),
    publisher: "Bansos Terbuka",
    issued: release.published,
    version: release.id,
    url,
    accessed: when.toISOString().slice(0, 10),
    note: query,
  };
  const made = queryText("result.citationMade", {
    release: release.id,
    published: formatDate(release.published),
    engine: engineVersion,
    when: when.toISOString().replace(/\.\d+Z$/, "Z"),
  });
  return { work, text: asText(work, [made, queryText("result.citationQuery", { sql: query })]) };
}
