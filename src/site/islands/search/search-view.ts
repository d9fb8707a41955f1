import type { Entry } from "../../components/search/entry.ts";
import type { Answer } from "../../components/search/place-index.ts";

/** What is shown of a search, on the page or under the box. */
export interface SearchView {
  readonly show: (query: string, answer: Answer) => void;
  readonly clear: () => void;
  readonly loading: () => void;
  readonly failed: (retry: () => void) => void;
  /** The names from outside the pilots: still coming, all there, or not to be had. */
  readonly whole?: (state: "coming" | "there" | "failed") => void;
}

/** Somebody chose an entry in the box; where nobody prevents it, its page opens. */
export type ChosenEvent = CustomEvent<Entry>;
export const chosen = "pilih";
