import type { Map as LeafletMap } from "leaflet";
import { indicators } from "#domain/indicator";
import { formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import type { TableModel } from "../../components/DataTable.tsx";
import { addressOf } from "../../components/explorer/address.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import { groundWords } from "../../components/explorer/ground-words.ts";
import type { ExplorerView } from "../../components/explorer/view.ts";
import { csvFile, keep, pngFile, svgFile } from "../figure-download/as-file.ts";
import { type SeenColumn, toCsv } from "../figure-download/csv.ts";
import { factColumns } from "../figure-download/figure-csv.ts";
import { type FigureFacts, textOf } from "../figure-download/figure-facts.ts";
import { compose } from "../figure-download/figure-picture.ts";
import { styledCopy } from "../figure-download/inline-styles.ts";
import { mapDrawing } from "./map-drawing.ts";

export interface SavedFacts {
  readonly caption: string;
  readonly title: string;
}

export interface SeenView {
  readonly catalogue: Catalogue;
  readonly view: ExplorerView;
  readonly facts: SavedFacts;
  readonly table: TableModel;
  readonly map: LeafletMap | null;
  readonly key: HTMLElement | null;
  readonly patterns: SVGSVGElement | null;
}

/** Saves what is seen. Returns the name of the file. */
export async function saveView(format: "csv" | "png" | "svg", seen: SeenView): Promise<string> {
  const facts = factsOf(seen);
  const name = nameOf(seen, format);
  if (format === "csv")
    keep(csvFile(toCsv([...tableColumns(seen.table), ...factColumns(facts, heightOf(seen.table))])), name);
  else {
    const picture = pictureOf(seen, facts);
    keep(format === "png" ? await pngFile(picture) : svgFile(picture), name);
  }
  return name;
}

function factsOf({ catalogue, view, facts }: SeenView): FigureFacts {
  const { denominator, owner, dataset } = indicators[view.indicator];
  return {
    title: facts.title,
    address: `${location.origin}/peta/${addressOf(catalogue, view)}`,
    isSimulated: catalogue.isSimulated,
    lines: [
      [explorerText("denominator"), denominator.id],
      [explorerText("period"), formatPeriod(view.period)],
      [explorerText("source"), catalogue.sources[dataset] ?? ""],
      [explorerText("owner"), owner.id],
      [explorerText("release"), catalogue.release],
    ],
  };
}

function nameOf({ catalogue, view }: SeenView, format: string): string {
  const parts = ["peta", view.area, view.indicator, view.program, view.desil, view.period, catalogue.release];
  return `${[...parts, catalogue.isSimulated ? "simulasi" : ""].filter(Boolean).join("-").toLowerCase()}.${format}`;
}

const rowsOf = ({ rows, total }: TableModel) => (total ? [...rows, total] : rows);
const heightOf = (table: TableModel) => rowsOf(table).length;

function tableColumns(table: TableModel): SeenColumn[] {
  return table.columns.map(({ label }, index) => ({
    label,
    cells: rowsOf(table).map(({ head, cells }) => {
      const cell = index === 0 ? head : (cells[index - 1] ?? "");
      if (typeof cell === "string") return { text: cell };
      return "reason" in cell ? { text: cell.reason, isReason: true } : { text: cell.text };
    }),
  }));
}

function pictureOf(
  { catalogue, view, facts, map, key, patterns }: SeenView,
  words: FigureFacts,
): SVGSVGElement {
  if (!map) throw new Error("No map");
  const keys = [...(key?.querySelectorAll(".key li") ?? [])].flatMap((entry) => {
    const swatch = entry.querySelector("svg");
    return swatch ? [{ swatch: styledCopy(swatch), label: textOf(entry) }] : [];
  });
  const picture = compose({
    facts: words,
    about: [`${facts.caption}. ${groundWords(catalogue, view)}`],
    keys,
    drawings: [mapDrawing(map)],
  });
  if (patterns) picture.prepend(styledCopy(patterns));
  return picture;
}
