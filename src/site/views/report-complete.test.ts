import { describe, expect, it } from "vitest";
import type { ReleaseManifest } from "#schemas";
import { completenessTable, datasetsOfReport } from "./report-complete.ts";

const city = { code: "82.71", name: "Kota Ternate" };
const release = {
  id: "2026-10-31.1",
  files: [{ path: "pendataan/82.71.csv", dataset: "pendataan", area: "82.71", format: "csv" }],
  gaps: [
    { dataset: "perubahan", area: "82.71", periods: ["2026-T3"], reason: "menunggu", waitsFor: "penyaluran" },
    { dataset: "mutu", area: "82.71", periods: ["2026-09"], reason: "tidak_dikirim" },
  ],
} as unknown as ReleaseManifest;
const rowsOf = ({ dataset }: { dataset: string }) => (dataset === "pendataan" ? 40 : 0);
const rows = (period: string) =>
  new Map(completenessTable({ period, release }, city, rowsOf).rows.map(({ href, cells }) => [href, cells]));

describe("the datasets of a report", () => {
  it("are each there with their file, or missing with the reason", () => {
    const quarter = rows("2026-T3");
    expect(quarter.size).toBe(9);
    expect(quarter.get("/data/pendataan/")).toEqual([
      "September 2026",
      "Dinas Sosial, Dukcapil, kelurahan",
      "ada, 40 baris",
      { text: "CSV", href: "/unduh/rilis/2026-10-31.1/pendataan/82.71.csv" },
    ]);
    expect(quarter.get("/data/perubahan/")?.slice(2)).toEqual([
      { reason: "menunggu Penyaluran per kecamatan, karena jumlahnya harus cocok" },
      { reason: "tidak ada" },
    ]);
    expect(quarter.get("/data/mutu/")?.[2]).toEqual({ reason: "belum dikirim kantor" });
  });

  it("of a month are the monthly ones", () => {
    expect(datasetsOfReport("2026-09").map(({ dataset }) => dataset)).toEqual([
      "pendataan",
      "mutu",
      "sanggahan_kota",
      "tahapan",
    ]);
  });
});
