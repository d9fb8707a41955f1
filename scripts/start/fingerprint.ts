import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Returns a hash of the names and contents of the files at and under `paths`; tests do not count. */
export async function fingerprint(folder: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await filesUnder(folder, paths)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(folder, file)));
    hash.update("\0");
  }
  return hash.digest("hex");
}

async function filesUnder(folder: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of paths) {
    const absolute = path.join(folder, one);
    if (!existsSync(absolute)) continue;
    if (statSync(absolute).isFile()) found.push(one);
    else
      for (const entry of await readdir(absolute, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) found.push(path.relative(folder, path.join(entry.parentPath, entry.name)));
  }
  return found.filter((file) => !/\.test\.tsx?$/.test(file)).sort();
}

/** Remembers under which fingerprint something was made. */
export class Stamp {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  matches(value: string): boolean {
    return existsSync(this.#file) && readFileSync(this.#file, "utf8") === value;
  }

  async write(value: string): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(this.#file, value);
  }
}
