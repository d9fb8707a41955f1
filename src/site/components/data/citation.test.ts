import { expect, test } from "vitest";
import { penyaluran } from "#schemas";
import { citation } from "./citation.ts";

const release = { id: "2026-10-31.1", published: "2026-10-31" };
const text =
  "Bansos Terbuka (2026). Penyaluran per kecamatan. Produsen data: Dinas Sosial kabupaten/kota. Rilis 2026-10-31.1, terbit 31 Oktober 2026. Lisensi CC BY 4.0.";

test("a citation names producer, release, date and licence, and ends with the address", () => {
  const address = new URL("https://bansos.example/data/penyaluran/");
  expect(citation(penyaluran, release, false, address)).toBe(
    `${text} https://bansos.example/data/penyaluran/`,
  );
});

test("a citation of simulated data says so", () => {
  expect(citation(penyaluran, release, true, undefined)).toContain(
    "Penyaluran per kecamatan [data simulasi].",
  );
});

test("an address on the reader's own machine is not cited", () => {
  expect(citation(penyaluran, release, false, new URL("http://localhost:4321/data/penyaluran/"))).toBe(text);
});
