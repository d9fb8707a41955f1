import { basename } from "node:path";
import { isTriwulan, periodBefore } from "#domain/period";
import { type InputProblem, monthPeriod, triwulanPeriod } from "#schemas";
import { maskPersonNumbers, type Outcome, problem, refusal, success } from "../problems/index.ts";
import { countNotes, passedNote } from "./count-notes.ts";
import { duplicateFindings } from "./duplicate-findings.ts";
import { type FamilyStore, withFamilyStore } from "./family-store.ts";
import { findingBook } from "./finding-book.ts";
import { flowTables } from "./flow-tables.ts";
import { listFaults } from "./list-faults.ts";
import { type CountOptions, type CountResult, type CountSettings, withDefaults } from "./options.ts";
import { otherArea } from "./other-area.ts";
import { periodEnd } from "./period-end.ts";
import { type ListReading, type ReadList, readList } from "./read-list.ts";
import { type CountReference, countReference } from "./reference.ts";
import { type QualityReport, type ReportedFinding, reportFinding } from "./report.ts";
import { type CountedTable, countedTables } from "./rows.ts";
import { differingPeriods } from "./same-triwulan.ts";
import { tallyFamilies } from "./tally.ts";
import { type CountsPlace, mayWrite, recoverCounts, writeCounts, writeReport } from "./write-counts.ts";

/**
 * Counts an office's own list into the counts folder of one kabupaten/kota and period, with a quality report beside
 * it. No NIK, KK or name leaves the list: neither into the counts, the report, a message nor a file on the way.
 */
export async function countList(options: CountOptions): Promise<CountResult> {
  const settings = withDefaults(options);
  const ready = prepare(settings);
  if (!ready.ok) return refused(ready.problems);
  const { reference, place } = ready.value;
  recoverCounts(place);
  const counted = await withFamilyStore((store) => count(settings, reference, place, store)).catch((error) =>
    tooLarge(error, settings.list),
  );
  if (!counted.ok) return refused(counted.problems);
  const { report, tables, faults } = counted.value;
  settings.onProgress({ stage: "writing", rows: report.baris_dibaca });
  if (faults.length > 0) return refused(faults, report, writeReport(place, report));
  const files = writeCounts(place, tables);
  return { outcome: "counted", report, files, reportFiles: writeReport(place, report) };
}

/** Nothing goes to disk on the way, so a list must fit into memory. */
function tooLarge(error: unknown, list: string): Outcome<never> {
  const isMemory = error instanceof Error && error.message.startsWith("Out of Memory");
  if (!isMemory) throw error;
  return refusal(problem("count_too_large", { file: basename(list) }));
}

interface Prepared {
  readonly reference: CountReference;
  readonly place: CountsPlace;
}

function prepare(settings: CountSettings): Outcome<Prepared> {
  const { area, period, out, reportFolder, referenceFolder, policyFolder } = settings;
  const isMonth = monthPeriod.safeParse(period).success;
  if (!isMonth && !triwulanPeriod.safeParse(period).success)
    return refusal(problem("count_unknown_period", { file: "--period", value: period }));
  const reference = countReference(area, { reference: referenceFolder, policy: policyFolder });
  if (!reference.ok) return reference;
  const place = { out, reports: reportFolder, area, period };
  const files = isMonth
    ? ["pendataan.csv"]
    : ["penyaluran.csv", "desil_kota.csv", "perubahan.csv", "perubahan_alasan.csv"];
  const allowed = mayWrite(place, files, settings.replace);
  return allowed.ok ? success({ reference: reference.value, place }) : allowed;
}

interface Counted {
  readonly report: QualityReport;
  readonly tables: readonly CountedTable[];
  readonly faults: readonly InputProblem[];
}

