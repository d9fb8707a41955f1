import { indicators } from "#domain/indicator";
import type { TableCell } from "../../components/DataTable.tsx";
import { readAddress } from "../../components/explorer/address.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import { type EmbedWords, embedWords } from "../../components/explorer/embed-words.ts";
import type { ExplorerSlice } from "../../components/explorer/slice.ts";

interface EmbedData {
  readonly catalogue: Catalogue;
  /** Codes of the areas in the order in which the map draws them. */
  readonly codes: readonly string[];
}

/** Fetches the figures of the release an embed is frozen to and shows the view its address asks for. */
export async function drawEmbed({ catalogue, codes }: EmbedData): Promise<void> {
  const { view, unknown } = readAddress(catalogue, location.search);
  const [city] = catalogue.cities;
  const answer = await fetch(city?.slice ?? "");
  if (!answer.ok) throw new Error(`${answer.status} for ${city?.slice}`);
  const words = embedWords(catalogue, (await answer.json()) as ExplorerSlice, view);
  say("h1", words.heading);
  say(".finding", words.sentence);
  say("#penyebut", indicators[view.indicator].denominator.id);
  show("#takdikenal", unknown.length > 0);
  const areas = new Map(words.areas.map((area) => [area.code, area]));
  document.querySelector("svg.map")?.setAttribute("aria-label", words.table.caption);
  document.querySelectorAll("svg.map .land path").forEach((path, index) => {
    paint(path, areas.get(codes[index] ?? ""));
  });
  drawKey(words);
  drawTable(words);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#buka-peta, #terbaru"))
    link.href = `${link.pathname}?wilayah=${city?.code}&${location.search.slice(1)}`;
}

function paint(path: Element, area: ClassedArea | undefined): void {
  if (!area) return;
  path.setAttribute("class", area.reason ? "missing" : `t${area.step}`);
  if (area.reason) path.setAttribute("fill", `url(#alasan-${area.reason})`);
  const title = path.querySelector("title");
  if (title) title.textContent = area.sentence;
}

/** Takes the first entry as the mould of all. */
function drawKey({ legend }: EmbedWords): void {
  const list = document.querySelector(".key");
  const mould = list?.firstElementChild;
  if (!list || !mould) return;
  list.replaceChildren(
    ...legend.map(({ step, reason, label }) => {
      const entry = mould.cloneNode(true) as Element;
      const swatch = entry.querySelector("rect");
      swatch?.setAttribute("class", reason ? "missing" : `t${step}`);
      if (reason) swatch?.setAttribute("fill", `url(#alasan-${reason})`);
      if (entry.lastChild) entry.lastChild.textContent = label;
      return entry;
    }),
  );
}

function drawTable({ table }: EmbedWords): void {
  say("caption", table.caption);
  const heads = document.querySelectorAll("thead th");
  table.columns.forEach(({ label }, index) => {
    if (heads[index]) heads[index].textContent = label;
  });
  const shown = document.querySelectorAll("tbody tr, tfoot tr");
  [...table.rows, ...(table.total ? [table.total] : [])].forEach(({ head, cells }, index) => {
    const [first, ...rest] = shown[index]?.children ?? [];
    if (first) first.textContent = head;
    rest.forEach((cell, column) => {
      cell.textContent = cellText(cells[column]);
    });
  });
}

function cellText(cell: TableCell | undefined): string {
  if (cell === undefined || typeof cell === "string") return cell ?? "";
  return "reason" in cell ? cell.reason : cell.text;
}

function say(selector: string, words: string): void {
  const element = document.querySelector(selector);
  if (element) element.textContent = words;
}

function show(selector: string, isShown: boolean): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.hidden = !isShown;
}
