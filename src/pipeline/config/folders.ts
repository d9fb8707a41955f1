import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..", "..");

/** Where a publish run reads and writes unless told otherwise. */
export const defaultFolders = {
  public: join(project, "public", "unduh"),
  private: join(project, "data", "private"),
  reference: join(project, "data", "reference"),
  policy: join(project, "data", "policy"),
  sample: join(project, "data", "sample"),
  boundaries: join(project, "data", "boundaries"),
} as const;
