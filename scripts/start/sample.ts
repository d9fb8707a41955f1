import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { formatDate, reader } from "#messages";
import { type ReleaseIndex, releaseIndex } from "#schemas";
import { fingerprint, Stamp } from "./fingerprint.ts";
import { inFreshFolder, replace } from "./fresh-folder.ts";
import type { Note, Progress } from "./progress.ts";

const text = reader("commands");

/** What is published from the simulated counts, oldest first. */
export const sampleReleases = [
  { delivery: "2026-04", date: "2026-04-30" },
  { delivery: "2026-07", date: "2026-07-31" },
  { delivery: "2026-10", date: "2026-10-31" },
] as const;

const inputs = [
  "data/sample",
  "data/reference",
  "data/policy",
  "data/boundaries",
  "src/pipeline",
  "src/domain",
  "src/schemas",
  "package-lock.json",
];

/** One delivery of counts and the folders it is to be published into. */
export interface Delivery {
  readonly folder: string;
  readonly date: string;
  readonly publicFolder: string;
  readonly privateFolder: string;
}

/** Publishes a delivery, saying how far it is. */
export type PublishDelivery = (delivery: Delivery, note: Note) => Promise<void>;

export interface SampleOptions {
  /** The folder of the project. */
  readonly folder: string;
  readonly publish: PublishDelivery;
  readonly progress: Progress;
}

/**
 * Sees to it that the simulated releases stand and come from the present counts, policy and code.
 * Leaves everything alone once a release of another origin exists, real figures above all.
 */
export async function prepareSample({ folder, publish, progress }: SampleOptions): Promise<void> {
  const index = readIndex(folder);
  if (index?.releases.some((release) => !isSample(release))) return;
  const stamp = new Stamp(path.join(folder, ".cache/sample.sha256"));
  const current = await fingerprint(folder, inputs);
  if (index && stamp.matches(current)) return;

  await inFreshFolder(path.join(folder, ".cache"), "sample", async (fresh) => {
    await publishAll({ folder, publish, progress }, fresh);
    await replace(path.join(folder, "data/private/simulasi"), path.join(fresh, "private/simulasi"));
    await replace(path.join(folder, "public/unduh"), path.join(fresh, "unduh"));
  });
  await stamp.write(current);
}

async function publishAll({ folder, publish, progress }: SampleOptions, fresh: string): Promise<void> {
  for (const [position, { delivery, date }] of sampleReleases.entries()) {
    const title = text("start.sample", {
      number: position + 1,
      total: sampleReleases.length,
      date: formatDate(date),
    });
    const into = {
      folder: path.join(folder, "data/sample", delivery),
      date,
      publicFolder: path.join(fresh, "unduh"),
      privateFolder: path.join(fresh, "private"),
    };
    await progress.stage(title, (note) => publish(into, note));
  }
}

function isSample({ id, nature }: ReleaseIndex["releases"][number]): boolean {
  return nature === "simulasi" && sampleReleases.some(({ date }) => id === `${date}.1`);
}

/** Returns the index of releases, or null where nothing was published yet. */
export function readIndex(folder: string): ReleaseIndex | null {
  const file = path.join(folder, "public/unduh/rilis.json");
  return existsSync(file) ? releaseIndex.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}
