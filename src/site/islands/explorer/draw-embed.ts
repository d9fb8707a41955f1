import { indicators } from "#domain/indicator";
import { explorerText } from "#messages/explorer";
import { layOutMap } from "../../charts/map-layout.ts";
import type { TableCell } from "../../components/DataTable.tsx";
import { readAddress } from "../../components/explorer/address.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import {
  type EmbedWords,
  embeddedSize,
  embeddedTile,
  embeddedView,
  embedWords,
} from "../../components/explorer/embed-words.ts";
import { groundWords } from "../../components/explorer/ground-words.ts";
import type { ExplorerSlice } from "../../components/explorer/slice.ts";
import { tileLayout } from "../../components/explorer/tiles.ts";
import { verifyView } from "../../components/explorer/verify-view.ts";
import type { ExplorerView, Geography } from "../../components/explorer/view.ts";
import { drawCircles, drawLand, type Land, landOf, markPinned, paintLand } from "./embed-map.ts";

export interface EmbedData {
  readonly catalogue: Catalogue;
  /** Code of a kabupaten/kota, or `semua`. */
  readonly area: string;
  /** The geography the page comes in, and its areas in the order in which that draws them. */
  readonly drawn: Geography;
  readonly codes: readonly string[];
}

/** Fetches the figures of the release an embed is frozen to and shows the view its address asks for. */
export async function drawEmbed({ catalogue, area, drawn, codes }: EmbedData): Promise<void> {
  const { view: asked, unknown } = readAddress(catalogue, `?wilayah=${area}&${location.search.slice(1)}`);
  const view = embeddedView(catalogue, asked);
  const slices = await Promise.all(catalogue.cities.map(({ slice }) => read(slice)));
  const words = embedWords(catalogue, slices, view);
  say("h1", words.heading);
  say(".finding", words.sentence);
  say("#penyebut", indicators[view.indicator].denominator.id);
  say("#garis", groundWords(catalogue, view));
  show("#takdikenal", unknown.length > 0);
  const map = document.querySelector<SVGSVGElement>("svg.map");
  if (map)
    drawMap(map, view.geography === drawn ? landOf(map, codes) : landIn(map, view, slices), words, view);
  drawKey(words);
  drawPinned(words);
  drawTable(words);
  document.querySelector("details")?.toggleAttribute("open", view.isTable);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#buka-peta, #terbaru"))
    link.href = `${link.pathname}?wilayah=${area}&${location.search.slice(1)}`;
  document.querySelector("#periksa")?.setAttribute("href", verifyView(catalogue, view));
}

async function read(address: string): Promise<ExplorerSlice> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

function landIn(map: SVGSVGElement, { geography }: ExplorerView, slices: readonly ExplorerSlice[]): Land {
  const [only] = slices;
  if (geography === "ubin") return drawLand(map, tileLayout(slices, embeddedTile));
  return drawLand(map, layOutMap((only?.outlines ?? {}) as Parameters<typeof layOutMap>[0], ...embeddedSize));
}

function drawMap(map: SVGSVGElement, land: Land, words: EmbedWords, view: ExplorerView): void {
  map.setAttribute("aria-label", words.table.caption);
  paintLand(land, words.areas);
  if (view.hasCircles) {
    const { largest } = drawCircles(map, land, words.areas);
    const isReceiving = words.areas.every(({ share }) => share === null);
    const what = explorerText(isReceiving ? "count.receiving" : `count.${view.indicator}`);
    say("#lingkaran", explorerText("circlesLargest", { what, count: largest }));
  }
  markPinned(map, land, view.pinned);
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

function drawPinned({ pinned }: EmbedWords): void {
  const items = pinned.map(({ sentence }) => {
    const item = document.createElement("li");
    item.textContent = sentence;
    return item;
  });
  document.querySelector("#banding ol")?.replaceChildren(...items);
  show("#banding", items.length > 0);
}

function drawTable({ table }: EmbedWords): void {
  say("caption", table.caption);
  const heads = document.querySelectorAll("thead th");
  table.columns.forEach(({ label }, index) => {
    if (heads[index]) heads[index].textContent = label;
  });
  const shown = document.querySelectorAll("tbody tr, tfoot tr");
  [...table.rows, ...(table.total ? [table.total] : [])].forEach(({ head, href, cells }, index) => {
    const [first, ...rest] = shown[index]?.children ?? [];
    const link = first?.querySelector("a");
    if (link && href) link.href = href;
    const name = link ?? first;
    if (name) name.textContent = head;
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
