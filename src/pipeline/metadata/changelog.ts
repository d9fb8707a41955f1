import { formatCount, formatDate } from "#messages";
import {
  type ChangeCause,
  changeCause,
  type DatasetChange,
  findDataset,
  type ReleaseManifest,
} from "#schemas";
import { text } from "../problems/index.ts";
import { periodTexts } from "./periods.ts";

/** Returns `perubahan.md`: what a release changes against the one before, for people. */
export function changelog(manifest: ReleaseManifest, nameOf: (area: string) => string): string {
  const { id, nature, published, previous, changes } = manifest;
  const intro = previous
    ? text("changes.since", { date: formatDate(published), previous })
    : text("changes.first", { date: formatDate(published) });
  const causes = changeCause.options.filter((cause) => changes.some((change) => change.cause === cause));
  return [
    `# ${text("changes.title", { release: id })}`,
    ...(nature === "simulasi" ? [`> **SIMULASI.** ${text("notice.simulated")}`] : []),
    intro,
    ...(changes.length === 0 ? [text("changes.none")] : []),
    ...causes.map((cause) => section(cause, changes, nameOf)),
    ...explanations(manifest),
    ...withdrawals(manifest),
    `## ${text("changes.rounding_title")}`,
    text("changes.rounding_note"),
    "",
  ].join("\n\n");
}

/** Unlikely changes that the office has explained: kind, level and reason, and no count. */
function explanations({ explained = [] }: ReleaseManifest): string[] {
  if (explained.length === 0) return [];
  const lines = explained.map(({ kind, level, reason }) =>
    text("jump.public", { kind: text(`jump.kind.${kind}`), level: text(`jump.level.${level}`), reason }),
  );
  return [`## ${text("jump.public_title")}`, text("jump.public_intro"), [...new Set(lines)].join("\n")];
}

function withdrawals({ withdrawn = [] }: ReleaseManifest): string[] {
  if (withdrawn.length === 0) return [];
  const lines = withdrawn.map(({ release, date, reason }) =>
    text("withdraw.public", { release, date: formatDate(date), reason }),
  );
  return [`## ${text("withdraw.public_title")}`, lines.join("\n"), text("withdraw.public_after")];
}

function section(
  cause: ChangeCause,
  changes: readonly DatasetChange[],
  nameOf: (area: string) => string,
): string {
  const own = changes.filter((change) => change.cause === cause);
  const head = [
    text("changes.dataset"),
    text("changes.area"),
    text("changes.kind"),
    text("changes.rows"),
    text("changes.periods"),
  ];
  return [
    `## ${text(`cause.${cause}`)}`,
    text(`cause.${cause}.meaning`),
    [
      `| ${head.join(" | ")} |`,
      "|---|---|---|---:|---|",
      ...own.map(({ dataset, area, kind, rows, periods }) => {
        const cells = [
          findDataset(dataset)?.title.id ?? dataset,
          nameOf(area),
          text(`kind.${kind}`),
          formatCount(rows),
          periodTexts(periods),
        ];
        return `| ${cells.join(" | ")} |`;
      }),
    ].join("\n"),
  ].join("\n\n");
}
