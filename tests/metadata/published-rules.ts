import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { publishedRulesFolder } from "../../scripts/config.ts";

/** Returns the files of a kind in the folder of published rules, or none where it was not given. */
export function publishedRules(kind: "dcat-ap" | "data-package"): string[] {
  const folder = publishedRulesFolder && path.join(publishedRulesFolder, kind);
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
}
