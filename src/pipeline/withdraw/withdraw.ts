import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type InputProblem, isoDate, type ReleaseIndex, standingReleases } from "#schemas";
import { defaultFolders } from "../config/index.ts";
import { moveDurably, replaceDurably } from "../disk/index.ts";
import {
  isPublicReason,
  type Outcome,
  problem,
  refusal,
  shortestReason,
  success,
} from "../problems/index.ts";
import { indexPath, readSeries, recover, releaseFolder, takeLock } from "../release/index.ts";
import { filesIn, settleWithdrawals } from "./erase.ts";

export interface WithdrawOptions {
  /** The release to withdraw, `2026-10-31.1`. */
  readonly release: string;
  /** Why, for everybody to read. */
  readonly reason: string;
  /** Date of the withdrawal, `2026-11-20`. */
  readonly date: string;
  /** Tells what would happen, without doing it. */
  readonly dryRun?: boolean;
  readonly publicFolder?: string;
  readonly privateFolder?: string;
}

export interface WithdrawSummary {
  readonly release: string;
  /** The release that is current from then on. */
  readonly latest: string;
  readonly files: number;
  /** Standing releases published after it: they hold its figures too, where nothing changed since. */
  readonly later: readonly string[];
  /** Where the office keeps the files. */
  readonly archive: string;
}

export type WithdrawResult =
  | { readonly outcome: "withdrawn" | "previewed"; readonly summary: WithdrawSummary }
  | { readonly outcome: "refused"; readonly problems: readonly InputProblem[] };

/**
 * Withdraws a release for good: the pointer goes back to the last release that stands, every address of its files
 * answers with when and why, and the next release says so too. Ledger and a copy of the files stay in the office.
 */
export function withdraw(options: WithdrawOptions): WithdrawResult {
  const publicFolder = options.publicFolder ?? defaultFolders.public;
  const privateFolder = options.privateFolder ?? defaultFolders.private;
  const lock = takeLock(publicFolder);
  if (!lock.ok) return { outcome: "refused", problems: lock.problems };
  try {
    const plan = planWithdrawal({ ...options, publicFolder, privateFolder });
    if (!plan.ok) return { outcome: "refused", problems: plan.problems };
    const { summary, before, after } = plan.value;
    if (options.dryRun) return { outcome: "previewed", summary };
    recover(publicFolder, privateFolder, before);
    archive(releaseFolder(publicFolder, summary.release), summary.archive);
    replaceDurably(indexPath(publicFolder), `${JSON.stringify(after, null, 2)}\n`);
    settleWithdrawals(publicFolder, after);
    return { outcome: "withdrawn", summary };
  } finally {
    lock.value.giveBack();
  }
}

interface Plan {
  readonly summary: WithdrawSummary;
  readonly before: ReleaseIndex;
  readonly after: ReleaseIndex;
}

type Settings = WithdrawOptions & Required<Pick<WithdrawOptions, "publicFolder" | "privateFolder">>;

function planWithdrawal(settings: Settings): Outcome<Plan> {
  const { release, reason, date, publicFolder, privateFolder } = settings;
  const series = readSeries(publicFolder);
  if (!series.ok) return series;
  const before = series.value;
  const found = before?.releases.find(({ id }) => id === release);
  if (!before || !found)
    return refusal(problem("withdraw_unknown", { file: "--withdraw", value: release }, known(before)));
  if (found.withdrawn) return refusal(alreadyWithdrawn(settings, before, found.withdrawn.date));
  const standing = standingReleases(before).filter(({ id }) => id !== release);
  const latest = standing.at(-1);
  const faults = [
    ...(isPublicReason(reason.trim())
      ? []
      : [problem("withdraw_reason_unfit", { file: "--reason", value: reason }, { length: shortestReason })]),
    ...dateFaults(date, found.published),
    ...(latest ? [] : [problem("withdraw_last", { file: "--withdraw", value: release })]),
  ];
  if (faults.length > 0 || !latest) return refusal(...faults);
  const releases = before.releases.map((entry) =>
    entry.id === release ? { ...entry, withdrawn: { date, reason: reason.trim() } } : entry,
  );
  const position = before.releases.indexOf(found);
  return success({
    before,
    after: { latest: latest.id, releases },
    summary: {
      release,
      latest: latest.id,
      files: filesIn(releaseFolder(publicFolder, release)).length,
      later: before.releases
        .slice(position + 1)
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ id }) => id),
      archive: join(privateFolder, "ditarik", release),
    },
  });
}

/** A withdrawal that died half way is finished by asking for it again. */
function alreadyWithdrawn(
  { release, publicFolder, dryRun }: Settings,
  index: ReleaseIndex,
  date: string,
): InputProblem {
  if (!dryRun) settleWithdrawals(publicFolder, index);
  return problem("withdraw_already", { file: "--withdraw", value: release }, { date });
}

function dateFaults(date: string, published: string): InputProblem[] {
  if (!isoDate.safeParse(date).success) return [problem("date_invalid", { file: "--date", value: date })];
  return date < published
    ? [problem("withdraw_too_early", { file: "--date", value: date }, { published })]
    : [];
}

const known = (index: ReleaseIndex | null) => ({
  known: index?.releases.map(({ id }) => id).join(", ") || "-",
});

function archive(folder: string, target: string): void {
  const copy = `${target}.sementara`;
  for (const old of [copy, target]) rmSync(old, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  moveDurably(copy, target);
}
