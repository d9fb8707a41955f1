import { explorerText } from "#messages/explorer";
import { type Catalogue, citiesOf } from "./catalogue.ts";
import type { ExplorerView } from "./view.ts";

/** Returns whose lines the map shows, in words. */
export function groundWords(catalogue: Catalogue, { area, geography }: ExplorerView): string {
  if (geography === "ubin") return explorerText("tilesNote");
  if (geography === "skematik") return explorerText("schematicNote");
  const sources = new Map(
    citiesOf(catalogue, area).flatMap(({ official }) =>
      official ? [[official.source, official] as const] : [],
    ),
  );
  return [...sources.values()]
    .map(({ source, licence }) => explorerText("officialNote", { source, licence }))
    .join(" ");
}
