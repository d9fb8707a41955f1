import { isTriwulan } from "#domain/period";
import { type DatasetDefinition, datasets } from "#schemas";
import { text } from "../problems/index.ts";

export type FolderCadence = "month" | "triwulan";

/** Returns which datasets belong in a folder of that period. */
export function datasetsOf(period: string): readonly DatasetDefinition[] {
  return datasets.filter(({ cadence }) => cadence === cadenceOf(period));
}

export function cadenceOf(period: string): FolderCadence {
  return isTriwulan(period) ? "triwulan" : "month";
}

/** Returns the words of a message about a period of the wrong kind. */
export function cadenceTexts(expected: FolderCadence) {
  const found = expected === "month" ? "triwulan" : "month";
  return {
    expected: text(`cadence.${expected}`),
    found: text(`cadence.${found}`),
    example: text(`cadence.example_${expected}`),
  };
}
