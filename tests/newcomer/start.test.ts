import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterEach, expect, it } from "vitest";
import { projectFolder, toolEnvironment } from "../../scripts/config.ts";

let running: ChildProcess | undefined;

afterEach(() => {
  running?.kill("SIGKILL");
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly seconds: number;
}

/** Starts the product as `npm start` does, on a free port, and waits for the address it prints. */
async function start(): Promise<Started> {
  const started = performance.now();
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: projectFolder,
    env: { ...toolEnvironment, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/\S+\//.exec(line) ?? [];
    if (address) return { child, address, seconds: (performance.now() - started) / 1000 };
  }
  throw new Error("It ended without an address");
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

it("prints an address that answers, is well, and stops cleanly on either signal", async () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const { child, address } = await start();
    const health = await fetch(`${address}healthz`);
    expect(await health.json()).toEqual({ status: "ok", release: "2026-10-31.1" });
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Bansos Terbuka");
    const end = ended(child);
    child.kill(signal);
    expect(await end).toBe(0);
  }
});

it("has little to do the second time", async () => {
  const first = await start();
  first.child.kill();
  await ended(first.child);
  const { seconds } = await start();
  expect(seconds).toBeLessThan(10);
});
