const names = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"] as const;

/** Other spellings: of English computers, and older ones. */
const others: Readonly<Record<string, (typeof names)[number]>> = {
  may: "mei",
  aug: "agu",
  ags: "agu",
  agt: "agu",
  oct: "okt",
  nop: "nov",
  dec: "des",
};

/** Returns the number of a month by its name, in full or cut short after three letters; null where it is none. */
export function monthNumber(name: string): number | null {
  const start = name.slice(0, 3).toLowerCase();
  const index = names.indexOf(others[start] ?? (start as (typeof names)[number]));
  return index < 0 || !/^[a-z]+$/i.test(name) ? null : index + 1;
}
