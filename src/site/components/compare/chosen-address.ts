/** At most so many areas stand side by side. */
export const mostCompared = 4;

const names = ["a", "b", "c", "d"] as const;

/** Returns the address of a comparison of these areas: `/banding/?a=82.71.05&b=82.71.07`. */
export function chosenAddress(codes: readonly string[]): string {
  const said = codes.slice(0, mostCompared).map((code, index) => `${names[index]}=${code}`);
  return said.length > 0 ? `/banding/?${said.join("&")}` : "/banding/";
}

/** Returns the codes an address asks for, in order and each once, known or not. */
export function readChoice(search: string): string[] {
  const asked = new URLSearchParams(search);
  return [...new Set(names.flatMap((name) => asked.get(name)?.trim() || []))];
}
