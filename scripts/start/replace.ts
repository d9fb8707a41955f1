import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";

/** Puts a complete folder in the place of an old one. */
export async function replace(target: string, fresh: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}
