import { formatCount, formatDate, reader } from "#messages";
import { type DatasetChange, findDataset } from "#schemas";
import { releaseAnchor } from "./places.ts";
import { isCorrection, type Report } from "./reports.ts";

const t = reader("report");
const tData = reader("data");

/** What a later release changed in the figures of a report. */
export interface Correction {
  readonly release: string;
  /** Address of what the release says of itself. */
  readonly href: string;
  /** One per dataset, kind and cause. */
  readonly changes: readonly string[];
}

/** Returns what every later release changed in the figures of a report, oldest first. */
export function correctionsOf(report: Report, area: string): Correction[] {
  return report.corrections.map(({ id, published, changes }) => ({
    release: t("change.release", { release: id, date: formatDate(published) }),
    href: `/data/rilis/#${releaseAnchor(id)}`,
    changes: changes.filter(isCorrection(area, report.period)).map(changeWords),
  }));
}

function changeWords({ dataset, kind, cause, rows }: DatasetChange): string {
  return t(`change.${kind}`, {
    dataset: findDataset(dataset)?.title.id ?? dataset,
    rows: formatCount(rows),
    cause: tData(`releases.cause.${cause}`),
  });
}
