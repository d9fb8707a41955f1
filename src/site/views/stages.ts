import type { PublishedRow } from "#domain/indicator";
import { reader } from "#messages";
import { stageIds } from "#schemas";

const t = reader("region");
const tCity = reader("city");

/** A stage as it stood at the end of the month: done, under way, not begun, or not done and past its due date. */
export interface Stage {
  readonly id: (typeof stageIds)[number];
  readonly name: string;
  readonly state: "done" | "late" | "running" | "waiting";
  readonly stateWords: string;
  readonly progress: string;
  /** ISO date. */
  readonly due: string;
  readonly owner: string;
  readonly evidence: string | null;
}

export interface StageList {
  readonly stages: readonly Stage[];
  readonly done: number;
  readonly late: number;
  /** The stage that is due next after that day, or null where nothing that is left lies ahead. */
  readonly next: Stage | null;
}

const stateWords = {
  done: t("statusDone"),
  late: t("statusLate"),
  running: t("statusRunning"),
  waiting: t("statusWaiting"),
};

/**
 * Returns the checklist of a city for one month, in the order of the stages.
 * A stage is late where it is not done and its due date lies before `asOf` (ISO date).
 */
export function stageList(rows: readonly PublishedRow[], asOf: string): StageList {
  const stages = stageIds.flatMap((id) =>
    rows.filter(({ tahap }) => tahap === id).map((row) => stageOf(id, row, asOf)),
  );
  const ahead = stages.filter(({ state, due }) => state !== "done" && due > asOf);
  return {
    stages,
    done: stages.filter(({ state }) => state === "done").length,
    late: stages.filter(({ state }) => state === "late").length,
    next: ahead.toSorted((left, right) => left.due.localeCompare(right.due))[0] ?? null,
  };
}

function stageOf(id: Stage["id"], row: PublishedRow, asOf: string): Stage {
  const due = String(row.tenggat);
  const state = stateOf(String(row.status), due < asOf);
  const target = String(row.target_persen);
  return {
    id,
    name: t(`stage.${id}`),
    state,
    stateWords: stateWords[state],
    progress:
      typeof row.capaian_persen === "number"
        ? tCity("stages.progress", { actual: row.capaian_persen, target })
        : tCity("stages.notStarted", { target }),
    due,
    owner: String(row.penanggung_jawab),
    evidence: row.bukti ? String(row.bukti) : null,
  };
}

function stateOf(status: string, isPast: boolean): Stage["state"] {
  if (status === "selesai") return "done";
  if (isPast) return "late";
  return status === "berjalan" ? "running" : "waiting";
}
