import { expect, it } from "vitest";
import { asBibtex, asCslJson, asText, type CitedWork } from "./citation.ts";

const work: CitedWork = {
  key: "bansos-terbuka-penyaluran-2026-10-31-1",
  title: "Penyaluran per kecamatan (data simulasi)",
  publisher: "Dinas Sosial & Kota",
  issued: "2026-10-31",
  version: "2026-10-31.1",
  url: "https://contoh.go.id/data/penyaluran/",
  accessed: "2026-11-22",
  note: "SELECT layak_belum\nFROM penyaluran WHERE x = '50%'",
};

it("writes BibTeX whose text LaTeX takes as it stands", () => {
  expect(asBibtex(work)).toBe(`@misc{bansos-terbuka-penyaluran-2026-10-31-1,
  title = {{Penyaluran per kecamatan (data simulasi)}},
  author = {{Dinas Sosial \\& Kota}},
  publisher = {Dinas Sosial \\& Kota},
  year = {2026},
  date = {2026-10-31},
  version = {2026-10-31.1},
  url = {https://contoh.go.id/data/penyaluran/},
  urldate = {2026-11-22},
  note = {SELECT layak\\_belum FROM penyaluran WHERE x = '50\\%'}
}
`);
});

it("writes CSL-JSON with dates in parts", () => {
  expect(JSON.parse(asCslJson(work))).toEqual([
    {
      id: work.key,
      type: "dataset",
      title: work.title,
      author: [{ literal: work.publisher }],
      publisher: work.publisher,
      issued: { "date-parts": [[2026, 10, 31]] },
      version: "2026-10-31.1",
      URL: work.url,
      accessed: { "date-parts": [[2026, 11, 22]] },
      note: work.note,
    },
  ]);
});

it("leaves out what is not known", () => {
  const bare = { ...work, url: null, note: null, accessed: null };
  expect(asBibtex(bare)).not.toMatch(/url|note/);
  expect(JSON.parse(asCslJson(bare))[0]).not.toHaveProperty("URL");
});

it("writes a sentence that names who, when, what, and ends with the address", () => {
  expect(asText(work, ["Rilis 2026-10-31.1."])).toBe(
    "Dinas Sosial & Kota (2026). Penyaluran per kecamatan (data simulasi). Rilis 2026-10-31.1. https://contoh.go.id/data/penyaluran/",
  );
  expect(asText({ ...work, url: null }, [])).toBe(
    "Dinas Sosial & Kota (2026). Penyaluran per kecamatan (data simulasi).",
  );
});
