import { searchText as t } from "#messages/cari";
import type { Entry } from "../../components/search/entry.ts";
import type { Answer, Find } from "../../components/search/place-index.ts";
import { byId, h } from "../objection/dom.ts";
import { isSaidByType } from "./find-words.ts";
import { keepSearchPage } from "./keep-search-page.ts";
import type { SearchView } from "./search-view.ts";

const mostPerGroup = 10;

/** Results on the page of the search itself, grouped by what they are; the query stands in the address. */
export class ResultsView implements SearchView {
  readonly #input: HTMLInputElement;
  readonly #region: HTMLElement;
  readonly #status = h("p", { role: "status", class: "note" });
  readonly #rest = h("p", { class: "note", hidden: true });
  readonly #finds = h("div", { class: "results" });

  constructor(input: HTMLInputElement, region: string) {
    this.#input = input;
    this.#region = byId(region);
    this.#region.append(this.#status, this.#rest, this.#finds);
    this.#region.hidden = false;
    this.#region.addEventListener("keydown", (event) => this.#onKey(event));
    input.addEventListener("keydown", (event) => this.#onKey(event));
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      history.pushState(null, "", location.href);
      this.#links()[0]?.focus();
    });
  }

  show(query: string, { count, finds, meant }: Answer): void {
    this.#address(query);
    this.#status.replaceChildren(...this.#said(query, count, finds.length, meant));
    const groups = Map.groupBy(finds, ({ entry }) => entry.type);
    this.#finds.replaceChildren(
      ...[...groups].map(([type, own]) => group(type, own)),
      ...(finds.some(isWithoutData) ? [h("p", { class: "note" }, t("noDataHelp"))] : []),
    );
  }

  #said(query: string, count: number, shown: number, meant: string | null): (Node | string)[] {
    const offline = navigator.onLine ? "" : ` ${t("offline")}`;
    if (query.length < 2) return [t("tooShort")];
    if (count === 0) return [`${t("none", { query })} ${t("noneHelp")}${offline}`];
    if (meant) return [t("meant", { name: meant }) + offline];
    return [(count > shown ? t("countMany", { count, shown }) : t("count", { count })) + offline];
  }

  clear(): void {
    this.#address("");
    this.#status.textContent = "";
    this.#finds.replaceChildren();
  }

  loading(): void {
    this.#status.textContent = t("loading");
  }

  failed(retry: () => void): void {
    this.#status.replaceChildren(
      `${t("failedPage")} `,
      h("button", { type: "button", class: "plain", click: retry }, t("retry")),
    );
  }

  whole(state: "coming" | "there" | "failed"): void {
    if (this.#input.value.trim() === "") this.#status.textContent = "";
    this.#rest.hidden = state === "there";
    this.#rest.textContent = t(state === "failed" ? "moreFailed" : "moreComing");
    if (state === "there") keepSearchPage();
  }

  #address(query: string): void {
    const search = query === "" ? "" : `?${new URLSearchParams({ q: query })}`;
    if (location.search !== search) history.replaceState(null, "", location.pathname + search);
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#finds.querySelectorAll("a")];
  }

  /** Arrows go from the field through the results and back; Escape returns to the field. */
  #onKey(event: KeyboardEvent): void {
    const stops: HTMLElement[] = [this.#input, ...this.#links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const next = event.key === "Escape" && at > 0 ? this.#input : stops[targets[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

const isWithoutData = ({ entry }: Find) => !entry.hasData && entry.type !== "provinsi";

function group(type: Entry["type"], finds: readonly Find[]): HTMLElement {
  const more = finds.length - mostPerGroup;
  return h(
    "section",
    {},
    h("h2", {}, t(`type.${type}`)),
    h("ul", {}, ...finds.slice(0, mostPerGroup).map(line)),
    more > 0 && h("p", { class: "note" }, t("moreInGroup", { count: more })),
  );
}

function line(find: Find): HTMLElement {
  const { entry, otherName } = find;
  const words = [
    isSaidByType(entry) ? "" : entry.context,
    otherName ? t("otherName", { name: otherName }) : "",
    isWithoutData(find) ? t("noData") : "",
  ].filter(Boolean);
  return h(
    "li",
    {},
    h("a", { href: entry.href }, entry.name),
    words.length > 0 && h("span", { class: "find-words" }, words.join(" · ")),
  );
}
