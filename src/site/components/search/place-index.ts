import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { type Entry, entryTypes } from "./entry.ts";
import { codeDigits, editDistance, joined, plain, withoutGeneric, withoutOptional } from "./words.ts";

export interface Find {
  readonly entry: Entry;
  /** The other name that was typed, where it was not the name itself. */
  readonly otherName: string | null;
}

export interface Answer {
  /** How many match, which may be more than are given. */
  readonly count: number;
  readonly finds: readonly Find[];
  /** Where nothing matched as typed: the name that comes nearest. The finds are then near ones too. */
  readonly meant: string | null;
}

interface Record {
  readonly id: number;
  readonly names: string;
  readonly joined: string;
  readonly context: string;
}

/** Fewer letters match too much. */
const leastLetters = 2;
const leastTellingLetters = 4;
/** Nobody reads further, and a slow phone would take long. */
const mostGiven = 200;
/** Near finds are compared letter by letter: more than these would only be noise. */
const mostCompared = 60;
const mostNear = 12;
/** Entries put into the index between two breaths of the page. */
const chunk = 150;

/** More errors in one word are another word, and take long to look for. */
const mostMistyped = 2;

/** Share of the letters of a word that may be mistyped. */
const tolerance = (term: string) => (term.length < 3 ? false : term.length < 6 ? 1 : 0.25);

/** Finds entries by names, codes and what surrounds them, also where they are mistyped. */
export class PlaceIndex {
  readonly #entries: Entry[] = [];
  /** Names of each entry, each written as one word. */
  readonly #names: string[][] = [];
  readonly #digits: { readonly digits: string; readonly id: number }[] = [];
  readonly #index = new MiniSearch<Record>({
    fields: ["names", "joined", "context"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term || null,
    searchOptions: { boost: { names: 3, joined: 2 }, maxFuzzy: mostMistyped },
  });

  /** Takes entries in, in steps that leave a slow phone time to answer in between. */
  async add(entries: readonly Entry[]): Promise<void> {
    const records = entries.map((entry) => this.#register(entry));
    await this.#index.addAllAsync(records, { chunkSize: chunk });
  }

  #register(entry: Entry): Record {
    const id = this.#entries.push(entry) - 1;
    const names = [entry.name, ...entry.otherNames].map(plain);
    const words = [...new Set([...names, withoutOptional(names[0] ?? "")].map(joined))];
    this.#names.push(words);
    for (const code of entry.codes) this.#digits.push({ digits: code.replace(/\D/g, ""), id });
    const context = withoutOptional(plain(entry.context));
    return { id, names: names.join(" "), joined: words.join(" "), context };
  }

  /** Returns what matches, best first; nothing for less than two letters or digits. */
  search(query: string): Answer {
    const digits = codeDigits(query);
    if (digits) return this.#byCode(digits);
    const text = withoutGeneric(plain(query));
    if (joined(text).length < leastLetters) return nothing;
    for (const wanted of new Set([text, withoutOptional(text)])) {
      const ids = this.#match(wanted, { prefix: true });
      if (ids.length > 0) return this.#ranked(ids, wanted);
    }
    return this.#near(withoutOptional(text));
  }

  #byCode(digits: string): Answer {
    const found = this.#digits
      .filter((one) => one.digits.startsWith(digits))
      .sort((left, right) => left.digits.length - right.digits.length || left.id - right.id);
    const ids = [...new Set(found.map(({ id }) => id))];
    const finds = ids.slice(0, mostGiven).map((id) => ({ entry: this.#entry(id), otherName: null }));
    return { count: ids.length, finds, meant: null };
  }

  /** The beginning of a name, written as one word or not; from three letters on what surrounds it may help. */
  #match(text: string, options: SearchOptions): number[] {
    if (text.length < 3)
      return this.#index.search(text, { fields: ["names"], ...options }).map(({ id }) => id);
    const query: Query = {
      combineWith: "OR",
      queries: [
        { queries: [text], combineWith: "AND", fields: ["names", "context"], ...options },
        { queries: [joined(text)], fields: ["joined"], ...options },
      ],
    };
    return this.#index.search(query).map(({ id }) => id);
  }

  #ranked(ids: readonly number[], text: string): Answer {
    const typed = joined(text);
    const ranked = ids
      .map((id, at) => ({ id, rank: this.#rank(id, typed), at }))
      .sort((left, right) => left.rank - right.rank || left.at - right.at);
    const finds = ranked.slice(0, mostGiven).map(({ id }) => this.#find(id, typed));
    return { count: ids.length, finds, meant: null };
  }

  /** What is typed whole comes first, then what begins with it; then what has figures; then the order of the types. */
  #rank(id: number, typed: string): number {
    const names = this.#names[id] ?? [];
    const isWhole = names.includes(typed);
    const nearness = isWhole ? 0 : names.some((name) => name.startsWith(typed)) ? 1 : 2;
    return nearness * 100 + this.#preference(id);
  }

  #preference(id: number): number {
    const { hasData, type } = this.#entry(id);
    return (hasData ? 0 : 50) + entryTypes.indexOf(type);
  }

  #near(text: string): Answer {
    const every = this.#match(text, { prefix: true, fuzzy: tolerance });
    const nearest = every.length > 0 ? this.#bySteps(every, joined(text)) : this.#anyWord(text);
    const finds = nearest.slice(0, mostNear).map((id) => this.#find(id, joined(text)));
    return { count: finds.length, finds, meant: finds[0]?.entry.name ?? null };
  }

  #bySteps(ids: readonly number[], typed: string): number[] {
    return ids
      .slice(0, mostCompared)
      .map((id) => ({ id, steps: this.#steps(id, typed), preference: this.#preference(id) }))
      .sort((left, right) => left.steps - right.steps || left.preference - right.preference)
      .map(({ id }) => id);
  }

  /** What is like one of the words; the short ones are like too much. */
  #anyWord(text: string): number[] {
    const words = text.split(" ").filter((word) => word.length >= leastTellingLetters);
    return this.#index
      .search(words.join(" "), { combineWith: "OR", fields: ["names"], prefix: true, fuzzy: tolerance })
      .map(({ id }) => id);
  }

  #steps(id: number, typed: string): number {
    return Math.min(...(this.#names[id] ?? []).map((name) => editDistance(typed, name)));
  }

  #find(id: number, typed: string): Find {
    const entry = this.#entry(id);
    if (joined(plain(entry.name)).includes(typed)) return { entry, otherName: null };
    const otherName = entry.otherNames.find((name) => joined(plain(name)).startsWith(typed)) ?? null;
    return { entry, otherName };
  }

  #entry(id: number): Entry {
    const entry = this.#entries[id];
    if (!entry) throw new Error(`No entry ${id}`);
    return entry;
  }
}

const nothing: Answer = { count: 0, finds: [], meant: null };
