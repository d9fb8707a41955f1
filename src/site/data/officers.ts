import { existsSync, readFileSync } from "node:fs";
import { type DemoOfficers, demoOfficers } from "#schemas/objection";
import { publicKeys } from "./objection.ts";
import { isSimulated, once } from "./release.ts";

const file = "data/sample/petugas-demonstrasi.json";

/** Returns the accounts anybody may try, none unless the figures and the desk keys are both simulated. */
export const demonstrationOfficers = once((): DemoOfficers["officers"] => {
  const isDemonstration = isSimulated() && publicKeys()?.nature === "simulasi";
  if (!isDemonstration || !existsSync(file)) return [];
  return demoOfficers.parse(JSON.parse(readFileSync(file, "utf8"))).officers;
});