async function count(
  settings: CountSettings,
  reference: CountReference,
  place: CountsPlace,
  store: FamilyStore,
): Promise<Outcome<Counted>> {
  const { list, mapping, period, tolerancePercent, onProgress } = settings;
  const book = findingBook();
  const reading = {
    list,
    mapping,
    reference,
    periodEnd: periodEnd(period),
    onRows: (rows: number) => onProgress({ stage: "reading", rows }),
  };
  const earlier = await setAsideEarlier(settings, reading, store);
  if (!earlier.ok) return earlier;
  const read = await readList(reading, store, book);
  if (!read.ok) return read;
  onProgress({ stage: "folding", rows: read.value.rows });
  await store.fold();
  const areas = tallyFamilies(await store.profiles(), mapping, reference.programs);
  const moves = earlier.value === null ? null : await store.moves();
  const tables = [
    ...countedTables(areas, mapping, reference, period),
    ...flowTables({ mapping, reference, place, moves }),
  ];
  const found = book.entries();
  const faults = [
    ...(earlier.value ?? []),
    ...otherArea(found, read.value.rows, reference, read.value.table.file),
    ...listFaults(read.value, mapping, tolerancePercent),
  ];
  const families = reference.kecamatan.all.map(({ code, name }, index) => ({
    kode_wilayah: code,
    nama: name,
    keluarga: sumOfFamilies(areas.kecamatan(index).families),
  }));
  const empty = families.filter(({ keluarga }) => keluarga === 0).map(({ nama }) => nama);
  const temuan: ReportedFinding[] = [
    ...found.map(reportFinding),
    ...(await duplicateFindings(store, mapping)),
    ...empty.map((nama) =>
      reportFinding({ kind: "kecamatan_empty", column: nama, count: 0, rows: [], words: [] }),
    ),
  ];
  const report = {
    ...describeRead(settings, reference, read.value),
    hasil: faults.length === 0 ? ("ditulis" as const) : ("tidak_ditulis" as const),
    keluarga: await store.families(),
    keluarga_per_kecamatan: families,
    catatan: [
      ...passedNote(read.value),
      ...countNotes(mapping, reference.programs, settings, differingPeriods(place, tables)),
    ],
    temuan,
  };
  return success({ report, tables, faults });
}

/** Returns what is wrong with the list of the triwulan before, once it is set aside; null where there is none to use. */
async function setAsideEarlier(
  { previous, mapping, period, tolerancePercent }: CountSettings,
  reading: ListReading,
  store: FamilyStore,
): Promise<Outcome<readonly InputProblem[] | null>> {
  if (previous === null || mapping.kk === null || !isTriwulan(period)) return success(null);
  const before = { ...reading, list: previous, periodEnd: periodEnd(periodBefore(period)) };
  const read = await readList(before, store, findingBook());
  if (!read.ok) return read;
  await store.keepAsEarlier();
  return success(listFaults(read.value, mapping, tolerancePercent));
}

function describeRead(
  { list, mapping, area, period, tolerancePercent }: CountSettings,
  { areaName }: CountReference,
  { table, rows, counted }: ReadList,
) {
  return {
    daftar: maskPersonNumbers(basename(list)),
    wilayah: area,
    nama_wilayah: areaName,
    periode: period,
    sifat_data: mapping.sifat_data,
    satuan: mapping.satuan,
    cara_baca: table.notes.map(({ text: isi, isGuess }) => ({
      isi: maskPersonNumbers(isi),
      dugaan: isGuess,
    })),
    baris_dibaca: rows,
    baris_dihitung: counted,
    baris_disisihkan: rows - counted,
    batas_disisihkan_persen: tolerancePercent,
  };
}

function sumOfFamilies(families: (desil: number) => number): number {
  let sum = 0;
  for (let desil = 0; desil <= 10; desil += 1) sum += families(desil);
  return sum;
}

function refused(
  problems: readonly InputProblem[],
  report: QualityReport | null = null,
  reportFiles: readonly string[] = [],
): CountResult {
  return { outcome: "refused", problems, report, reportFiles };
}
