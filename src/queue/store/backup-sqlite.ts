import { closeSync, existsSync, fsyncSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Writes a consistent copy while the service runs, without what was erased. Throws where the target exists or there is no room. */
export function backupSqlite(file: string, target: string): void {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}`);
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.prepare("VACUUM INTO ?").run(target);
  } finally {
    database.close();
  }
  const written = openSync(target, "r+");
  fsyncSync(written);
  closeSync(written);
}
