import { defaultFolders } from "../config/index.ts";
import { undoImport } from "./store/index.ts";

export { formatReport } from "./format-report.ts";
export { importBoundaries } from "./import-boundaries.ts";
export type { ImportOptions, ImportReport, ImportResult } from "./options.ts";

/** Puts the boundaries before the last import back. */
export const undoBoundaries = (folder: string = defaultFolders.boundaries) => undoImport(folder);
