import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { searchPath, toolEnvironment } from "../config.ts";
import type { GuideStep } from "./read-guide.ts";

/** Where the guide and what happens differ: `line` of the guide, and what was seen. */
export interface GuideFault {
  readonly line: number;
  readonly what: string;
}

/** What came of a step; `output` is of the commands last run. */
export interface StepOutcome {
  readonly step: GuideStep;
  readonly output: string;
  readonly fault: GuideFault | null;
}

/** Does the steps of a guide in a folder, in order, and stops at the first that goes other than it says. */
export function* runGuide(steps: readonly GuideStep[], folder: string): Generator<StepOutcome> {
  let output = "";
  for (const step of steps) {
    const fault = step.kind === "shows" ? missingFrom(output, step) : null;
    if (step.kind === "run") {
      const ran = runCommands(step, folder);
      output = ran.output;
      yield { step, ...ran };
      if (ran.fault) return;
      continue;
    }
    doByHand(step, folder);
    yield { step, output, fault };
    if (fault) return;
  }
}

function runCommands({ line, commands, fails }: Extract<GuideStep, { kind: "run" }>, folder: string) {
  let output = "";
  for (const command of commands) {
    const environment = {
      ...toolEnvironment,
      PATH: `${path.join(folder, "node_modules/.bin")}${path.delimiter}${searchPath}`,
      npm_config_update_notifier: "false",
    };
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: folder,
      env: environment,
      shell: true,
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });
    output += `${stdout}${stderr}`;
    if ((status !== 0) !== fails)
      return { output, fault: { line, what: `"${command}" ended with ${status}:\n${stdout}${stderr}` } };
  }
  return { output, fault: null };
}

/** Every line shown must come out, in that order. */
function missingFrom(
  output: string,
  { line, lines }: Extract<GuideStep, { kind: "shows" }>,
): GuideFault | null {
  const seen = output.split("\n").map(plain);
  let next = 0;
  for (const [index, shown] of lines.entries()) {
    const found = seen.findIndex((one, position) => position >= next && pattern(shown).test(one));
    if (found < 0) return { line: line + index + 1, what: `"${shown}" is not in what came out:\n${output}` };
    next = found + 1;
  }
  return null;
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

const pattern = (shown: string) =>
  new RegExp(
    plain(shown)
      .split(/ ?… ?/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );

function doByHand(step: GuideStep, folder: string): void {
  const at = (file: string) => path.join(folder, file);
  if (step.kind === "write") {
    mkdirSync(path.dirname(at(step.file)), { recursive: true });
    writeFileSync(at(step.file), step.content);
  } else if (step.kind === "copy") {
    const to = step.to.endsWith("/") ? path.join(step.to, path.basename(step.from)) : step.to;
    cpSync(at(step.from), at(to));
  } else if (step.kind === "change") {
    const lines = readFileSync(at(step.file), "utf8").split("\n");
    const column = (lines[0] ?? "").replace("\r", "").split(",").indexOf(step.column);
    const cells = (lines[step.row - 1] ?? "").split(",");
    if (column < 0 || column >= cells.length) throw new Error(`No cell ${step.column} in row ${step.row}`);
    writeFileSync(
      at(step.file),
      lines.with(step.row - 1, cells.with(column, step.value).join(",")).join("\n"),
    );
  }
}
