import { loadedFiles, startKeeping } from "../worker/keep-page.ts";

let isKept = false;

/** Once the whole index is on the device, keeps the page of the search too, so that it opens without network. */
export async function keepSearchPage(): Promise<void> {
  if (isKept) return;
  isKept = true;
  try {
    const ask = await startKeeping("/cari/pekerja.js", "/cari/");
    ask?.({ keep: [location.pathname, ...loadedFiles()] });
    ask?.({ keep: loadedFiles(), isAll: true });
  } catch {
    isKept = false;
  }
}
