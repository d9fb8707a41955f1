import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyEngine, type OpenTestStore } from "../tests/engines.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

describe.each(everyEngine)("$name: before an acknowledgement", ({ name, open }) => {
  let on: OpenTestStore;
  beforeEach(async () => {
    on = await open();
  });
  afterEach(() => on.remove());

  test("the engine waits for the disk, whatever its own default is", async () => {
    const { databaseUrl, file } = on.options;
    const database = name === "sqlite" ? openSqlite(file ?? "") : openPostgres(databaseUrl ?? "");
    const setting = name === "sqlite" ? "pragma synchronous" : "show synchronous_commit";
    const { rows } = await sql.raw<Record<string, unknown>>(setting).execute(database.write);
    const full = 2;
    expect(Object.values(rows[0] ?? {})).toEqual([name === "sqlite" ? full : "on"]);
    await database.close();
  });
});
