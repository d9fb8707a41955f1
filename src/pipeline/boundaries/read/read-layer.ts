import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { sha256 } from "../../disk/index.ts";
import { type Outcome, problem, refusal, text } from "../../problems/index.ts";
import { archiveIn, isJson, isZip, knownForeign } from "./file-kind.ts";
import type { ReadOptions, SourceLayer } from "./layer.ts";
import { readJsonLayer } from "./read-json-layer.ts";
import { readShapefile } from "./read-shapefile.ts";

/** Returns the features of a GeoJSON, TopoJSON or zipped Shapefile, or why it cannot be read. */
export async function readLayer(path: string, options: ReadOptions): Promise<Outcome<SourceLayer>> {
  const file = basename(path);
  if (!existsSync(path) || !statSync(path).isFile())
    return refusal(problem("boundaries_not_found", { file: path }));
  const bytes = readFileSync(path);
  if (bytes.every((byte) => byte <= 0x20)) return refusal(problem("boundaries_empty", { file }));
  const source = { file, sha256: sha256(bytes) };
  if (isJson(bytes)) return readJsonLayer(bytes, source, options);
  if (!isZip(bytes))
    return refusal(
      problem(
        "boundaries_unsupported",
        { file },
        { found: knownForeign(bytes) ?? text("boundaries.unknown_kind") },
      ),
    );
  const archive = archiveIn(bytes, file);
  if (!archive.ok) return archive;
  const { json, shapes } = archive.value;
  return json ? readJsonLayer(json, source, options) : readShapefile(shapes, source, options);
}
