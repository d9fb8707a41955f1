import type { InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import type { Match } from "./match/index.ts";
import { firstPoint } from "./read/index.ts";

/** Parts of one kecamatan lie this near each other (degrees, about 220 km), its far islands included. */
const farthestDegrees = 2;

/** Returns the features that have the code of a kecamatan whose other features lie far away. */
export function farDuplicates(matches: readonly Match[]): InputProblem[] {
  return [...Map.groupBy(matches, ({ code }) => code)].flatMap(([code, own]) => {
    const [first] = own;
    const home = first && firstPoint(first.feature.geometry);
    if (!first || !home) return [];
    return own.flatMap(({ feature }) => {
      const point = firstPoint(feature.geometry);
      const apart = point ? Math.hypot(point[0] - home[0], point[1] - home[1]) : 0;
      if (apart <= farthestDegrees) return [];
      const { file, number } = feature;
      return [
        problem(
          "boundaries_far_duplicate",
          { file, value: code },
          { first: first.feature.number, second: number, kilometers: Math.round(apart * 111) },
        ),
      ];
    });
  });
}
