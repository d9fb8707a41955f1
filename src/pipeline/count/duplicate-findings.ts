import type { ListMapping } from "#schemas";
import type { DuplicateKind, FamilyStore } from "./family-store.ts";
import type { FindingKind } from "./finding.ts";
import { type ReportedFinding, reportFinding } from "./report.ts";

const shownGroups = 500;

const kinds: readonly {
  readonly of: DuplicateKind;
  readonly kind: FindingKind;
  readonly onlyFor?: string;
}[] = [
  { of: "kk", kind: "kk_duplicate", onlyFor: "keluarga" },
  { of: "nik_in_kk", kind: "nik_repeated", onlyFor: "orang" },
  { of: "nik_across_kk", kind: "nik_duplicate" },
  { of: "kecamatan_differs", kind: "kecamatan_differs" },
  { of: "desil_differs", kind: "desil_differs" },
];

/** Returns what is found only by laying rows side by side: the same KK or NIK twice, families that contradict themselves. */
export async function duplicateFindings(
  store: FamilyStore,
  { kk, nik, satuan }: ListMapping,
): Promise<ReportedFinding[]> {
  const findings: ReportedFinding[] = [];
  for (const { of, kind, onlyFor } of kinds) {
    if (onlyFor !== undefined && onlyFor !== satuan) continue;
    const found = await store.duplicates(of, shownGroups);
    if (found.count === 0) continue;
    const column = of.startsWith("nik") ? nik : kk;
    findings.push({
      ...reportFinding({ kind, column, count: found.rows, rows: [], words: [] }),
      kelompok: found.groups,
      jumlah_kelompok: found.count,
    });
  }
  return findings;
}
