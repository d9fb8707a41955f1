import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { projectFolder, readDeskKeys, readFrame, serviceSecrets } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bansos-atur-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const random = (bytes: number): Uint8Array => randomBytes(bytes);
const simulated = path.join(projectFolder, "data/sample/kunci-meja.json");

function publish(nature: "simulasi" | "resmi"): void {
  const release = { id: "2026-10-31.1", published: "2026-10-31", nature, sha256: "0" };
  mkdirSync(path.join(folder, "public/unduh"), { recursive: true });
  writeFileSync(
    path.join(folder, "public/unduh/rilis.json"),
    JSON.stringify({ latest: release.id, releases: [release] }),
  );
}

function put(target: string): void {
  mkdirSync(path.dirname(path.join(folder, target)), { recursive: true });
  cpSync(simulated, path.join(folder, target));
}

it("takes the simulated keys with simulated data", () => {
  put("data/sample/kunci-meja.json");
  publish("simulasi");
  expect(readDeskKeys(folder)?.nature).toBe("simulasi");
});

it("has no keys with official data until the office has put its own there", () => {
  put("data/sample/kunci-meja.json");
  publish("resmi");
  expect(readDeskKeys(folder)).toBeNull();
});

it("refuses to start where simulated keys stand in the place of the office's, and tells what to do", () => {
  put("data/policy/kunci-meja.json");
  publish("resmi");
  expect(() => readDeskKeys(folder)).toThrow(/npm run keys/);
});

it("makes the secret once and derives three different keys from it", () => {
  const settings = { folder: path.join(folder, "queue"), secret: null };
  const first = serviceSecrets(settings, random);
  expect(serviceSecrets(settings, random)).toEqual(first);
  const keys = [first.pepper, first.challenge, first.officerCodes].map((key) => key.toString("hex"));
  expect(new Set(keys).size).toBe(3);
  expect(keys[0]).toHaveLength(64);
});

it("refuses a secret that is too short", () => {
  expect(() => serviceSecrets({ folder, secret: "pendek" }, random)).toThrow(/QUEUE_SECRET/);
});

it("reads the frame of the site, or has a bare one", () => {
  expect(readFrame(folder)).toContain("@@isi@@");
  mkdirSync(path.join(folder, "sanggah/kerangka"), { recursive: true });
  writeFileSync(path.join(folder, "sanggah/kerangka/index.html"), "<main>@@isi@@</main>");
  expect(readFrame(folder)).toBe("<main>@@isi@@</main>");
});
