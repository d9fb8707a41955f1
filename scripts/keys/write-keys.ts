import { existsSync, realpathSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DeskKeys } from "#schemas/objection";
import type { PrivateKeys } from "./make-keys.ts";

export interface Places {
  /** Folder of the project. */
  readonly project: string;
  /** Folder for the private keys. */
  readonly out: string;
  /** File of the public keys. */
  readonly open: string;
}

/** Why keys are not written: key of the text and its parameters. */
export interface KeyRefusal {
  readonly why: "keys.insideProject" | "keys.exists";
  readonly path: string;
}

/**
 * Returns why keys must not be written there, or null. Private keys do not lie in the project, where they could be
 * committed or published, except in `data/private`; and no key is ever overwritten, since with it go its cases.
 */
export function refusalFor({ project, out, open }: Places, desks: readonly string[]): KeyRefusal | null {
  const folder = realPath(out);
  const kept = path.join(realPath(project), "data/private");
  if (isWithin(folder, realPath(project)) && !isWithin(folder, kept))
    return { why: "keys.insideProject", path: folder };
  const existing = [open, ...[...desks, null].map((desk) => secretFile(out, desk))].find((file) =>
    existsSync(file),
  );
  return existing ? { why: "keys.exists", path: path.resolve(existing) } : null;
}

/** Writes the private keys as identity files of the age tool, readable by the owner alone, then the public file. */
export async function writeKeys(
  { out, open }: Places,
  keys: { readonly open: DeskKeys; readonly secret: PrivateKeys },
): Promise<void> {
  await mkdir(out, { recursive: true, mode: 0o700 });
  const { escrow, desks } = keys.open;
  await writeSecret(secretFile(out, null), keys.secret.escrow, escrow);
  for (const { desk, identity } of keys.secret.desks) {
    const known = desks.find((one) => one.desk === desk);
    if (known) await writeSecret(secretFile(out, desk), identity, known);
  }
  await writeFile(open, formatKeys(keys.open), { flag: "wx" });
}

/** Returns the file of a private key: of a desk, or of the escrow. */
export function secretFile(out: string, desk: string | null): string {
  return path.join(out, desk === null ? "penitipan.txt" : `meja-${desk}.txt`);
}

/** Returns keys as they are kept in a file. */
export function formatKeys(keys: object): string {
  return `${JSON.stringify(keys, null, 2)}\n`;
}

async function writeSecret(
  file: string,
  identity: string,
  { recipient, fingerprint }: DeskKeys["escrow"],
): Promise<void> {
  const text = `# public key: ${recipient}\n# fingerprint: ${fingerprint}\n${identity}\n`;
  await writeFile(file, text, { flag: "wx", mode: 0o600 });
  await chmod(file, 0o600);
}

/** The path with symbolic links followed as far as it exists. */
function realPath(given: string): string {
  const whole = path.resolve(given);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = path.dirname(whole);
  return parent === whole ? whole : path.join(realPath(parent), path.basename(whole));
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}
