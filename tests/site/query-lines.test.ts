import { readFile } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, inject, it } from "vitest";

let lines: string;
let queries: string[];

beforeAll(async () => {
  const page = await readFile(path.join(inject("siteFolder"), "data/kueri/index.html"), "utf8");
  const texts = (pattern: RegExp) =>
    [...page.matchAll(pattern)].map(([, text = ""]) =>
      text
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&"),
    );
  [lines = ""] = texts(/<pre [^>]*id="baris-duckdb"[^>]*>([^<]*)<\/pre>/g);
  queries = texts(/<\/summary>\s*<pre[^>]*>([^<]*)<\/pre>/g);
});

it("answers every question of the SQL page with DuckDB outside the browser, by the lines the page tells", async () => {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const local = lines.replace(/'https?:\/\/[^/']+/g, `'${inject("siteFolder")}`);
    expect(local.match(/^CREATE VIEW/gm)?.length).toBeGreaterThan(10);
    await connection.run(local);
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      const answer = await connection.runAndReadAll(query);
      expect([query, answer.currentRowCount > 0]).toEqual([query, true]);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});
