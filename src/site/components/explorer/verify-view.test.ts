import { expect, it } from "vitest";
import { exampleCatalogue } from "./example-catalogue.ts";
import { verifyView } from "./verify-view.ts";
import { changed, firstView } from "./view.ts";

const view = firstView(exampleCatalogue);

it("leads to the rows of the release, area, period and programme that are seen", () => {
  const { release } = exampleCatalogue;
  expect(verifyView(exampleCatalogue, { ...view, area: "82.71", program: "PKH" })).toBe(
    `/data/penyaluran/periksa/#${release}/82.71/${view.period}/PKH`,
  );
});

it("names no programme where the indicator knows none, and every area where all are seen", () => {
  const registered = changed(exampleCatalogue, view, { indicator: "pendaftaran", area: "semua" });
  expect(verifyView(exampleCatalogue, registered)).toBe(
    `/data/pendataan/periksa/#${exampleCatalogue.release}/semua/${registered.period}`,
  );
});
