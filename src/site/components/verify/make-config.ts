import { verifyText } from "#messages/periksa";
import { type DatasetDefinition, reasonCode } from "#schemas";
import { currentRelease, pilots, programs } from "../../data/index.ts";
import { reasonWords } from "../../views/words.ts";
import { isSimulatedDataset } from "../data/nature.ts";
import type { VerifyConfig } from "./verify-config.ts";
import type { VerifyExample } from "./verify-example.ts";
import { verifyTable } from "./verify-table.ts";

/** Returns what the page that checks figures of a dataset hands to its script. */
export function verifyConfig(definition: DatasetDefinition, { asked }: VerifyExample): VerifyConfig {
  const places = pilots().flatMap((city) => [city, ...city.kecamatan]);
  const reasons = [...reasonCode.options, "penyebut_nol" as const];
  return {
    table: verifyTable(definition),
    isSimulated: isSimulatedDataset(definition),
    example: { ...asked.shown, release: currentRelease().id },
    areas: Object.fromEntries(places.map(({ code, name }) => [code, name])),
    programs: {
      ...Object.fromEntries(programs().map(({ id, shortName }) => [id, shortName])),
      SALAH_SATU: verifyText("anyProgram"),
    },
    reasons: Object.fromEntries(reasons.map((code) => [code, reasonWords(code)])),
  };
}
