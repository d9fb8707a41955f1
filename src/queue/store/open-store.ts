import { sql } from "kysely";
import type { ChainHead } from "#schemas/objection";
import { changeAll } from "./change-cases.ts";
import { countableCases } from "./counted-cases.ts";
import type { Database } from "./database.ts";
import { erase } from "./erase.ts";
import { StoreUnavailable } from "./errors.ts";
import { keepChunk } from "./file-chunks.ts";
import { confirmHandover, finishNotice, handoverBy, proposeHandover } from "./handovers.ts";
import { casesToErase, casesToResume } from "./jobs-due.ts";
import { migrate } from "./migrate.ts";
import * as officers from "./officer-rows.ts";
import { openPostgres } from "./postgres.ts";
import { pruneEvents } from "./prune.ts";
import { queuePage } from "./queue-page.ts";
import * as cases from "./read-cases.ts";
import { openSqlite } from "./sqlite.ts";
import type { ChangeResult, NewCase, QueueStore } from "./store.ts";
import { startWriter, type Writer, type WriterLimits } from "./writer.ts";

export interface StoreOptions {
  /** PostgreSQL; goes before `file`. */
  readonly databaseUrl?: string;
  /** SQLite file, made where there is none. */
  readonly file?: string;
  readonly limits?: WriterLimits;
}

/** What keeping the queue in order needs beside the queue itself. */
export interface Maintenance {
  /** The last event that is no longer kept; seq 0 where all are. */
  readonly checkpoint: () => Promise<ChainHead>;
  /** Deletes the oldest events of cases long ended; returns how many. */
  readonly pruneEvents: (olderThan: string) => Promise<number>;
  /** What the engine finds wrong with what lies on the disk; nothing where all is well. */
  readonly checkIntegrity: () => Promise<readonly string[]>;
}

export type KeptStore = QueueStore & Maintenance;

/** Opens the store and brings its tables up to date. Throws `StoreUnavailable` or `NewerDatabase`. */
export async function openStore({ databaseUrl, file, limits }: StoreOptions): Promise<KeptStore> {
  const database = databaseUrl === undefined ? openFile(file) : openPostgres(databaseUrl);
  try {
    await migrate(database);
  } catch (error) {
    await database.close().catch(() => undefined);
    throw asShown(database, error);
  }
  const writer = startWriter(database, limits);
  return {
    engine: database.engine,
    ...writes(writer),
    ...reads(database),
    close: async () => {
      await writer.close();
      await database.close();
    },
  };
}

function openFile(file: string | undefined): Database {
  if (file === undefined) throw new Error("A store needs a database address or a file");
  return openSqlite(file);
}

function asShown(database: Database, error: unknown): unknown {
  const reason = database.unavailable(error);
  return reason === null ? error : new StoreUnavailable(reason, { cause: error });
}

function writes({ file, work }: Writer) {
  return {
    file: (entry) => file(entry, weightOf(entry)),
    change: (change) => work(async (unit) => onlyOne(await changeAll(unit, [change]))),
    changeAll: (changes) => work((unit) => changeAll(unit, changes)),
    putChunk: (chunk) => work((unit) => keepChunk(unit, chunk), chunk.data.byteLength),
    erase: (caseId, what, event) => work((unit) => erase(unit, caseId, what, event)),
    finishNotice: (id, officer, at, desks) => work((unit) => finishNotice(unit, id, officer, at, desks)),
    proposeHandover: (handover, changes) => work((unit) => proposeHandover(unit, handover, changes)),
    confirmHandover: (id, by, changes) => work((unit) => confirmHandover(unit, id, by, changes)),
    addOfficer: (officer) => work((unit) => officers.addOfficer(unit, officer)),
    updateOfficer: (id, fields) => work((unit) => officers.updateOfficer(unit, id, fields)),
    useStep: (id, step) => work((unit) => officers.takeStep(unit, id, step)),
    addSession: (session) => work((unit) => officers.addSession(unit, session)),
    dropSession: (idHash) => work((unit) => officers.dropSessions(unit, "id_hash", idHash)),
    dropSessionsOf: (officer) => work((unit) => officers.dropSessions(unit, "officer", officer)),
    dropExpired: (now) => work((unit) => officers.dropExpired(unit, now)),
    spendChallenge: (signature, expiresAt) =>
      work((unit) => officers.spendChallenge(unit, signature, expiresAt)),
    pruneEvents: (olderThan) => work((unit) => pruneEvents(unit, olderThan)),
  } satisfies Partial<KeptStore>;
}

/** The sealed texts are what makes a filing large. */
const weightOf = ({ sealed }: NewCase) =>
  sealed.body.length + sealed.keyForDesk.length + sealed.keyForResident.length;

function onlyOne(results: readonly ChangeResult[]): ChangeResult {
  const [result] = results;
  if (result === undefined) throw new Error("A change gave no result");
  return result;
}

function reads(database: Database) {
  const { read } = database;
  /** Names the faults of the database as what they are. */
  const asked = <Question extends readonly unknown[], Answer>(
    ask: (...question: Question) => Promise<Answer>,
  ) => {
    return async (...question: Question): Promise<Answer> => {
      try {
        return await ask(...question);
      } catch (error) {
        throw asShown(database, error);
      }
    };
  };
  return {
    caseById: asked((id) => cases.caseBy(read, "id", id)),
    caseByTicket: asked((ticket) => cases.caseBy(read, "ticket", ticket)),
    caseByTrack: asked((trackHash) => cases.caseBy(read, "track_hash", trackHash)),
    queue: asked((question) => queuePage(read, question)),
    history: asked((caseId) => cases.historyOf(read, caseId)),
    sealed: asked((caseId) => cases.sealedOf(read, caseId)),
    thread: asked((caseId) => cases.threadOf(read, caseId)),
    files: asked((caseId) => cases.filesOf(read, caseId)),
    readFile: asked((caseId, sha256) => cases.fileContent(read, caseId, sha256)),
    casesToResume: asked((today) => casesToResume(read, today)),
    casesToErase: asked((what, endedBefore) => casesToErase(read, what, endedBefore)),
    countableCases: asked(() => countableCases(read)),
    notices: asked((desks) => cases.noticesOf(read, desks)),
    handover: asked((id) => handoverBy(read, id)),
    officerByName: asked((name) => officers.officerBy(read, "name", name)),
    officerById: asked((id) => officers.officerBy(read, "id", id)),
    officers: asked(() => officers.allOfficers(read)),
    session: asked((idHash) => officers.sessionBy(read, idHash)),
    head: asked(() => cases.headOf(read, "chain")),
    checkpoint: asked(() => cases.headOf(read, "pruned")),
    events: asked((afterSeq, limit) => cases.eventsAfter(read, afterSeq, limit)),
    checkIntegrity: asked(() => database.checkIntegrity()),
    ping: asked(async () => {
      await sql`select 1`.execute(read);
    }),
  } satisfies Partial<KeptStore>;
}
