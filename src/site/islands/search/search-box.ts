import type { Entry } from "../../components/search/entry.ts";
import type { Answer, PlaceIndex } from "../../components/search/place-index.ts";
import { ResultsView } from "./results-view.ts";
import { type ChosenEvent, chosen, type SearchView } from "./search-view.ts";
import { SuggestionsView } from "./suggestions-view.ts";

/** Searches while somebody types. Without script the form around it leads to the page with the whole list. */
class SearchBox extends HTMLElement {
  #input!: HTMLInputElement;
  #view!: SearchView;
  #index: PlaceIndex | null = null;
  #isLoading = false;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input) return;
    this.#input = input;
    const region = this.dataset.results;
    this.#view = region
      ? new ResultsView(input, region)
      : new SuggestionsView(this, input, (entry) => this.#choose(entry));
    input.addEventListener("focus", () => this.#load());
    input.addEventListener("input", () => this.#search());
    if (region) this.#followAddress();
  }

  #choose(entry: Entry): void {
    const event: ChosenEvent = new CustomEvent(chosen, { detail: entry, bubbles: true, cancelable: true });
    if (this.dispatchEvent(event)) location.assign(entry.href);
  }

  #search(): void {
    const query = this.#input.value.trim();
    if (query === "") this.#view.clear();
    else if (this.#index) this.#view.show(query, this.#only(this.#index.search(query)));
    else this.#load();
  }

  /** Keeps the entries this box is for, where it is for some only. */
  #only(answer: Answer): Answer {
    const { types } = this.dataset;
    if (!types) return answer;
    const finds = answer.finds.filter(({ entry }) => entry.hasData && types.split(" ").includes(entry.type));
    return { count: finds.length, finds, meant: answer.meant && (finds[0]?.entry.name ?? null) };
  }

  async #load(): Promise<void> {
    if (this.#index || this.#isLoading) return;
    this.#isLoading = true;
    this.#view.loading();
    try {
      const { loadIndex } = await import("./index-source.ts");
      const { first = "", national = "" } = this.dataset;
      const { index, whole } = await loadIndex({ first, national });
      this.#index = index;
      this.#view.whole?.("coming");
      this.#search();
      const isWhole = await whole;
      this.#view.whole?.(isWhole ? "there" : "failed");
      this.#search();
    } catch {
      this.#view.failed(() => this.#load());
    } finally {
      this.#isLoading = false;
    }
  }

  /** On the page of the search the query stands in the address, and going back brings the one before. */
  #followAddress(): void {
    const read = () => {
      this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
      this.#search();
    };
    addEventListener("popstate", read);
    if (this.#input.value === "") read();
    this.#load();
  }
}

customElements.define("search-box", SearchBox);
