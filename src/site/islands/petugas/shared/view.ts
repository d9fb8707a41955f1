/** What the address says is shown. It never holds anything of what a case says. */
export type View =
  | { readonly name: "queue"; readonly filter: URLSearchParams }
  | { readonly name: "case"; readonly id: string }
  | { readonly name: "notices" }
  | { readonly name: "handover"; readonly id: string | null }
  | { readonly name: "unknown" };

const filterNames = ["view", "desk", "kind", "state", "area", "ticket", "after"] as const;
const caseIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Returns the view an address names by its fragment; the queue where it names none. */
export function viewFrom(hash: string): View {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  if (path === "" || path === "antrean")
    return { name: "queue", filter: onlyKnown(new URLSearchParams(query)) };
  if (path === "kabar") return { name: "notices" };
  if (path === "serah") return { name: "handover", id: null };
  const [part = "", id = "", ...more] = path.split("/");
  if (more.length > 0 || !caseIdShape.test(id)) return { name: "unknown" };
  if (part === "perkara") return { name: "case", id };
  return part === "serah" ? { name: "handover", id } : { name: "unknown" };
}

/** Returns the fragment of the queue with a filter. */
export function queueHash(filter: URLSearchParams): string {
  const query = onlyKnown(filter).toString();
  return query === "" ? "#antrean" : `#antrean?${query}`;
}

export const caseHash = (id: string): string => `#perkara/${id}`;

/** Returns the filter with one field changed and from its first page; an empty value takes the field away. */
export function withField(filter: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(filter);
  if (value === "") next.delete(name);
  else next.set(name, value);
  if (name !== "after") next.delete("after");
  return next;
}

function onlyKnown(given: URLSearchParams): URLSearchParams {
  const known = new URLSearchParams();
  for (const name of filterNames) {
    const value = given.get(name);
    if (value) known.set(name, value);
  }
  return known;
}
