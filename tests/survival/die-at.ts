import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Loaded before the command (`--import die-at.ts?call=12`): kills the process at that call that changes the disk,
 * in the middle of the write where the call writes a file. `call=0` lets it run and tells how many calls it made.
 */
const fatalCall = Number(new URL(import.meta.url).searchParams.get("call"));
let calls = 0;

type AnyFunction = (...parameters: never[]) => unknown;

function patch<Name extends "writeFileSync" | "renameSync" | "mkdirSync" | "rmSync" | "fsyncSync">(
  name: Name,
  beforeDeath: (...parameters: Parameters<(typeof fs)[Name]>) => void = () => undefined,
): void {
  const original = fs[name] as AnyFunction;
  const patched = (...parameters: never[]) => {
    calls += 1;
    if (calls === fatalCall) {
      beforeDeath(...(parameters as unknown as Parameters<(typeof fs)[Name]>));
      process.kill(process.pid, "SIGKILL");
    }
    return original(...parameters);
  };
  Object.assign(fs, { [name]: patched });
}

const { writeFileSync } = fs;
patch("writeFileSync", (path, content) => {
  const bytes = Buffer.from(content as string);
  writeFileSync(path, bytes.subarray(0, bytes.length / 2));
});
for (const name of ["renameSync", "mkdirSync", "rmSync", "fsyncSync"] as const) patch(name);
syncBuiltinESMExports();

if (fatalCall === 0) process.on("exit", () => fs.writeSync(2, `calls=${calls}\n`));
