import { type DatasetDefinition, datasetColumns } from "#schemas";
import { classesFor, classKey, singleDesil } from "../../desil/index.ts";
import { kabupatenKotaOf } from "../../region/index.ts";
import type { TableRow } from "../../tables/index.ts";
import { check, type Evidence, findingOn, isCityTable, type Notes } from "../evidence.ts";
import { findingAt, indexRows, rowName } from "../published-row.ts";

/**
 * Every expected row is there exactly once, with the columns of its dataset and nothing else: a row that is
 * missing or repeated could be worked out from those around it. Against the true tables, only counts differ.
 */
export function rowsComplete(evidence: Evidence, notes: Notes): void {
  const { input, rows } = evidence;
  const known = new Map(input.datasets.map((dataset) => [dataset.id, dataset]));
  for (const dataset of Object.keys(input.rounded))
    check(notes, known.has(dataset), () => findingOn({ dataset }, "unknown dataset"));
  check(notes, rows.length > 0, () => findingOn({}, "nothing to audit"));
  const names = indexRows(rows, rowName);
  for (const [, [row, ...copies]] of names)
    if (row) check(notes, copies.length === 0, () => findingAt(row, "row given more than once"));
  const expected = expectedNames(evidence);
  for (const name of expected)
    check(notes, names.has(name), () => findingOn({ dataset: name.split("|")[0] ?? null }, `no row ${name}`));
  for (const row of rows)
    check(notes, expected.has(rowName(row)), () =>
      findingAt(row, "row for no known place, class or programme"),
    );
  for (const dataset of input.datasets) checkColumns(dataset, input.rounded[dataset.id] ?? [], notes);
  if (input.raw) checkAgainstRaw(evidence, notes);
}

/** Names of all rows that the periods found, the public list of kecamatan, the policy and the programmes ask for. */
function expectedNames({ input, rows }: Evidence): Set<string> {
  const kecamatan = indexRows(
    input.families,
    ({ kode_wilayah, periode }) => `${kabupatenKotaOf(kode_wilayah)}|${periode}`,
  );
  const tables = indexRows(rows, ({ dataset, city, period }) => `${dataset.id}|${city}|${period}`);
  return new Set(
    [...tables.values()].flatMap(([row]) => {
      if (!row) return [];
      const known = kecamatan.get(`${row.city}|${row.triwulan}`) ?? [];
      const areas = isCityTable(row) ? [row.city] : known.map(({ kode_wilayah }) => kode_wilayah);
      const classes = isCityTable(row) ? singleDesil() : classesFor(input.classes, row.city);
      const programs = row.dataset.key.includes("program") ? input.programs.map(({ id }) => id) : [""];
      return areas.flatMap((area) =>
        programs.flatMap((program) =>
          classes.map((one) => [row.dataset.id, area, row.period, program, classKey(one)].join("|")),
        ),
      );
    }),
  );
}

function checkColumns(dataset: DatasetDefinition, rows: readonly TableRow[], notes: Notes): void {
  const expected = datasetColumns(dataset).map(({ name }) => name);
  for (const row of rows) {
    const found = Object.keys(row);
    const isSame = found.length === expected.length && expected.every((name) => name in row);
    const place = { dataset: dataset.id, kode_wilayah: String(row.kode_wilayah) };
    check(notes, isSame, () => findingOn(place, "columns are not those of the dataset"));
  }
}

function checkAgainstRaw({ input }: Evidence, notes: Notes): void {
  for (const dataset of input.datasets) {
    const truth = input.raw?.[dataset.id] ?? [];
    const rounded = input.rounded[dataset.id] ?? [];
    const place = { dataset: dataset.id };
    check(notes, truth.length === rounded.length, () => findingOn(place, "not as many rows as the input"));
    const counts = new Set(roundedColumns(dataset));
    const hiding = hidingColumns(dataset);
    for (const [index, row] of rounded.entries()) {
      const before = truth[index];
      const isSame = Object.entries(row).every(([column, value]) => {
        const given = before?.[column];
        if (hiding.includes(column)) return given === value || row[hiding[0] ?? ""] === null;
        return counts.has(column) ? (given === null) === (value === null) : given === value;
      });
      check(notes, isSame, () =>
        findingOn(
          { ...place, kode_wilayah: String(row.kode_wilayah) },
          "differs from the input beyond counts",
        ),
      );
    }
  }
}

/** A class that may be withheld, and the reason given for it. */
function hidingColumns({ protection }: DatasetDefinition): string[] {
  return protection.kind === "cases" && protection.telling ? [protection.telling, "alasan_kosong"] : [];
}

function roundedColumns({ protection }: DatasetDefinition): string[] {
  if (protection.kind === "none") return [];
  if (protection.kind === "flows")
    return [protection.opening, protection.entered, protection.left, protection.closing];
  if (protection.kind === "flow_reasons" || protection.kind === "parts") return [protection.measure];
  if (protection.kind === "cases")
    return [protection.total, protection.part, ...(protection.overdue ? [protection.overdue.column] : [])];
  return [protection.denominator, ...protection.states, ...Object.keys(protection.totals)];
}
