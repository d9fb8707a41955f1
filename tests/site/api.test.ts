import { readdirSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { indicators } from "#domain/indicator";
import { answerSchema, apiRoutes, apiSeries, type JsonSchema } from "#schemas/api";
import { builtFile } from "../../scripts/checks/built-pages.ts";
import { addressOf, releasedRows, siteManifest, siteReleases, siteText } from "./release-on-site.ts";

interface Document {
  readonly paths: Readonly<Record<string, { readonly get: object }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let answers: string[];
const document = () => JSON.parse(siteText("/api/v1/openapi.json")) as Document;
const patternOf = (route: string) =>
  new RegExp(`^${route.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);

beforeAll(() => {
  const folder = path.join(inject("siteFolder"), "api/v1");
  answers = readdirSync(folder, { recursive: true })
    .map((name) => `/api/v1/${String(name).split(path.sep).join("/")}`)
    .filter((name) => name.endsWith(".json") && !name.endsWith("/openapi.json"));
});

describe("the API", () => {
  it("is described by a valid OpenAPI 3.1 document that names every kind of address", async () => {
    const { valid, errors } = await new Validator().validate({ ...document() });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(Object.keys(document().paths)).toEqual(apiRoutes.map((route) => route.path));
  });

  it("answers everywhere as the document says, with no field it does not name", () => {
    const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: false }));
    for (const route of apiRoutes) {
      const own = answers.filter((address) => patternOf(route.path).test(address));
      expect(own.length, route.path).toBeGreaterThan(0);
      const described = ajv.compile(document().components.schemas[route.name] ?? {});
      const strict = ajv.compile(answerSchema(route, true));
      for (const address of own) {
        const answer = JSON.parse(siteText(address));
        expect(described(answer), `${address}: ${ajv.errorsText(described.errors)}`).toBe(true);
        expect(strict(answer), `${address}: ${ajv.errorsText(strict.errors)}`).toBe(true);
        expect(answer.nature).toBe("simulasi");
        expect(answer.notice).toContain("SIMULASI");
      }
    }
    const kinds = apiRoutes.map((route) => patternOf(route.path));
    expect(answers.filter((address) => !kinds.some((kind) => kind.test(address)))).toEqual([]);
  });

  it("leads to files and pages that are there, and to files with the checksum it names", () => {
    const named = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === "string" && value.startsWith("/") && !value.includes("{")) named.add(value);
      else if (value && typeof value === "object") Object.values(value).forEach(collect);
    };
    for (const address of answers) collect(JSON.parse(siteText(address)));
    expect(named.size).toBeGreaterThan(300);
    const lost = [...named].filter(
      (one) => builtFile(inject("siteFolder"), one.split("#")[0] ?? "") === null,
    );
    expect(lost).toEqual([]);
    const manifest = siteManifest(siteReleases().latest);
    const { source } = apiSeries.parse(JSON.parse(siteText("/api/v1/series/82.71.05/cakupan.json")));
    const recorded = manifest.files.find((file) => addressOf(manifest.id, file) === source.url);
    expect(recorded?.sha256).toBe(source.sha256);
  });

  it("gives per area one answer and one series per indicator", () => {
    const of = (code: string) => answers.filter((address) => address.includes(`/${code}`));
    expect(of("82.71.05")).toHaveLength(1 + Object.keys(indicators).length);
  });

  it("tells the numbers of the release: of a kecamatan, and of a whole kabupaten/kota", () => {
    for (const code of ["82.71.05", "82.71"]) {
      const series = apiSeries.parse(JSON.parse(siteText(`/api/v1/series/${code}/terlewat.json`)));
      const rows = releasedRows("penyaluran", "82.71").filter(
        ({ kode_wilayah, periode, program }) =>
          String(kode_wilayah).startsWith(code) && periode === "2026-T3" && program === "PKH",
      );
      const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
      const all = sum("layak_menerima") + sum("layak_belum");
      const observation = series.observations.find(
        ({ periode, program, desil_awal }) =>
          periode === "2026-T3" && program === "PKH" && desil_awal === null,
      );
      expect(observation).toMatchObject({ numerator: sum("layak_belum"), denominator: all });
      expect(observation?.value).toBeCloseTo(sum("layak_belum") / all, 5);
    }
  });

  it("gives a reason where a programme is not offered", () => {
    const series = apiSeries.parse(JSON.parse(siteText("/api/v1/series/82.71.05/cakupan.json")));
    const without = series.observations.filter(({ program }) => program === "BLT_DD");
    expect(without.length).toBeGreaterThan(0);
    for (const one of without) expect(one).toMatchObject({ value: null, alasan_kosong: "tidak_ditawarkan" });
  });
});
