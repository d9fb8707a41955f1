import { existsSync, readFileSync, rmSync } from "node:fs";
import { replaceDurably } from "#pipeline/disk";

/** What a file is to hold; null where it is to go. */
export interface FileChange {
  readonly path: string;
  readonly content: string | null;
}

/** Writes all files or none: when one cannot be written, those before it get back what they held. */
export function writeTogether(changes: readonly FileChange[]): void {
  const before: FileChange[] = [];
  try {
    for (const change of changes) {
      const { path } = change;
      before.unshift({ path, content: existsSync(path) ? readFileSync(path, "utf8") : null });
      apply(change);
    }
  } catch (error) {
    before.forEach(apply);
    throw error;
  }
}

function apply({ path, content }: FileChange): void {
  if (content === null) rmSync(path, { force: true });
  else if (!existsSync(path) || readFileSync(path, "utf8") !== content) replaceDurably(path, content);
}
