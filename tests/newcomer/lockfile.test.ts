import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../scripts/config.ts";

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = readFileSync(path.join(projectFolder, "package-lock.json"), "utf8");
const { packages } = JSON.parse(lockfile) as { packages: Readonly<Record<string, Locked>> };

it("names the packages of every platform, without which npm ci refuses to begin", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it("names no registry, so that any registry will do", () => {
  const resolved = Object.values(packages).flatMap(({ resolved: address }) => (address ? [address] : []));
  expect(resolved).toEqual([]);
});
