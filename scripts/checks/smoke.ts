import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { projectFolder, toolEnvironment } from "../config.ts";
import { fail } from "../start/exit.ts";

const secondStartSeconds = 5;

/** Starts the product with the command of the README, as a newcomer would, and asks whether it is well. */
async function startOnce(): Promise<number> {
  const started = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: projectFolder,
    env: { ...toolEnvironment, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  try {
    const address = await printedAddress(child);
    const seconds = (performance.now() - started) / 1000;
    for (const name of ["healthz", "v1/health"]) {
      const answer = await fetch(new URL(name, address));
      const health = await answer.text();
      console.log(`${address}${name} ${answer.status} ${health} ${seconds.toFixed(1)} s`);
      if (!answer.ok || !health.includes('"ok"')) throw new Error(`Not well: ${health}`);
    }
    return seconds;
  } finally {
    await stop(child);
  }
}

async function printedAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("No output to read");
  for await (const line of createInterface(stdout)) {
    const [address] = /http:\/\/\S+\//.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("npm start ended without an address");
}

/** npm and what it started are one group. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await ended;
}

async function smoke(): Promise<void> {
  await startOnce();
  const again = await startOnce();
  if (again > secondStartSeconds) throw new Error(`The second start took ${again.toFixed(1)} s`);
}

smoke().catch(fail);
