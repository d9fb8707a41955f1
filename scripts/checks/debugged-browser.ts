import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { reader } from "#messages";
import { chromiumFlags, findChromium } from "./chromium.ts";

const text = reader("commands");

/** A browser that listens for a debugger. */
export interface DebuggedBrowser {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Opens Chromium with an empty profile. Throws where there is none. */
export async function openDebuggedBrowser(): Promise<DebuggedBrowser> {
  const command = findChromium();
  if (command === null) throw new Error(text("test.noChromium"));
  const profile = await mkdtemp(path.join(tmpdir(), "profile-"));
  const flags = ["--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...chromiumFlags];
  const child = spawn(command, [...flags, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async () => {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const said: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stderr).on("line", (line) => {
      said.push(line);
      const [, found] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line) ?? [];
      if (found) resolve(Number(found));
    });
    child.once("error", reject);
    ended.then(() => reject(new Error(said.join("\n"))));
  });
  return { port, close };
}
