import type { ShownRows } from "./figure-address.ts";
import type { VerifyTable } from "./verify-table.ts";

/** What the page hands to its script. */
export interface VerifyConfig {
  readonly table: VerifyTable;
  readonly isSimulated: boolean;
  /** What is shown where the address names no figure. */
  readonly example: ShownRows;
  /** Names of areas by code. */
  readonly areas: Readonly<Record<string, string>>;
  readonly programs: Readonly<Record<string, string>>;
  /** Why a number may be missing, by code. */
  readonly reasons: Readonly<Record<string, string>>;
}
