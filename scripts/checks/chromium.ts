import { accessSync, constants } from "node:fs";
import path from "node:path";
import { reader } from "#messages";
import { chromiumPath, searchPath } from "../config.ts";

const text = reader("commands");

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** For a machine we do not know: nothing of it is used, kept or told to anyone. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Returns the path of Chromium or Chrome: CHROMIUM where it is set, else the first on PATH, else null. Throws where CHROMIUM is wrong. */
export function findChromium(): string | null {
  if (chromiumPath !== null) {
    if (isExecutable(chromiumPath)) return chromiumPath;
    throw new Error(text("chromium.wrongPath", { path: chromiumPath }));
  }
  const candidates = searchPath
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
