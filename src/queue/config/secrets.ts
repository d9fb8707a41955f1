import { hkdfSync } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { reader } from "#messages";
import type { Deps, Secrets } from "../deps.ts";

const text = reader("queue");

const shortestSecret = 32;

/** Returns the keys of the service from one secret: that of the operator, or one made at the first start and kept in the folder. */
export function serviceSecrets(
  { folder, secret }: { readonly folder: string; readonly secret: string | null },
  random: Deps["random"],
): Secrets {
  const main = secret ?? keptSecret(path.join(folder, "rahasia"), random);
  if (main.length < shortestSecret) throw new Error(text("config.shortSecret", { length: shortestSecret }));
  const key = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", main, "", `bansos-terbuka/${purpose}/1`, 32));
  return { pepper: key("lacak"), challenge: key("tantangan"), officerCodes: key("kode-petugas") };
}

/** Without this secret no access code finds its case again: it belongs into the backup, apart from the database. */
function keptSecret(file: string, random: Deps["random"]): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const made = openSync(file, "wx", 0o600);
    writeSync(made, `${Buffer.from(random(32)).toString("hex")}\n`);
    fsyncSync(made);
    closeSync(made);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
