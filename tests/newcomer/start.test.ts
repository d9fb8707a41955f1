import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectFolder, toolEnvironment } from "../../scripts/config.ts";

let running: ChildProcess | undefined;

afterAll(() => {
  running?.kill("SIGKILL");
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it said before the address, a line each. */
  readonly said: readonly string[];
}

/** Starts the product as `npm start` does, on a free port, and waits for the address it prints. */
async function start(): Promise<Started> {
  const said: string[] = [];
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: projectFolder,
    env: { ...toolEnvironment, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/\S+\//.exec(line) ?? [];
    if (address) return { child, address, said };
    said.push(line);
  }
  throw new Error("It ended without an address");
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return ended;
}

beforeAll(async () => {
  const { child, address } = await start();
  await expectWell(address);
  expect(await stop(child, "SIGTERM")).toBe(0);
});

async function expectWell(address: string): Promise<void> {
  const health = await fetch(`${address}healthz`);
  expect(await health.json()).toEqual({ status: "ok", queue: "ok", release: "2026-10-31.1" });
}

it("has nothing to make the second time, serves the site at the address it prints and stops when asked", async () => {
  const { child, address, said } = await start();
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((line) => /[…✓]/.test(line))).toEqual([]);
  await expectWell(address);
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Bansos Terbuka");
  expect(await stop(child, "SIGINT")).toBe(0);
});
