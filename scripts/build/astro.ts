import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { toolEnvironment } from "../config.ts";

const linesToShow = 30;

/**
 * Builds the pages into `outFolder`. Calls `onPage` with the number of pages written so far.
 * Runs beside us: its memory goes back afterwards and our own environment does not reach it.
 */
export async function buildPages(
  folder: string,
  outFolder: string,
  onPage: (pages: number) => void,
): Promise<number> {
  const command = path.join(folder, "node_modules/astro/bin/astro.mjs");
  const child = spawn(process.execPath, [command, "build", "--outDir", outFolder], {
    cwd: folder,
    env: toolEnvironment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stopWithUs = () => child.kill();
  process.once("exit", stopWithUs);
  const said: string[] = [];
  let pages = 0;
  createInterface(child.stdout).on("line", (line) => {
    said.push(line);
    if (/[├└]─ \S+\.html/.test(line)) onPage(++pages);
  });
  createInterface(child.stderr).on("line", (line) => said.push(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  process.off("exit", stopWithUs);
  if (code !== 0) throw new Error(said.slice(-linesToShow).join("\n"));
  return pages;
}
