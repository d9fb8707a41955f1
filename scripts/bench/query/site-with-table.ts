import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { precompress } from "../../build/compress.ts";

/** A table that is served beside those of the release, as one more area of a dataset. */
export interface ExtraTable {
  readonly dataset: string;
  readonly area: string;
  readonly rows: number;
  /** Arrow IPC stream. */
  readonly bytes: Uint8Array;
}

/** Makes `folder` the built site with one more table in its release, compressed as the build does it; the rest is linked. */
export async function siteWithTable(
  site: string,
  folder: string,
  release: string,
  { dataset, area, rows, bytes }: ExtraTable,
): Promise<void> {
  const own = ["unduh", "rilis", release];
  for (let depth = 0; depth <= own.length; depth += 1) {
    const part = own.slice(0, depth).join("/");
    await mkdir(path.join(folder, part), { recursive: true });
    const kept = [own[depth] ?? "manifest.json", "manifest.json.br", "manifest.json.gz", "bench"];
    for (const name of await readdir(path.join(site, part)))
      if (!kept.includes(name)) await symlink(path.join(site, part, name), path.join(folder, part, name));
  }
  const target = path.join(folder, ...own);
  const file = `bench/${area}.arrows`;
  await mkdir(path.join(target, "bench"));
  await writeFile(path.join(target, file), bytes);
  await precompress(path.join(target, "bench"));
  const manifest = JSON.parse(await readFile(path.join(site, ...own, "manifest.json"), "utf8"));
  const listed = { path: file, dataset, area, format: "arrow", rows, bytes: bytes.length, sha256: "" };
  await writeFile(
    path.join(target, "manifest.json"),
    JSON.stringify({ ...manifest, files: [...manifest.files, listed] }),
  );
}
