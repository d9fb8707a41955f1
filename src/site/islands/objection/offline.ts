import { loadedFiles, startKeeping } from "../worker/keep-page.ts";

let isKept = false;

/**
 * Once somebody begins to fill in, keeps the form, its styles and scripts on the device, so that it works without
 * network from then on. What is loaded when sending is fetched now too, through the worker that keeps it.
 */
export async function keepForOffline(): Promise<void> {
  if (isKept) return;
  isKept = true;
  try {
    const ask = await startKeeping("/sanggah/pekerja.js", "/sanggah/");
    if (!ask) return;
    ask({ keep: [location.pathname, ...loadedFiles()] });
    await import("./send/index.ts");
    ask({ keep: loadedFiles(), isAll: true });
  } catch {
    isKept = false;
  }
}
