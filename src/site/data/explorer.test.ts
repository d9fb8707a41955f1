import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";

const project = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), "rilis-"));
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

const released = (id: string) => ({
  id,
  published: id.slice(0, 10),
  nature: "simulasi",
  sha256: "a".repeat(64),
});

it("keeps an address for whatever was embedded from a release withdrawn since, and none for one that stands", async () => {
  symlinkSync(path.join(project, "data"), path.join(folder, "data"));
  mkdirSync(path.join(folder, "public/unduh"), { recursive: true });
  const withdrawn = { date: "2026-08-02", reason: "Penyebut tertukar." };
  const releases = [released("2026-04-30.1"), { ...released("2026-07-31.1"), withdrawn }];
  writeFileSync(
    path.join(folder, "public/unduh/rilis.json"),
    JSON.stringify({ latest: "2026-04-30.1", releases }),
  );
  process.chdir(folder);
  const { withdrawnEmbeds } = await import("./explorer.ts");
  expect(withdrawnEmbeds()).toEqual(
    ["82.71", "81.71", "35.10", "semua"].map((area) => ({
      area,
      withdrawn: { ...released("2026-07-31.1"), ...withdrawn, sha256: undefined },
    })),
  );
});
