import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { readJournal } from "./journal.ts";

const lockName = ".kunci";
const sqliteBusy = 5;

/** The right to publish into one download folder; nobody else has it until it is given back. */
export interface Lock {
  readonly giveBack: () => void;
}

/**
 * Takes the right to publish, or says which process has it. It is a lock of the operating system on an empty SQLite
 * file: when a process dies, however it dies, its lock is gone with it and the file alone locks nobody out.
 */
export function takeLock(publicFolder: string): Outcome<Lock> {
  mkdirSync(publicFolder, { recursive: true });
  const database = new DatabaseSync(join(publicFolder, lockName), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    const pid = readJournal(publicFolder)?.pid ?? "?";
    return refusal(problem("locked", { file: publicFolder }, { pid }));
  }
  return success({ giveBack: () => database.close() });
}

const isBusy = (error: unknown) =>
  error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
