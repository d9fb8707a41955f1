import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { progressTo } from "./progress.ts";

function output(isTTY: boolean): { out: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough();
  let said = "";
  stream.on("data", (part: Buffer) => {
    said += String(part);
  });
  const out = Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream;
  return { out, text: () => said.replace(/\d+,\d/g, "0,0") };
}

it("writes one line when a stage begins and one when it ends where there is no terminal", async () => {
  const { out, text } = output(false);
  const result = await progressTo(out).stage("Membangun halaman", async (note) => {
    note("12 halaman");
    return 12;
  });
  expect(result).toBe(12);
  expect(text()).toBe("  … Membangun halaman\n  ✓ Membangun halaman (0,0 detik)\n");
});

it("keeps one line per stage on a terminal, with what it is doing", async () => {
  const { out, text } = output(true);
  await progressTo(out).stage("Membangun halaman", async (note) => {
    note("12 halaman");
    await new Promise((resolve) => setTimeout(resolve, 250));
  });
  expect(text()).toContain("\r\u001b[K  … Membangun halaman (0,0 detik) 12 halaman");
  expect(text().endsWith("  ✓ Membangun halaman (0,0 detik)\n")).toBe(true);
  expect(text().match(/\n/g)).toHaveLength(1);
});

it.each([true, false])("lets a failure through (terminal: %s)", async (isTTY) => {
  const { out } = output(isTTY);
  const failing = () => Promise.reject(new Error("audit"));
  await expect(progressTo(out).stage("Menerbitkan", failing)).rejects.toThrow("audit");
});
