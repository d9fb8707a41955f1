import { searchText as t } from "#messages/cari";
import type { Entry } from "../../components/search/entry.ts";
import type { Answer } from "../../components/search/place-index.ts";
import { h } from "../objection/dom.ts";
import { findWords } from "./find-words.ts";
import type { SearchView } from "./search-view.ts";

const shown = 7;

/** The list under a box: a combobox whose focus stays in the field (WAI-ARIA, editable with list autocomplete). */
export class SuggestionsView implements SearchView {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #choose: (entry: Entry) => void;
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
    const top = finds.slice(0, shown);
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
    this.#status.textContent = this.#said(query, count, meant);
  }

  #said(query: string, count: number, meant: string | null): string {
    if (query.length < 2) return t("tooShort");
    if (count === 0) return t("none", { query });
    return meant ? t("meant", { name: meant }) : t("countBox", { count });
  }

  clear(): void {
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
