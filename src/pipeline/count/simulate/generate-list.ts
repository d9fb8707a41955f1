import { defaultFolders, loadReference } from "../../config/index.ts";
import { type Outcome, success } from "../../problems/index.ts";
import type { Planted } from "./planted-faults.ts";
import { simulatedList } from "./simulated-list.ts";
import { writeList } from "./write-list.ts";

export interface GenerateOptions {
  readonly area: string;
  readonly families: number;
  /** `list.csv`, `list.xlsx` or `list.parquet`. */
  readonly out: string;
  readonly seed?: string;
  /** Month at whose end the list stands; September 2026 by default, the last of a triwulan with disbursement. */
  readonly month?: string;
  readonly hasFaults?: boolean;
  readonly referenceFolder?: string;
  readonly policyFolder?: string;
}

const defaultSeed = "daftar-coba-2026";
const defaultMonth = "2026-09";

/** Writes a list of families that do not exist, for trying the command, and returns which faults it planted. */
export async function generateList(options: GenerateOptions): Promise<Outcome<Planted>> {
  const { referenceFolder = defaultFolders.reference, policyFolder = defaultFolders.policy } = options;
  const reference = loadReference(referenceFolder, policyFolder);
  if (!reference.ok) return reference;
  const { regions, programs } = reference.value;
  const list = simulatedList({
    area: options.area,
    families: options.families,
    seed: options.seed ?? defaultSeed,
    month: options.month ?? defaultMonth,
    hasFaults: options.hasFaults ?? false,
    programs,
    kecamatan: regions.kecamatan.get(options.area),
    nameOf: (code) => regions.names.get(code) ?? code,
  });
  if (!list.ok) return list;
  const written = await writeList(options.out, list.value, options.families);
  return written.ok ? success(list.value.planted) : written;
}
