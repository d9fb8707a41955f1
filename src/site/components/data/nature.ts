import { reader } from "#messages";
import type { DatasetDefinition } from "#schemas";
import { publishedRows } from "../../data/index.ts";

/** Claims whether any published row of the dataset is simulated. */
export function isSimulatedDataset({ id }: DatasetDefinition): boolean {
  return publishedRows(id, null).some(({ sifat_data }) => sifat_data === "simulasi");
}

/** Returns what kind of figures the dataset holds: `simulasi`, or quoted official figures. */
export function natureWords(definition: DatasetDefinition): string {
  return reader("data")(isSimulatedDataset(definition) ? "natureSimulated" : "natureOfficial");
}
