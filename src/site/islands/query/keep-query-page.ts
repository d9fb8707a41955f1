import { loadedFiles, startKeeping } from "../worker/keep-page.ts";
import { engineFiles } from "./engine/engine-files.ts";
import type { QueryConfig } from "./shared/config.ts";

let isKept = false;

/** Once the database runs, keeps page, database and tables of names, so that all of it opens without network. */
export async function keepQueryPage(release: string, { references }: QueryConfig): Promise<void> {
  if (isKept) return;
  isKept = true;
  try {
    const ask = await startKeeping("/data/kueri/pekerja.js", "/data/kueri/");
    const files = [...loadedFiles(), ...engineFiles];
    const data = [`/unduh/rilis/${release}/manifest.json`, ...references.map(({ url }) => url)];
    ask?.({ keep: [location.pathname, ...files, ...data] });
    ask?.({ keep: files, isAll: true });
  } catch {
    isKept = false;
  }
}
