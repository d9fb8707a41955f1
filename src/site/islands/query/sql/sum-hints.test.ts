import { describe, expect, it } from "vitest";
import { sumHints } from "./sum-hints.ts";

const tables = [
  {
    name: "penyaluran",
    keys: ["kode_wilayah", "periode", "program", "desil"],
    summableAlong: { layak_menerima: ["kode_wilayah", "desil"], layak_belum: ["kode_wilayah", "desil"] },
  },
];
const keysHinted = (sql: string) => sumHints(sql, tables).map(({ column, key }) => `${column}/${key}`);

describe("a sum along a key that may not be summed", () => {
  it("is told by column and key, at the place of the sum", () => {
    const sql = "SELECT kode_wilayah, SUM(layak_menerima) FROM penyaluran GROUP BY kode_wilayah";
    const hints = sumHints(sql, tables);
    expect(hints.map(({ column, key, table }) => [column, key, table])).toEqual([
      ["layak_menerima", "periode", "penyaluran"],
      ["layak_menerima", "program", "penyaluran"],
    ]);
    expect(sql.slice(hints[0]?.start, hints[0]?.end)).toBe("SUM(layak_menerima)");
  });

  it.each([
    ["held by WHERE", "select sum(layak_belum) from penyaluran where periode = '2026-T3' and program='PKH'"],
    ["in GROUP BY", "select periode, program, sum(layak_belum) from penyaluran group by periode, program"],
    ["in GROUP BY by number", "select periode, program, sum(layak_belum) from penyaluran group by 1, 2"],
    ["in GROUP BY ALL", "select periode, program, sum(layak_belum) from penyaluran group by all"],
    [
      "in a list of one",
      "select sum(layak_belum) from penyaluran where periode in ('2026-T3') and program in ('PKH')",
    ],
    ["in a comment", "-- sum(layak_belum)\nselect 'sum(layak_belum)' from penyaluran"],
    ["of another table", "select sum(layak_belum) from pendataan"],
    ["running", "select sum(layak_belum) over (partition by program) from penyaluran"],
    ["FROM first", "from penyaluran select sum(layak_belum) where periode='2026-T3' and program='PKH'"],
  ])("is not told where the key is %s", (_, sql) => {
    expect(keysHinted(sql)).toEqual([]);
  });

  it.each([
    [
      "a list of two holds nothing",
      "select sum(layak_belum) from penyaluran where periode='2026-T3' and program in ('PKH', 'PIP')",
      ["layak_belum/program"],
    ],
    [
      "an OR holds nothing",
      "select sum(layak_belum) from penyaluran where periode='2026-T3' and program='PKH' or program='PIP'",
      ["layak_belum/periode", "layak_belum/program"],
    ],
    [
      "NOT holds nothing",
      "select sum(layak_belum) from penyaluran where periode='2026-T3' and not program = 'PKH'",
      ["layak_belum/program"],
    ],
    [
      "the inner SELECT is looked at by itself",
      "select x from (select sum(layak_belum) as x from penyaluran where program='PKH') where periode='2026-T3'",
      ["layak_belum/periode"],
    ],
    [
      "each side of a UNION is looked at by itself",
      "select sum(layak_belum) from penyaluran where program='PKH' union all select 1 from penyaluran where periode='2026-T3'",
      ["layak_belum/periode"],
    ],
    [
      "within an expression, quoted, with an alias",
      "select round(100 * sum(p.\"layak_belum\") / 2, 1) from penyaluran p where p.periode = '2026-T3'",
      ["layak_belum/program"],
    ],
  ])("%s", (_, sql, expected) => {
    expect(keysHinted(sql)).toEqual(expected);
  });
});

it("never fails, whatever is typed", () => {
  for (const sql of [
    "",
    "select sum(",
    "select 'a",
    '"',
    "/* ",
    "sum(sum(",
    "from",
    ")))) select",
    "group by",
  ])
    expect(Array.isArray(sumHints(sql, tables))).toBe(true);
});
