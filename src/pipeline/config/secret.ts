import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataNature } from "#schemas";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";

const shortestSecret = 32;

export interface SecretSources {
  readonly nature: DataNature;
  readonly privateFolder: string;
  /** Documented secret of the simulated data; good for nothing else. */
  readonly sampleSecretFile: string;
  readonly environment: string | undefined;
}

/** Returns the secret that the rounding is keyed with. */
export function readSecret(sources: SecretSources): Outcome<string> {
  const { nature, privateFolder, sampleSecretFile, environment } = sources;
  const sampleSecret = contentOf(sampleSecretFile);
  if (nature === "simulasi") return sampleSecret ? success(sampleSecret) : missing(sampleSecretFile);
  const file = join(privateFolder, "rahasia");
  const secret = environment?.trim() || contentOf(file);
  if (!secret) return missing(file);
  if (secret === sampleSecret) return refusal(problem("secret_is_public", { file }));
  if (secret.length < shortestSecret)
    return refusal(problem("secret_short", { file }, { length: shortestSecret }));
  return success(secret);
}

const missing = (file: string) => refusal(problem("secret_missing", { file }, { file }));

const contentOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");
