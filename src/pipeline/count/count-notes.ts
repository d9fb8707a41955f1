import { comparePeriods, isTriwulan } from "#domain/period";
import { formatCount } from "#messages";
import type { ListMapping, ProgramList } from "#schemas";
import { text } from "../problems/index.ts";
import { mappedPrograms } from "./find-columns.ts";
import type { CountSettings } from "./options.ts";
import type { ReadList } from "./read-list.ts";

const shownRows = 10;

/** Returns which rows were taken for totals and signatures. */
export function passedNote({ passed }: ReadList): string[] {
  if (passed.length === 0) return [];
  const rows = passed.slice(0, shownRows).join(", ") + (passed.length > shownRows ? ", ..." : "");
  return [text("count.note.passed", { count: formatCount(passed.length), rows })];
}

/** Returns what a reader of the counts must know of how they were made. */
export function countNotes(
  mapping: ListMapping,
  programs: ProgramList,
  { area, period, previous }: Pick<CountSettings, "area" | "period" | "previous">,
  differing: readonly string[],
): string[] {
  const ofPeriod = isTriwulan(period)
    ? [...programNotes(mapping, programs, area), ...flowNotes(mapping, previous)]
    : stageNotes(mapping);
  const notes = [text(`count.note.unit_${mapping.satuan}`), ...ofPeriod];
  if (mapping.kk === null) notes.push(text("count.note.no_kk"));
  if (mapping.nik === null) notes.push(text("count.note.no_nik"));
  if (differing.length > 0) {
    const all = [...differing, period].sort(comparePeriods).join(",");
    notes.push(text("count.note.differing", { periods: differing.join(", "), all }));
  }
  return notes;
}

/** Why somebody entered or left is in no list of who receives. */
function flowNotes({ kk }: ListMapping, previous: string | null): string[] {
  if (previous === null) return [text("count.note.no_previous")];
  return [text(kk === null ? "count.note.previous_without_kk" : "count.note.flows")];
}

function stageNotes({ terdaftar, padan, terverifikasi }: ListMapping): string[] {
  const missing = Object.entries({ terdaftar, padan, terverifikasi }).filter(([, stage]) => stage === null);
  if (missing.length === 0) return [];
  return [text("count.note.no_stage", { stages: missing.map(([name]) => name).join(", ") })];
}

function programNotes(mapping: ListMapping, programs: ProgramList, area: string): string[] {
  const listed: readonly string[] = mappedPrograms(mapping);
  const offered = programs.filter(
    ({ id, notOfferedIn }) => id !== "SALAH_SATU" && !notOfferedIn.some((one) => one.area === area),
  );
  const missing = offered.filter(({ id }) => !listed.includes(id)).map(({ id }) => id);
  const byDesil = offered.filter(
    ({ id, eligibility }) =>
      eligibility !== null &&
      listed.includes(id) &&
      mapping.program[id as keyof ListMapping["program"]]?.layak === undefined,
  );
  const inPart = byDesil.filter(({ eligibility }) => (eligibility?.partialDesil.length ?? 0) > 0);
  const names = (list: ProgramList) => list.map(({ id }) => id).join(", ");
  return [
    ...(missing.length > 0 ? [text("count.note.no_program", { programs: missing.join(", ") })] : []),
    ...(byDesil.length > 0 ? [text("count.note.by_desil", { programs: names(byDesil) })] : []),
    ...(inPart.length > 0 ? [text("count.note.in_part", { programs: names(inPart) })] : []),
  ];
}
