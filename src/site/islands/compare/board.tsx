import { compareText as t } from "#messages/banding";
import { Comparison } from "../../components/compare/Comparison.tsx";
import { chosenAddress, mostCompared, readChoice } from "../../components/compare/chosen-address.ts";
import { compareFinding } from "../../components/compare/compare-finding.ts";
import { compareRows } from "../../components/compare/compare-rows.ts";
import type { ComparedArea, CompareFacts } from "../../components/compare/compared-area.ts";
import { comparisonCsv, comparisonFileName } from "../../components/compare/comparison-csv.ts";
import { listed } from "../../components/compare/sentences.ts";
import { csvFile, keep } from "../figure-download/as-file.ts";
import { offerSaving } from "../figure-download/offer.ts";
import { h } from "../objection/dom.ts";
import { AreaFiles } from "./area-files.ts";
import { type ChipActions, chosenChips, similarOffers } from "./chips.ts";
import { draw } from "./draw.ts";

export interface BoardParts {
  readonly chosen: HTMLElement;
  readonly field: HTMLElement;
  readonly input: HTMLInputElement;
  readonly offers: HTMLElement;
  readonly status: HTMLElement;
  readonly result: HTMLElement;
}

export interface BoardData {
  readonly facts: CompareFacts;
  /** Address of the file of each kabupaten/kota. */
  readonly files: Readonly<Record<string, string>>;
}

/** The areas somebody chose, side by side. Which they are stands in the address, and going back brings the choice before. */
export class Board {
  readonly #parts: BoardParts;
  readonly #facts: CompareFacts;
  readonly #files: AreaFiles;
  readonly #title = document.title;
  readonly #actions: ChipActions;
  #areas: readonly ComparedArea[] = [];
  /** Counts what was asked for, so that a slow answer does not overwrite a later one. */
  #asked = 0;

  constructor(parts: BoardParts, { facts, files }: BoardData) {
    this.#parts = parts;
    this.#facts = facts;
    this.#files = new AreaFiles(files);
    this.#actions = {
      add: (code) => this.add(code),
      remove: (area) => this.#remove(area),
      makeFirst: (area) =>
        this.#choose(
          [area.code, ...this.#codes().filter((code) => code !== area.code)],
          t("choice.moved", { name: area.name }),
        ),
    };
    addEventListener("popstate", () => this.read());
  }

  /** Shows what the address asks for. */
  read(): Promise<void> {
    return this.#show(readChoice(location.search), "");
  }

  async add(code: string): Promise<void> {
    const codes = this.#codes();
    const known = this.#areas.find((area) => area.code === code);
    if (known) this.#say(t("choice.already", { name: known.name }));
    else if (codes.length < mostCompared) await this.#choose([...codes, code], null);
  }

  #remove({ code, name }: ComparedArea): void {
    this.#choose(
      this.#codes().filter((one) => one !== code),
      t("choice.removed", { name }),
    );
    this.#parts.input.focus();
  }

  /** `said` is told first; null: that the last one was added. */
  async #choose(codes: readonly string[], said: string | null): Promise<void> {
    history.pushState(null, "", chosenAddress(codes));
    await this.#show(codes, said);
  }

  async #show(codes: readonly string[], said: string | null): Promise<void> {
    this.#asked += 1;
    const own = this.#asked;
    const { result } = this.#parts;
    result.setAttribute("aria-busy", "true");
    if (codes.length > 0) this.#say(t("choice.loading"));
    try {
      const areas = await this.#files.load(codes);
      if (own !== this.#asked) return;
      this.#areas = areas;
      this.#draw(codes, said ?? t("choice.added", { name: areas.at(-1)?.name ?? "" }));
    } catch {
      if (own === this.#asked) this.#fail(codes, said);
    } finally {
      if (own === this.#asked) result.removeAttribute("aria-busy");
    }
  }

  #draw(codes: readonly string[], said: string): void {
    const { chosen, field, offers, result } = this.#parts;
    const areas = this.#areas;
    const isFull = areas.length >= mostCompared;
    const hadFocus = field.contains(document.activeElement);
    chosen.replaceChildren(...chosenChips(areas, this.#actions));
    field.hidden = isFull;
    offers.replaceChildren(...(isFull ? [] : similarOffers(areas, this.#actions)));
    result.replaceChildren(...(areas.length > 1 ? this.#comparison() : []));
    const names = listed(areas.map(({ name }) => name));
    document.title =
      areas.length > 1
        ? this.#title.replace(/^[^(·]*/, `${t("choice.title", { places: names })} `)
        : this.#title;
    const unknown = codes.filter((code) => !areas.some((area) => area.code === code));
    this.#say(
      [
        unknown.length > 0 ? t("choice.unknown", { codes: listed(unknown) }) : "",
        said,
        countWords(areas),
        isFull ? t("choice.full") : "",
      ]
        .filter(Boolean)
        .join(" "),
    );
    offerSaving(result);
    if (isFull && hadFocus) result.querySelector("h2")?.focus();
  }

  #comparison(): Node[] {
    const areas = this.#areas;
    const facts = this.#facts;
    const save = () => keep(csvFile(comparisonCsv(areas, facts)), comparisonFileName(this.#codes(), facts));
    return [
      h(
        "section",
        { class: "section" },
        h("h2", { tabindex: -1 }, listed(areas.map(({ name }) => name))),
        h("p", { class: "finding" }, compareFinding(areas, compareRows(areas, facts))),
        h(
          "p",
          { class: "keep" },
          h("button", { type: "button", click: save }, t("choice.csv")),
          h("span", { class: "note" }, t("choice.share")),
        ),
      ),
      draw(<Comparison areas={areas} facts={facts} />),
    ];
  }

  #fail(codes: readonly string[], said: string | null): void {
    const { result, status } = this.#parts;
    result.replaceChildren();
    status.replaceChildren(
      `${t(navigator.onLine ? "choice.failed" : "choice.offline")} `,
      h(
        "button",
        { type: "button", class: "plain", click: () => this.#show(codes, said) },
        t("choice.retry"),
      ),
    );
  }

  #say(words: string): void {
    this.#parts.status.textContent = words;
  }

  #codes(): string[] {
    return this.#areas.map(({ code }) => code);
  }
}

function countWords(areas: readonly ComparedArea[]): string {
  const [first] = areas;
  if (!first) return t("choice.none");
  return areas.length === 1
    ? t("choice.one", { name: first.name })
    : t("choice.count", { count: areas.length });
}
