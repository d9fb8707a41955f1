import { spawn, spawnSync } from "node:child_process";
import { projectFolder } from "../config.ts";

/** Claims whether a command can be run on a terminal of its own here: util-linux brings `script`. */
export const hasPseudoTerminal = () =>
  process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

const quoted = (argument: string) => `'${argument.replaceAll("'", "'\\''")}'`;

/** Runs a command on a terminal of its own, types a line at each question, and returns all that was shown. */
export async function onTerminal(
  given: readonly string[],
  lines: readonly string[],
  asks: RegExp,
  folder = projectFolder,
) {
  const line = [process.execPath, ...given].map(quoted).join(" ");
  const child = spawn("script", ["-qec", line, "/dev/null"], { cwd: folder });
  const left = [...lines];
  let shown = "";
  let asked = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString().replaceAll("\r", "");
    const questions = shown.match(new RegExp(asks.source, "g"))?.length ?? 0;
    for (; asked < questions; asked += 1) child.stdin.write(`${left.shift() ?? ""}\n`);
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, shown };
}
