import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./config.ts";
import { argumentFault } from "./help.ts";

const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};
/** Every command of ours; the others belong to the tools they start. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node (scripts\/[\w-]+\.ts)$/.exec(line)?.[1];
  return file
    ? [{ name, file, call: ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}` }]
    : [];
});
const patience = 90_000;

async function run(file: string, ...own: string[]) {
  const child = spawn(process.execPath, [file, ...own], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const status = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { status: await status, stdout, stderr };
}

test("there are commands to look at", () => expect(commands.length).toBeGreaterThan(15));

describe("every command", () => {
  test.concurrent.each(commands)(
    "$name tells with --help how it is called, and does nothing else",
    async ({ file, call }) => {
      const { status, stdout, stderr } = await run(file, "--help");
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^(Cara pakai:|Menarik rilis:)/);
      expect(stdout).toContain(call);
      expect(status).toBe(0);
    },
    patience,
  );

  test.concurrent.each(commands.filter(({ name }) => name !== "test"))(
    "$name refuses an option it does not know, in a sentence and with the way to call it",
    async ({ file, call }) => {
      const { status, stdout, stderr } = await run(file, "--bukan-pilihan");
      expect(stdout).toBe("");
      const [sentence = ""] = stderr.trim().split("\n");
      expect(sentence).toMatch(/--bukan-pilihan.*\.$/);
      expect(stderr).toContain(call);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(status).toBe(2);
    },
    patience,
  );
});

const faultOf = (args: string[]) => {
  try {
    parseArgs({ args, options: { area: { type: "string", short: "a" }, yes: { type: "boolean" } } });
    return null;
  } catch (error) {
    return argumentFault(error);
  }
};

test.each([
  [["--arae", "82.71"], "Pilihan --arae tidak dikenal. Periksa ejaannya."],
  [["kiriman"], '"kiriman" tidak dipakai di sini. Hapus dari perintahnya.'],
  [["--area"], "Pilihan --area perlu isi. Tulis isinya sesudahnya."],
  [["--area", "--yes"], "Pilihan --area perlu isi. Tulis isinya sesudahnya."],
  [["--yes=ya"], "Pilihan --yes tidak memakai isi. Tulis pilihannya saja."],
])("%j", (given, said) => expect(faultOf(given)).toBe(said));
