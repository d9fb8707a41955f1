import { type Program, programIds } from "#schemas";
import { programs } from "../../data/index.ts";

const [atLeastOne] = programIds;

/** Returns the programmes as the eligibility page lists them: `SALAH_SATU`, which is no programme, comes last. */
export function listedPrograms(): Program[] {
  return [
    ...programs().filter(({ id }) => id !== atLeastOne),
    ...programs().filter(({ id }) => id === atLeastOne),
  ];
}
