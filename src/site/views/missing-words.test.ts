import { expect, it } from "vitest";
import { findDataset, type ReleaseGap } from "#schemas";
import { missingWords } from "./missing-words.ts";

const flows = findDataset("perubahan");
if (!flows) throw new Error("No dataset perubahan");
const city = { code: "82.71", name: "Kota Ternate" };
const waitingIn = (area: string): ReleaseGap => ({
  dataset: "perubahan",
  area,
  periods: ["2026-T3"],
  reason: "menunggu",
  waitsFor: "penyaluran",
});

it("says of a dataset nobody sent that it was not sent", () => {
  expect(missingWords(flows, city, {})).toContain("belum mengirim data");
  expect(missingWords(flows, city, { gaps: [waitingIn("81.71")] })).toContain("belum mengirim data");
});

it("says of a dataset that was sent for what it waits", () => {
  const words = missingWords(flows, city, { gaps: [waitingIn("82.71")] });
  expect(words).toContain(`menunggu data “${findDataset("penyaluran")?.title.id}”`);
  expect(words).toContain("bukan nol");
  expect(words).not.toContain("belum mengirim");
});
