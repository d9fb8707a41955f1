import type { ShareDifference } from "#domain/indicator";
import { compareText as t } from "#messages/banding";

/** How an area differs from the first one. */
export type PlaceDifference = ShareDifference & { readonly place: string };

const list = new Intl.ListFormat("id", { type: "conjunction" });
const decimals = new Intl.NumberFormat("id", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Returns names as they are said: `Hiri, Moti, dan Batang Dua`. */
export const listed = (names: readonly string[]): string => list.format(names);

/** Returns what the differences mean, and which of them may be rounding alone; or that there is nothing to compare. */
export function differenceSentence(
  says: (list: string, own: string) => string,
  own: string,
  isOwnMissing: boolean,
  differences: readonly PlaceDifference[],
): string {
  if (differences.length === 0) return "";
  if (isOwnMissing) return t("missingOwn", { own });
  const beyond = differences.flatMap((one) => (one.kind === "beyond" ? [one] : []));
  const within = differences.flatMap((one) => (one.kind === "within" ? [one] : []));
  const missing = differences.filter(({ kind }) => kind === "missing");
  const placesOf = (some: readonly { readonly place: string }[]) => listed(some.map(({ place }) => place));
  return [
    beyond.length > 0 &&
      says(listed(beyond.map(({ place, difference }) => ofHundred(place, difference))), own),
    within.length > 0 &&
      t("within", {
        places: placesOf(within),
        margin: decimals.format(Math.max(...within.map(({ margin }) => margin)) * 100),
      }),
    missing.length > 0 && t("missingOther", { places: placesOf(missing) }),
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

/** Returns how many times the families of the first area the others have. */
export function familiesSentence(
  areas: readonly { readonly place: string; readonly count: number | null }[],
): string {
  const [own, ...others] = areas;
  if (others.length === 0) return "";
  if (!own?.count) return t("missingOwn", { own: own?.place ?? "" });
  const first = own.count;
  const said = others.flatMap(({ place, count }) =>
    count === null ? [] : t("times", { place, value: decimals.format(count / first) }),
  );
  return t("says.families", { own: own.place, list: listed(said) });
}

function ofHundred(place: string, difference: number): string {
  const count = Math.round(Math.abs(difference) * 100);
  const way = difference > 0 ? "more" : "less";
  return count < 1 ? t(`${way}BelowOne`, { place }) : t(way, { place, count });
}
