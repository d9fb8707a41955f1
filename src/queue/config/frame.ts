import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** For a service that runs without a built site beside it. */
const bare =
  '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>@@judul@@</title></head><body><main>@@isi@@</main></body></html>';

/** Returns the page that the site builds for the service to fill. */
export function readFrame(siteFolder: string): string {
  const file = path.join(siteFolder, "sanggah/kerangka/index.html");
  return existsSync(file) ? readFileSync(file, "utf8") : bare;
}
