import type { DataNature, DatasetDefinition } from "#schemas";

/** Returns the nature of a dataset within a release: quoted official figures are real in a simulated one too. */
export function datasetNature({ cadence }: DatasetDefinition, release: DataNature): DataNature {
  return cadence === "irregular" ? "resmi" : release;
}
