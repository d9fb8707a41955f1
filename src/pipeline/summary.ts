import { formatBytes, formatCount, formatDate } from "#messages";
import type { DatasetChange, ReleaseGap } from "#schemas";
import { gapTexts, periodTexts } from "./metadata/index.ts";
import type { PublishSummary } from "./options.ts";
import { text } from "./problems/index.ts";

/** Returns what a run published, or would publish, as lines for the operator. */
export function formatSummary(summary: PublishSummary, done: "published" | "previewed"): string {
  const {
    release,
    date,
    nature,
    previous,
    areas,
    areaNames,
    rows,
    files,
    bytes,
    changes,
    gaps,
    unseenRevisions,
  } = summary;
  const facts = [
    [text("cli.previous"), previous ?? text("cli.no_previous")],
    [text("cli.areas"), areas.map((code) => `${areaNames[code]} (${code})`).join(", ")],
    [text("cli.rows"), rowTexts(rows)],
    [text("cli.files"), text("cli.files_value", { files: formatCount(files), bytes: formatBytes(bytes) })],
  ];
  const width = Math.max(...facts.map(([name = ""]) => name.length));
  return [
    `${text(`cli.${done}`, { release })} ${formatDate(date)}.`,
    ...(nature === "simulasi" ? [text("cli.simulated")] : []),
    ...facts.map(([name = "", value]) => `  ${name.padEnd(width)}  ${value}`),
    text(changes.length > 0 ? "cli.changes" : "cli.no_changes"),
    ...changes.map((change) => `  ${changeText(change)}`),
    ...gapLines(gaps),
    ...(unseenRevisions > 0 ? [text("cli.unseen", { rows: formatCount(unseenRevisions) })] : []),
  ].join("\n");
}

const rowTexts = (rows: PublishSummary["rows"]) =>
  Object.entries(rows)
    .filter(([, count]) => count > 0)
    .map(([dataset, count]) => `${dataset} ${formatCount(count)}`)
    .join(", ");

const shownGaps = 20;

function gapLines(gaps: readonly ReleaseGap[]): string[] {
  if (gaps.length === 0) return [];
  const hidden = gaps.length - shownGaps;
  const more = hidden > 0 ? [`  ${text("cli.more_gaps", { count: formatCount(hidden) })}`] : [];
  return [
    text("notice.gaps"),
    ...gapTexts({ gaps: gaps.slice(0, shownGaps) }).map((line) => `  ${line}`),
    ...more,
  ];
}

function changeText({ dataset, area, cause, kind, rows, periods }: DatasetChange): string {
  return text("cli.change", {
    dataset,
    area,
    rows: formatCount(rows),
    kind: text(`kind.${kind}`),
    cause: text(`cause.${cause}.short`),
    periods: periods.length > 0 ? text("cli.periods", { periods: periodTexts(periods) }) : "",
  });
}
