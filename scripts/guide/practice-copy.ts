import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFolder } from "../config.ts";

const copied = [
  "src",
  "scripts",
  "data/reference",
  "data/policy",
  "data/sample",
  "public",
  "package.json",
  "package-lock.json",
  "astro.config.mjs",
  "tsconfig.json",
];

/** A copy of the project to practise in, without releases, ledgers or secrets. */
export interface PracticeCopy {
  readonly folder: string;
  readonly remove: () => void;
}

export function makePracticeCopy(): PracticeCopy {
  const folder = mkdtempSync(path.join(tmpdir(), "bansos-latihan-"));
  const isReleased = (source: string) => source === path.join(projectFolder, "public", "unduh");
  for (const name of copied)
    cpSync(path.join(projectFolder, name), path.join(folder, name), {
      recursive: true,
      filter: (source) => !isReleased(source),
    });
  symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"), "dir");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
