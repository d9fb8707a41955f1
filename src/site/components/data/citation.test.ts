import { expect, test } from "vitest";
import { penyaluran } from "#schemas";
import { citeDataset } from "./citation.ts";

const release = { id: "2026-10-31.1", published: "2026-10-31" };
const text =
  "Bansos Terbuka (2026). Penyaluran per kecamatan. Produsen data: Dinas Sosial kabupaten/kota. Rilis 2026-10-31.1, terbit 31 Oktober 2026. Lisensi CC BY 4.0.";

test("a citation names producer, release, date and licence, and ends with the address", () => {
  const address = new URL("https://bansos.example/data/penyaluran/");
  expect(citeDataset(penyaluran, release, false, address).text).toBe(
    `${text} https://bansos.example/data/penyaluran/`,
  );
});

test("a citation of simulated data says so", () => {
  expect(citeDataset(penyaluran, release, true, undefined).text).toContain(
    "Penyaluran per kecamatan [data simulasi].",
  );
});

test("an address on the reader's own machine is not cited", () => {
  expect(
    citeDataset(penyaluran, release, false, new URL("http://localhost:4321/data/penyaluran/")).text,
  ).toBe(text);
});
