import type { TahapanRow } from "#schemas";
import { months, quarterOfMonth } from "./calendar.ts";
import { unrankedIndex } from "./registration.ts";
import { required } from "./required.ts";
import { type Stage, type StageDates, stageDates, stages } from "./stage-plan.ts";
import type { Tally } from "./tally.ts";

interface City {
  readonly code: string;
  readonly name: string;
}

/** Returns the checklist of a kabupaten/kota at the end of a month, in the order of the stages. */
export function stageRows(city: City, month: string, tally: Tally): TahapanRow[] {
  const at = (months as readonly string[]).indexOf(month);
  return stages.map((stage) => {
    const dates = required(stageDates, city.code)[stage.id];
    const progress = at + 1 < dates.start ? null : progressOf(stage, dates, at, tally);
    const isDone = progress !== null && progress >= dates.target;
    return {
      kode_wilayah: city.code,
      periode: month,
      tahap: stage.id,
      target_persen: dates.target,
      capaian_persen: progress,
      tenggat: dates.due,
      status: progress === null ? "belum_mulai" : isDone ? "selesai" : "berjalan",
      penanggung_jawab: stage.isLocal ? `${stage.owner} ${city.name}` : stage.owner,
      bukti: isDone || (progress ?? 0) >= 25 ? `${stage.evidence} (simulasi)` : null,
      sifat_data: "simulasi",
    };
  });
}

function progressOf({ source }: Stage, { start, finish }: StageDates, month: number, tally: Tally): number {
  if (source === "plan") {
    const share = (month + 2 - start) / (finish + 1 - start);
    return Math.min(100, Math.floor(100 * share));
  }
  const families = sum((desil) => tally.families(quarterOfMonth(month), desil));
  if (source === "ranked") {
    const unranked = tally.families(quarterOfMonth(month), unrankedIndex);
    return Math.floor((100 * (families - unranked)) / families);
  }
  const reached = { registered: [1, 2, 3], matched: [2, 3], verified: [3] }[source];
  const count = sum((desil) =>
    reached.reduce((total, state) => total + tally.registration(month, desil, state), 0),
  );
  return Math.floor((100 * count) / families);
}

function sum(count: (desil: number) => number): number {
  let total = 0;
  for (let desil = 0; desil <= unrankedIndex; desil += 1) total += count(desil);
  return total;
}
