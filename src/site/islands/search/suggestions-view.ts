import { searchText as t } from "#messages/cari";
import type { Entry } from "../../components/search/entry.ts";
import type { Answer, Find } from "../../components/search/place-index.ts";
import { h } from "../objection/dom.ts";
import { findWords } from "./find-words.ts";
import type { SearchView } from "./search-view.ts";

const shown = 7;
/** Keys that move within what was typed: whoever presses them is no longer in the list. */
const inField: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

/** The list under a box: a combobox whose focus stays in the field (WAI-ARIA, editable with list autocomplete). */
export class SuggestionsView implements SearchView {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #choose: (entry: Entry) => void;
  #query = "";
  #entries: readonly Entry[] = [];
  #active = -1;

  constructor(box: HTMLElement, input: HTMLInputElement, choose: (entry: Entry) => void) {
    const list = box.querySelector<HTMLElement>(".suggestions");
    const status = box.querySelector<HTMLElement>("[role=status]");
    if (!list || !status) throw new Error("No list or status in this search box");
    this.#input = input;
    this.#list = list;
    this.#status = status;
    this.#choose = choose;
    list.role = "listbox";
    list.ariaLabel = t("listLabel");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    this.#close();
    input.addEventListener("keydown", (event) => this.#onKey(event));
    input.addEventListener("blur", () => this.#close());
    list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  show(query: string, { count, finds, meant }: Answer): void {
    this.#status.textContent = this.#said(query, count, meant);
    const top = finds.slice(0, shown);
    if (this.#stands(query, top)) return;
    this.#query = query;
    this.#entries = top.map(({ entry }) => entry);
    this.#list.replaceChildren(
      ...top.map((find, at) =>
        h(
          "div",
          {
            role: "option",
            id: `${this.#list.id}-${at}`,
            "aria-selected": "false",
            click: () => this.#pick(at),
          },
          h("span", { class: "find-name" }, find.entry.name),
          h("span", { class: "find-words" }, findWords(find)),
        ),
      ),
    );
    this.#activate(-1);
    this.#open(top.length > 0);
  }

  /** When the rest of the country comes in, nobody is thrown out of a list that stays as it is. */
  #stands(query: string, top: readonly Find[]): boolean {
    const isSame =
      top.length === this.#entries.length && top.every(({ entry }, at) => entry === this.#entries[at]);
    return isSame && query === this.#query;
  }

  #said(query: string, count: number, meant: string | null): string {
    if (query.length < 2) return t("tooShort");
    if (count === 0) return t("none", { query });
    return meant ? t("meant", { name: meant }) : t("countBox", { count });
  }

  clear(): void {
    this.#query = "";
    this.#entries = [];
    this.#close();
    this.#status.textContent = "";
  }

  loading(): void {
    if (this.#input.value.trim() !== "") this.#status.textContent = t("loading");
  }

  failed(): void {
    this.#status.textContent = t("failed");
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey) this.#onKeyWithAlt(event);
    else if (inField.has(event.key)) this.#activate(-1);
    else this.#onKeyAlone(event);
  }

  /** Opens the list without going into it, or leaves it. */
  #onKeyWithAlt(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (event.key === "ArrowUp") this.#close();
    else this.#open(this.#entries.length > 0);
  }

  #onKeyAlone(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    const last = this.#entries.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.#active < last ? this.#active + 1 : -1,
      ArrowUp: this.#active < 0 ? last : this.#active - 1,
    };
    const next = moves[event.key];
    if (next !== undefined && this.#entries.length > 0) {
      event.preventDefault();
      this.#open(true);
      this.#activate(next);
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#pick(this.#active);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.#close();
    }
  }

  #pick(at: number): void {
    const entry = this.#entries[at];
    if (!entry) return;
    this.#close();
    this.#choose(entry);
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [place, option] of [...this.#list.children].entries())
      option.setAttribute("aria-selected", String(place === at));
    const option = this.#list.children[at];
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
  }

  #close(): void {
    this.#activate(-1);
    this.#open(false);
  }
}
