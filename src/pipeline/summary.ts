import { formatBytes, formatCount, formatDate } from "#messages";
import type { DatasetChange } from "#schemas";
import { periodTexts } from "./metadata/index.ts";
import type { PublishSummary } from "./options.ts";
import { text } from "./problems/index.ts";

/** Returns what a run published, or would publish, as lines for the operator. */
export function formatSummary(summary: PublishSummary, done: "published" | "previewed"): string {
  const { release, date, nature, previous, areas, rows, files, bytes, changes, unseenRevisions } = summary;
  const facts = [
    [text("cli.previous"), previous ?? text("cli.no_previous")],
    [text("cli.areas"), areas.join(", ")],
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
    ...(unseenRevisions > 0 ? [text("cli.unseen", { rows: formatCount(unseenRevisions) })] : []),
  ].join("\n");
}

const rowTexts = (rows: PublishSummary["rows"]) =>
  Object.entries(rows)
    .map(([dataset, count]) => `${dataset} ${formatCount(count)}`)
    .join(", ");

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
