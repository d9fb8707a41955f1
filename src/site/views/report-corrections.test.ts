import { expect, it } from "vitest";
import type { ReleaseManifest } from "#schemas";
import { correctionsOf } from "./report-corrections.ts";

it("tells what a later release changed in the figures of the report, with its place among the releases", () => {
  const change = { dataset: "penyaluran", area: "82.71", cause: "revisi", kind: "ubah", rows: 12 };
  const later = {
    id: "2026-10-31.1",
    published: "2026-10-31",
    changes: [
      { ...change, periods: ["2026-T2"] },
      { ...change, periods: ["2026-T1"] },
      { ...change, area: "81.71", periods: ["2026-T2"] },
      { ...change, kind: "tambah", periods: ["2026-T2"] },
    ],
  } as unknown as ReleaseManifest;
  expect(correctionsOf({ period: "2026-T2", release: later, corrections: [later] }, "82.71")).toEqual([
    {
      release: "Rilis 2026-10-31.1, 31 Oktober 2026",
      href: "/data/rilis/#rilis-2026-10-31-1",
      changes: ["Penyaluran per kecamatan: 12 baris diubah (Revisi)"],
    },
  ]);
});
