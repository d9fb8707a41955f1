import {
  BIGINT,
  BOOLEAN,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
  INTEGER,
  SMALLINT,
  UTINYINT,
} from "@duckdb/node-api";
import type { EncodedRow, FamilyMove, FamilyProfile, FamilyStanding } from "./encoded-row.ts";

const chunkRows = 2048;
const types = [INTEGER, BIGINT, BIGINT, UTINYINT, UTINYINT, BOOLEAN, BOOLEAN, BOOLEAN, SMALLINT, SMALLINT];

/** Rows that belong together, by row number, and how many such groups there are in all. */
export interface RowGroups {
  readonly count: number;
  readonly rows: number;
  readonly groups: readonly (readonly number[])[];
}

/** Families of a list, held by DuckDB in codes. */
export interface FamilyStore {
  readonly add: (row: EncodedRow) => void;
  /** Folds rows that share a KK to one family. No row can be added after that. */
  readonly fold: () => Promise<void>;
  /** Folds what was read and sets it aside as the triwulan before; the store is then empty again. */
  readonly keepAsEarlier: () => Promise<void>;
  /** Families by KK against those set aside; a family without KK is in one of the two only. */
  readonly moves: () => Promise<FamilyMove[]>;
  readonly families: () => Promise<number>;
  readonly profiles: () => Promise<FamilyProfile[]>;
  readonly duplicates: (kind: DuplicateKind, shown: number) => Promise<RowGroups>;
}

export type DuplicateKind = "kk" | "nik_across_kk" | "nik_in_kk" | "kecamatan_differs" | "desil_differs";

/**
 * Runs the work with an empty store. It lives in memory alone: without a temporary folder DuckDB puts nothing on disk,
 * so that even a run that is killed leaves no NIK or KK behind.
 */
export async function withFamilyStore<Result>(
  work: (store: FamilyStore) => Promise<Result>,
): Promise<Result> {
  const database = await DuckDBInstance.create(":memory:", {
    temp_directory: "",
    memory_limit: "1200MB",
    threads: "2",
    preserve_insertion_order: "false",
  });
  const connection = await database.connect();
  try {
    await connection.run(
      "CREATE TABLE list (line INTEGER, kk BIGINT, nik BIGINT, kecamatan UTINYINT, desil UTINYINT, registered BOOLEAN, matched BOOLEAN, verified BOOLEAN, received SMALLINT, eligible SMALLINT)",
    );
    return await work(await storeOn(connection));
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

async function storeOn(connection: DuckDBConnection): Promise<FamilyStore> {
  let appender = await connection.createAppender("list");
  let columns: DuckDBValue[][] = types.map(() => []);
  const flush = () => {
    appendColumns(appender, columns);
    columns = types.map(() => []);
  };
  const add = (row: EncodedRow) => {
    const values = [
      row.row,
      row.kk,
      row.nik,
      row.kecamatan,
      row.desil,
      row.isRegistered,
      row.isMatched,
      row.isVerified,
      row.received,
      row.eligible,
    ];
    for (let index = 0; index < values.length; index += 1) columns[index]?.push(values[index] ?? null);
    if (columns[0]?.length === chunkRows) flush();
  };
  const fold = async () => {
    flush();
    appender.closeSync();
    await connection.run(foldSql);
  };
  const numbers = async (sql: string) =>
    (await connection.runAndReadAll(sql)).getRowsJS().map((row) => row.map(Number));
  return {
    add,
    fold,
    keepAsEarlier: async () => {
      await fold();
      for (const sql of setAsideSql) await connection.run(sql);
      appender = await connection.createAppender("list");
    },
    moves: async () =>
      (await numbers(movesSql)).map(([kecamatan, received, earlier, receivedBefore, families = 0]) => ({
        now: standingOf(kecamatan, received),
        before: standingOf(earlier, receivedBefore),
        families,
      })),
    families: async () => (await numbers("SELECT count(*) FROM family"))[0]?.[0] ?? 0,
    profiles: async () =>
      (await numbers(profileSql)).map(
        ([kecamatan = 0, desil = 0, state = 0, received = 0, eligible = 0, families = 0]) => ({
          kecamatan,
          desil,
          state,
          received,
          eligible,
          families,
        }),
      ),
    duplicates: (kind, shown) => groupsOf(connection, kind, shown),
  };
}

function standingOf(kecamatan = -1, received = 0): FamilyStanding | null {
  return kecamatan < 0 ? null : { kecamatan, received };
}

function appendColumns(appender: DuckDBAppender, columns: DuckDBValue[][]): void {
  const count = columns[0]?.length ?? 0;
  if (count === 0) return;
  const chunk = DuckDBDataChunk.create(types, count);
  chunk.setColumns(columns);
  appender.appendDataChunk(chunk);
}

const foldSql = `
  CREATE TABLE family AS
  SELECT
    kk,
    arg_min(kecamatan, line) AS kecamatan,
    coalesce(arg_min(desil, line) FILTER (desil > 0), 0) AS desil,
    CASE
      WHEN NOT bool_or(registered) THEN 0
      WHEN NOT bool_and(matched) THEN 1
      WHEN NOT bool_or(verified) THEN 2
      ELSE 3
    END AS state,
    bit_or(received) AS received,
    bit_or(eligible) AS eligible
  FROM list
  GROUP BY kk`;

/** Row numbers stand in for a missing KK; set apart, those of one list match none of the other. */
const setAsideSql = [
  `CREATE TABLE earlier AS
  SELECT CASE WHEN kk < 0 THEN kk - 1000000000 ELSE kk END AS kk, kecamatan, received FROM family`,
  "DROP TABLE family",
  "DELETE FROM list",
];

const movesSql = `
  SELECT
    coalesce(family.kecamatan::INTEGER, -1),
    coalesce(family.received, 0),
    coalesce(earlier.kecamatan::INTEGER, -1),
    coalesce(earlier.received, 0),
    count(*)
  FROM family FULL OUTER JOIN earlier ON family.kk = earlier.kk
  GROUP BY ALL
  ORDER BY ALL`;

const profileSql = `
  SELECT kecamatan, desil, state, received, eligible, count(*)
  FROM family
  GROUP BY ALL
  ORDER BY ALL`;

const groupings: Readonly<Record<DuplicateKind, string>> = {
  kk: "GROUP BY kk HAVING count(*) > 1",
  nik_across_kk: "WHERE nik IS NOT NULL GROUP BY nik HAVING min(kk) <> max(kk)",
  nik_in_kk: "WHERE nik IS NOT NULL GROUP BY nik, kk HAVING count(*) > 1",
  kecamatan_differs: "GROUP BY kk HAVING min(kecamatan) <> max(kecamatan)",
  desil_differs: "WHERE desil > 0 GROUP BY kk HAVING min(desil) <> max(desil)",
};

async function groupsOf(
  connection: DuckDBConnection,
  kind: DuplicateKind,
  shown: number,
): Promise<RowGroups> {
  const grouped = `SELECT min(line) AS first, count(*) AS size, list(line ORDER BY line)[1:50] AS lines FROM list ${groupings[kind]}`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE found AS ${grouped}`);
  const totals = (
    await connection.runAndReadAll("SELECT count(*), coalesce(sum(size), 0) FROM found")
  ).getRowsJS();
  const lines = (
    await connection.runAndReadAll(`SELECT lines FROM found ORDER BY first LIMIT ${shown}`)
  ).getRowsJS();
  return {
    count: Number(totals[0]?.[0] ?? 0),
    rows: Number(totals[0]?.[1] ?? 0),
    groups: lines.map(([group]) => (Array.isArray(group) ? group.map(Number) : [])),
  };
}
