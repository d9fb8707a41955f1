import { z } from "zod";
import { formatCount, formatPeriod } from "#messages";
import type { InputProblem, JumpPolicy, ReleaseManifest } from "#schemas";
import {
  isPublicReason,
  type Outcome,
  problem,
  refusal,
  shortestReason,
  success,
  text,
} from "../problems/index.ts";
import type { Jump } from "./find-jumps.ts";

/** A file of reasons: one entry per jump, by its id. */
export const acknowledgements = z.array(z.object({ id: z.string(), reason: z.string() }));
export type Acknowledgement = z.infer<typeof acknowledgements>[number];

/** What readers of a release are told of a jump: its kind, the level of its area, and why. Never a count. */
export type Explanation = NonNullable<ReleaseManifest["explained"]>[number];

const shownCells = 10;

/** Returns what to tell the public of each jump, or the jumps that still want a reason fit for it. */
export function explainJumps(
  jumps: readonly Jump[],
  reasons: readonly Acknowledgement[],
  policy: JumpPolicy,
): Outcome<Explanation[]> {
  const answered = jumps.map((jump) => ({
    jump,
    reason: reasons.find(({ id }) => id === jump.id)?.reason.trim(),
  }));
  const open = answered.flatMap(({ jump, reason }) => {
    if (reason === undefined) return [question(jump, policy)];
    return isPublicReason(reason)
      ? []
      : [problem("jump_reason_unfit", { file: jump.id, value: reason }, { length: shortestReason })];
  });
  if (open.length > 0) return refusal(...open);
  return success(
    answered.map(({ jump, reason = "" }) => ({
      kind: jump.kind,
      level:
        jump.kind === "cell" && jump.cells.some(({ label }) => isKecamatan(label))
          ? "kecamatan"
          : "kabupaten_kota",
      reason,
    })),
  );
}

const isKecamatan = (label: string) => /^\d{2}\.\d{2}\.\d{2}\b/.test(label);

function question({ id, kind, dataset, area, period, cells }: Jump, policy: JumpPolicy): InputProblem {
  const shown = cells
    .slice(0, shownCells)
    .map(({ label, before, after }) =>
      text("jump.cell", { label, before: formatCount(before), after: formatCount(after) }),
    );
  const more = cells.length - shown.length;
  return problem(
    `jump_${kind}`,
    { file: `${area}/${period}/${dataset}`, value: id },
    {
      period: formatPeriod(period),
      cells: [...shown, ...(more > 0 ? [text("jump.more", { count: formatCount(more) })] : [])].join("; "),
      percent: kind === "fall" ? policy.totalFallPercent.value : policy.cellPercent.value,
      periods: policy.repeatedPeriods.value,
    },
  );
}
