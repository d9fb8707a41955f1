/** A program that reads the API, as it lies in `api-examples` and is run by the tests. */
export interface ApiExample {
  readonly file: string;
  readonly language: "curl" | "JavaScript" | "Python" | "R";
  readonly code: string;
}

const codes = import.meta.glob<string>("../../api-examples/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

const languages = { sh: "curl", mjs: "JavaScript", py: "Python", R: "R" } as const;

/** What the files have in the place of the address of the site and of an area. */
const placeholders = { site: "http://localhost:4321", area: "82.71.05" };

/** Returns the examples of a task in every language there is one in, with the address of this site and an area of it. */
export function apiExamples(task: string, site: string, area: string): ApiExample[] {
  return Object.entries(languages).flatMap(([ending, language]) => {
    const file = `${task}.${ending}`;
    const code = codes[`../../api-examples/${file}`];
    if (code === undefined) return [];
    const own = code.replaceAll(placeholders.site, site).replaceAll(placeholders.area, area);
    return [{ file, language, code: own.trimEnd() }];
  });
}
