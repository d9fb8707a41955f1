import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

const abandonedAfterMs = 3_600_000;

/**
 * Lets `work` fill an empty folder of its own, so that runs side by side do not meet and what stands stays whole
 * until the new is complete. What `work` has not moved away is removed, also where the process is told to end.
 */
export async function inFreshFolder<Result>(
  parent: string,
  name: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent, name);
  const folder = await mkdtemp(path.join(parent, `${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    return await work(folder);
  } finally {
    process.off("exit", remove);
    remove();
  }
}

/** Puts a complete folder in the place of an old one. */
export async function replace(target: string, fresh: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}

/** A process that was killed could not clear up. */
async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`${name}-`)) continue;
    const folder = path.join(parent, entry);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(folder, { recursive: true, force: true });
  }
}
