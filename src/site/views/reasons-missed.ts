import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import { type MissedCause, missedCause } from "#schemas";
import type { ValueRow } from "../charts/index.ts";
import type { TableModel } from "../components/DataTable.tsx";
import { reasonWords } from "./words.ts";

const t = reader("answers");

/** One cause with its families and its share of all that are missed. */
export interface MissedReason {
  readonly cause: MissedCause;
  readonly label: string;
  readonly families: number;
  /** 0-1; null where nobody is missed. */
  readonly share: number | null;
}

export interface ReasonsMissed {
  /** The largest cause as a heading. */
  readonly title: string;
  readonly sentence: string;
  /** Most families first; none where there are no figures. */
  readonly reasons: readonly MissedReason[];
  readonly missed: number;
}

/**
 * Returns why eligible families receive nothing, from rows of `sebab_belum` (or of one programme of
 * `sebab_belum_kota`) of one period: over one kecamatan, or over several.
 */
export function reasonsMissed(rows: readonly PublishedRow[], place: string): ReasonsMissed {
  const filled = rows.filter(({ keluarga }) => typeof keluarga === "number");
  const missed = sumOf(filled, ["keluarga"]);
  const title = t("causesTitle");
  if (filled.length === 0) return { title, sentence: missingWords(rows, place), reasons: [], missed };
  const reasons = missedCause.options
    .map((cause) => {
      const families = sumOf(
        filled.filter(({ sebab }) => sebab === cause),
        ["keluarga"],
      );
      const share = missed === 0 ? null : families / missed;
      return { cause, label: t(`cause.${cause}`), families, share };
    })
    .sort((left, right) => right.families - left.families);
  const [most] = reasons;
  if (missed === 0 || !most) return { title, sentence: t("causesFindingNobody", { place }), reasons, missed };
  const sentence = t("causesFinding", {
    place,
    missed: formatCount(missed),
    count: formatCount(most.families),
    cause: t(`causeWords.${most.cause}`),
  });
  const figures = { cause: most.label, count: formatCount(most.families), missed: formatCount(missed) };
  return { title: t("causesTitleFinding", figures), sentence, reasons, missed };
}

/** Returns the causes as bars; the whole is all who are missed. */
export function reasonsBars({ reasons }: ReasonsMissed): ValueRow[] {
  return reasons.map(({ label, families }) => ({ label, value: families, words: formatCount(families) }));
}

/** Returns the causes as a table, with all of them as the sum. */
export function reasonsTable({ reasons, missed }: ReasonsMissed, place: string, period: string): TableModel {
  const share = (value: number | null) => (value === null ? "–" : formatPercent(value));
  return {
    caption: t("causesTable", { place, period: formatPeriod(period) }),
    columns: [{ label: t("colCause") }, { label: t("colFamilies") }, { label: t("colShare") }],
    rows: reasons.map(({ label, families, share: part }) => ({
      head: label,
      cells: [formatCount(families), share(part)],
    })),
    total: { head: t("totalRow"), cells: [formatCount(missed), share(missed === 0 ? null : 1)] },
  };
}

function missingWords(rows: readonly PublishedRow[], place: string): string {
  const reason = rows.find(({ alasan_kosong }) => alasan_kosong)?.alasan_kosong;
  if (!reason || reason === "tidak_dikumpulkan") return t("causesNone", { place });
  return t("causesNoneBecause", { place, reason: reasonWords(reason as Parameters<typeof reasonWords>[0]) });
}
