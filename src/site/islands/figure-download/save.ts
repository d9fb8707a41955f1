import { csvFile, keep, pngFile, svgFile } from "./as-file.ts";
import { tableAsCsv } from "./figure-csv.ts";
import { factsOf, fileName } from "./figure-facts.ts";
import { pictureOf } from "./figure-picture.ts";

export type SavedFormat = "csv" | "png" | "svg";

/** Saves a figure as it is seen now. Returns the name of the file; rejects where the browser cannot make it. */
export async function save(figure: HTMLElement, format: SavedFormat): Promise<string> {
  const facts = factsOf(figure);
  const name = fileName(facts, format);
  keep(await fileOf(figure, format, facts), name);
  return name;
}

async function fileOf(
  figure: HTMLElement,
  format: SavedFormat,
  facts: ReturnType<typeof factsOf>,
): Promise<Blob> {
  if (format === "csv") {
    const table = figure.querySelector("table");
    if (!table) throw new Error("No table");
    return csvFile(tableAsCsv(table, facts));
  }
  const picture = pictureOf(figure, facts);
  return format === "png" ? pngFile(picture) : svgFile(picture);
}
