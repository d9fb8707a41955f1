import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumHints } from "./sum-hints.ts";

const table = (name: string, dataset: string) => ({
  name,
  dataset,
  keyOf: {
    kode_wilayah: "kode_wilayah",
    periode: "periode",
    program: "program",
    desil_awal: "desil",
    desil_akhir: "desil",
  },
  summableAlong: { layak_menerima: ["kode_wilayah", "desil"], layak_belum: ["kode_wilayah", "desil"] },
});
const tables = [
  table("penyaluran", "penyaluran"),
  table("penyaluran_82_71", "penyaluran"),
  {
    name: "wilayah",
    dataset: "wilayah",
    keyOf: { kode_wilayah: "kode_wilayah", nama: "kode_wilayah" },
    summableAlong: {},
  },
  {
    name: "daftar_program",
    dataset: "daftar_program",
    keyOf: { program: "program", nama_program: "program" },
    summableAlong: {},
  },
];
const keysHinted = (sql: string) => sumHints(sql, tables).map(({ column, key }) => `${column}/${key}`);

describe("a sum along a key that may not be summed", () => {
  it("is told by column and key, at the place of the sum", () => {
    const sql = "SELECT kode_wilayah, SUM(layak_menerima) FROM penyaluran GROUP BY kode_wilayah";
    const hints = sumHints(sql, tables);
    expect(hints.map(({ column, key, dataset }) => [column, key, dataset])).toEqual([
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
    ["running", "select sum(layak_belum) over (partition by program order by periode) from penyaluran"],
    [
      "in PARTITION BY",
      "select layak_belum / sum(layak_belum) over (partition by periode, program) from penyaluran",
    ],
    [
      "the newest there is",
      "select sum(layak_belum) from penyaluran where periode = (select max(periode) from penyaluran) and program = 'PKH'",
    ],
    [
      "held beside an OR of something else",
      "select sum(layak_belum) from penyaluran where (program = 'PKH' and (kode_wilayah = 'a' or kode_wilayah = 'b')) and '2026-T3' = periode",
    ],
    [
      "held by what the sum itself asks",
      "select sum(layak_belum) filter (where program = 'PKH'), sum(case when program = 'PIP' then layak_belum end), sum(if(program = 'PBI_JK', layak_belum, 0)) from penyaluran where periode = '2026-T3'",
    ],
    [
      "grouped under another name",
      "select p.periode as masa, nama_program, sum(layak_belum) from penyaluran p join daftar_program d on d.program = p.program group by masa, nama_program",
    ],
    [
      "held in ON",
      "select sum(p.layak_belum) from penyaluran p join wilayah w on w.kode_wilayah = p.kode_wilayah and p.periode = '2026-T3' and p.program = 'PKH'",
    ],
    [
      "held in WITH",
      "with terbaru as (select * from penyaluran where periode = '2026-T3' and program = 'PKH') select sum(layak_belum) from terbaru",
    ],
    [
      "joined to the one value of WITH",
      "with t as (select max(periode) as periode from penyaluran) select program, sum(layak_belum) from penyaluran join t using (periode) group by program",
    ],
    [
      "held in brackets",
      "select sum(b) from (select layak_belum as b from penyaluran where periode = '2026-T3' and program = 'PKH') as x",
    ],
    [
      "summed away and grouped",
      "with a as (select periode, program, sum(layak_belum) as b from penyaluran group by all) select periode, program, sum(b) from a group by 1, 2",
    ],
    [
      "cast",
      "select sum(layak_belum)::integer from penyaluran where periode = '2026-T3'::varchar and program = 'PKH'",
    ],
    [
      "in LIKE of a whole text",
      "select sum(layak_belum) from penyaluran where periode like '2026-T3' and program ilike 'pkh'",
    ],
    ["in ON of PIVOT", "pivot penyaluran on periode using sum(layak_belum) group by kode_wilayah, program"],
    ["among the rest that PIVOT keeps", "pivot penyaluran on periode using sum(layak_belum)"],
    [
      "in a list that GROUP BY brackets",
      "select sum(layak_belum) from penyaluran group by (periode, program)",
    ],
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
      "a table of one area is one of its dataset",
      "select sum(layak_belum) from penyaluran_82_71 where periode = '2026-T3'",
      ["layak_belum/program"],
    ],
    [
      "WITH is followed",
      "with a as (select * from penyaluran where periode = '2026-T3'), b as (select kode_wilayah, layak_belum as x from a) select sum(x) from b",
      ["x/program"],
    ],
    [
      "a sum is followed",
      "select kode_wilayah, sum(b) from (select kode_wilayah, periode, program, sum(layak_belum) as b from penyaluran group by all) group by kode_wilayah",
      ["b/periode", "b/program"],
    ],
    [
      "a pattern holds nothing, and what ORDER BY sums again is said once",
      "select sum(layak_belum) from penyaluran where periode like '2026%' and program = 'PKH' order by sum(layak_belum)",
      ["layak_belum/periode"],
    ],
    [
      "PIVOT adds up what it does not group by",
      "pivot penyaluran on periode using sum(layak_belum) group by kode_wilayah",
      ["layak_belum/program"],
    ],
    [
      "years of quarters",
      "select left(periode, 4) as tahun, sum(layak_belum) from penyaluran where program = 'PKH' group by tahun",
      ["layak_belum/periode"],
    ],
    [
      "the total row of ROLLUP",
      "select program, sum(layak_belum) from penyaluran where periode = '2026-T3' group by rollup (program)",
      ["layak_belum/program"],
    ],
    [
      "a window over too much",
      "select sum(layak_belum) over (partition by kode_wilayah) from penyaluran where periode = '2026-T3'",
      ["layak_belum/program"],
    ],
    [
      "parts put together again",
      "select sum(b) from (select layak_belum as b from penyaluran where program = 'PKH' and periode = '2026-T3' union all select layak_belum from penyaluran where program = 'PIP' and periode = '2026-T3')",
      ["b/periode", "b/program"],
    ],
    [
      "in a query within an expression",
      "select nama, (select sum(layak_belum) from penyaluran p where p.kode_wilayah = w.kode_wilayah and periode = '2026-T3') from wilayah w",
      ["layak_belum/program"],
    ],
    [
      "compared and not held",
      "select sum(layak_belum) from penyaluran where periode >= '2026-T3' and program != 'PKH'",
      ["layak_belum/periode", "layak_belum/program"],
    ],
    [
      "of the table that is meant",
      "select sum(p.layak_belum) from penyaluran p join penyaluran_82_71 q using (kode_wilayah, periode) where q.periode = '2026-T3'",
      ["layak_belum/program"],
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

const pieces = [
  ..."select from where group by all having with as join left on using and or not in over filter".split(" "),
  ..."union pivot case when then end sum max penyaluran p periode program layak_belum".split(" "),
  ..."( ) , . = * ; :: 'PKH' '2026-T3' 1 \" ' /* --".split(" "),
];

it("never fails and ends soon, whatever is typed", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (typed) => {
      expect(Array.isArray(sumHints(typed.join(" "), tables))).toBe(true);
    }),
  );
  const deep = `select ${"sum(".repeat(5000)}layak_belum${")".repeat(5000)} from ${"(".repeat(5000)}`;
  expect(sumHints(deep, tables)).toEqual([]);
});
