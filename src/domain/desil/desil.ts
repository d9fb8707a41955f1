import type { DesilBound, DesilClass, DesilClassPolicy } from "#schemas";

/** The class of families outside the register: no desil, always visible. */
export const noDesil: DesilClass = { first: "belum_ada", last: "belum_ada" };

/** Returns the single desil 1-10 and `belum_ada`: the classes of city tables. */
export function singleDesil(): DesilClass[] {
  const single = Array.from({ length: 10 }, (_, index) => String(index + 1) as DesilBound);
  return [...single.map((desil) => ({ first: desil, last: desil })), noDesil];
}

/** Returns the classes of the kecamatan tables of a kabupaten/kota, from the policy. */
export function classesFor(policy: DesilClassPolicy, kabupatenKota: string): DesilClass[] {
  return policy.exceptions[kabupatenKota]?.classes ?? policy.default;
}

/** Returns a short key, `1-2`, `5` or `belum_ada`; equal classes give equal keys. */
export function classKey({ first, last }: DesilClass): string {
  return first === last ? first : `${first}-${last}`;
}

/** Orders classes by desil; `belum_ada` comes last. */
export function compareClasses(left: DesilClass, right: DesilClass): number {
  return rank(left.first) - rank(right.first) || rank(left.last) - rank(right.last);
}

/** Claims whether every desil of `inner` lies in `outer`. */
export function isInClass(inner: DesilClass, outer: DesilClass): boolean {
  return rank(outer.first) <= rank(inner.first) && rank(inner.last) <= rank(outer.last);
}

/** Claims whether families of the class have a desil. */
export function hasDesil({ first }: DesilClass): boolean {
  return first !== "belum_ada";
}

function rank(bound: DesilBound): number {
  return bound === "belum_ada" ? 11 : Number(bound);
}
