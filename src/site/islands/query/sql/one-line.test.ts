import { expect, it } from "vitest";
import { oneLine } from "./one-line.ts";

it("leaves out comments and line breaks, and nothing of texts in quotes", () => {
  const sql = `-- berapa?
SELECT 'a  -- b' AS x, /* semua */ count(*)
FROM "penyaluran"   p
WHERE periode='2026-T3'`;
  expect(oneLine(sql)).toBe(`SELECT 'a  -- b' AS x, count(*) FROM "penyaluran" p WHERE periode='2026-T3'`);
});
