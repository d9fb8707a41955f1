import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askPassword, type Terminal } from "./ask-password.ts";

/** A terminal at which the lines are typed, each once it was asked for. */
function terminal(lines: readonly string[], isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  const left = [...lines];
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    if (/: $/.test(shown)) setImmediate(() => input.write(`${left.shift() ?? ""}\n`));
  });
  return { given: { input, output } as unknown as Terminal, shown: () => shown };
}

test("a password is typed twice and never shown", async () => {
  const { given, shown } = terminal(["sandi percobaan", "sandi percobaan"]);
  expect(await askPassword(false, given)).toBe("sandi percobaan");
  expect(shown()).toMatch(/^Kata sandi .*\nKata sandi sekali lagi: \n$/);
});

test("two that differ, and one that is short, are refused", async () => {
  const differing = terminal(["sandi percobaan", "sandi percobaam"]);
  await expect(askPassword(false, differing.given)).rejects.toThrow("tidak sama");
  const short = terminal(["sandi", "sandi"]);
  await expect(askPassword(false, short.given)).rejects.toThrow("paling sedikit 12");
});

test("without a terminal it is read only where that was asked for", async () => {
  await expect(askPassword(false, terminal([], false).given)).rejects.toThrow("--password-stdin");
  const piped = terminal([], false);
  piped.given.input.push("sandi percobaan\r\nsisanya\n");
  piped.given.input.push(null);
  expect(await askPassword(true, piped.given)).toBe("sandi percobaan");
});
