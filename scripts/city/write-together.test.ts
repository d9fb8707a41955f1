import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { replaceValue } from "./json-text.ts";
import { writeTogether } from "./write-together.ts";

test("when one file cannot be written, those before it are as they were", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "bersama-"));
  const file = (name: string) => path.join(folder, name);
  writeFileSync(file("lama"), "lama");
  mkdirSync(file("terhalang/isi"), { recursive: true });
  const changes = [
    { path: file("lama"), content: "baru" },
    { path: file("baru"), content: "baru" },
    { path: file("terhalang"), content: "baru" },
  ];
  expect(() => writeTogether(changes)).toThrow();
  expect(readFileSync(file("lama"), "utf8")).toBe("lama");
  expect(readdirSync(folder).sort()).toEqual(["lama", "terhalang"]);
  rmSync(folder, { recursive: true });
});

test("one value is replaced, and the text around it stays as people wrote it", () => {
  const text = '[\n  { "id": "a]\\"", "in": [] },\n  { "id": "b", "in": [1, {"x": "}"}], "n": -1.5e3 }\n]\n';
  expect(replaceValue(text, [0, "in"], [2])).toBe(text.replace("[]", "[\n      2\n    ]"));
  expect(replaceValue(text, [1, "in"], [])).toBe(text.replace('[1, {"x": "}"}]', "[]"));
  expect(replaceValue(text, [1, "n"], null)).toBe(text.replace("-1.5e3", "null"));
  expect(() => replaceValue(text, [2, "in"], [])).toThrow();
});
