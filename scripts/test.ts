import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { reader } from "#messages";
import { findPostgres } from "#queue/tests";
import { findChromium } from "./checks/chromium.ts";
import { findLibreOffice } from "./checks/libreoffice.ts";
import { cacheFolder, isCi, projectFolder } from "./config.ts";
import { helpOn } from "./help.ts";
import { fail } from "./start/exit.ts";

const text = reader("commands");
const report = path.join(cacheFolder, "tests.json");

/** What vitest's JSON report says of a run. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

async function test(names: readonly string[]): Promise<number> {
  const warnings = [
    ...(findChromium() === null ? [text("test.noChromium")] : []),
    ...(findLibreOffice() === null ? [text("test.noLibreOffice")] : []),
    ...(findPostgres() === null ? [text("test.noPostgres")] : []),
  ];
  for (const warning of warnings) warn(warning);
  if (warnings.length > 0 && isCi) throw new Error(text("test.absentInCi"));

  await rm(report, { force: true });
  const code = await runVitest(names);
  if (existsSync(report)) console.log(summary(JSON.parse(readFileSync(report, "utf8")) as Report));
  for (const warning of warnings) warn(warning);
  return code;
}

function runVitest(names: readonly string[]): Promise<number> {
  const command = path.join(projectFolder, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [command, "run", ...names, ...reporters], {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function summary({ numPassedTests, numFailedTests, numPendingTests }: Report): string {
  return text("test.summary", { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests });
}

function warn(message: string): void {
  const rule = "=".repeat(72);
  console.error(`\n${rule}\n${message}\n${rule}\n`);
}

helpOn(text("test.usage"));
test(process.argv.slice(2)).then((code) => process.exit(code), fail);
