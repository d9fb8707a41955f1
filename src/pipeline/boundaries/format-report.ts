import { formatBytes, formatCount } from "#messages";
import { text } from "../problems/index.ts";
import type { FeaturePlace, ImportedArea, ImportReport, NamedArea, Unused } from "./options.ts";

const shownOfAKind = 12;

/** Returns what an import found and made as lines for the operator. */
export function formatReport(report: ImportReport, outcome: "imported" | "previewed"): string {
  const facts = factsOf(report);
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    text(`boundaries.${outcome}`, { areas: formatCount(report.areas.length) }),
    ...facts.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...columnLines(report),
    ...listed("boundaries.unmatched", report.unmatched.map(unmatchedLine)),
    ...listed("boundaries.without_shape", report.withoutShape.map(areaLine)),
    ...listed(
      "boundaries.other_names",
      report.otherNames.map((one) => `${areaLine(one)}: "${one.found}"`),
    ),
    ...listed("boundaries.overlapping", report.overlapping.map(areaLine)),
    ...listed("boundaries.rough", report.rough.map(areaLine)),
    ...listed(
      "boundaries.kept",
      report.areas.filter(({ isKeptFromBefore }) => isKeptFromBefore).map(areaLine),
    ),
    "",
    ...areaTable(report.areas),
  ].join("\n");
}

function factsOf(report: ImportReport): [name: string, value: string][] {
  const { matched, vertices, overview, size, repairs, merged } = report;
  const found = Object.entries(repairs).filter(([, count]) => count > 0);
  const repairTexts = found.map(([kind, count]) =>
    text(`boundaries.repair.${kind as keyof typeof repairs}`, { count: formatCount(count) }),
  );
  const rows: [string, string | null][] = [
    [text("boundaries.by_code"), text("boundaries.features", { count: formatCount(matched.byCode) })],
    [text("boundaries.by_name"), text("boundaries.features", { count: formatCount(matched.byName) })],
    [text("boundaries.kecamatan"), formatCount(matched.kecamatan)],
    [text("boundaries.skipped"), report.skipped > 0 ? formatCount(report.skipped) : null],
    [text("boundaries.merged"), merged.length > 0 ? formatCount(merged.length) : null],
    [text("boundaries.repeated"), report.repeatedFeatures > 0 ? formatCount(report.repeatedFeatures) : null],
    [text("boundaries.repairs"), repairTexts.join(", ") || text("boundaries.none")],
    [
      text("boundaries.vertices"),
      text("boundaries.from_to", { from: formatCount(vertices.before), to: formatCount(vertices.after) }),
    ],
    [
      text("boundaries.size"),
      text("boundaries.size_value", {
        median: formatBytes(size.medianGzipBytes),
        largest: formatBytes(size.largestGzipBytes),
        overview: formatBytes(overview.gzipBytes),
      }),
    ],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]]));
}

/** Files read alike are told once. */
function columnLines({ files }: ImportReport): string[] {
  const lines = files.map(({ format, crs, encoding, columns, assumedRegency }) =>
    text("boundaries.columns", {
      format: [format, crs, encoding].filter(Boolean).join(", "),
      code: columns.code ? `${columns.code.column} (${columns.code.system})` : "-",
      name: columns.name ?? "-",
      regency: columns.regency ?? assumedRegency ?? "-",
    }),
  );
  return ["", ...new Set(lines)];
}

const areaLine = ({ code, name }: NamedArea) => `${code} ${name}`;

function unmatchedLine({ file, feature, reason, attributes }: FeaturePlace & { reason: Unused }): string {
  const shown = Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  return `${file} ${text("boundaries.feature", { number: formatCount(feature) })}: ${text(`boundaries.reason.${reason}`)} [${shown}]`;
}

function listed(
  key:
    | "boundaries.unmatched"
    | "boundaries.without_shape"
    | "boundaries.other_names"
    | "boundaries.overlapping"
    | "boundaries.rough"
    | "boundaries.kept",
  lines: readonly string[],
): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - shownOfAKind;
  return [
    "",
    text(key, { count: formatCount(lines.length) }),
    ...lines.slice(0, shownOfAKind).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${text("boundaries.more", { count: formatCount(more) })}`] : []),
  ];
}

function areaTable(areas: readonly ImportedArea[]): string[] {
  const rows = [
    [
      text("boundaries.area"),
      text("boundaries.complete"),
      text("boundaries.points"),
      text("boundaries.file_size"),
    ],
    ...areas
      .slice(0, 3 * shownOfAKind)
      .map((area) => [
        areaLine(area),
        text("boundaries.of", { count: area.kecamatan, of: area.of }),
        formatCount(area.vertices),
        formatBytes(area.gzipBytes),
      ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  const more = areas.length - 3 * shownOfAKind;
  return more > 0 ? [...lines, text("boundaries.more", { count: formatCount(more) })] : lines;
}
