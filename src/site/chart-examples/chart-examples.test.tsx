import { HtmlValidate } from "html-validate";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chartExamples } from "./index.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: { "void-style": "off" },
});

const drawn = chartExamples.map(({ name, chart }) => [name, renderToStaticMarkup(chart)] as const);

describe("a chart", () => {
  it.each(drawn)("is valid HTML without styles of its own: %s", async (_name, html) => {
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).not.toContain("style=");
  });

  it.each(drawn)("says its finding to who cannot see it: %s", (_name, html) => {
    const pictures = [...html.matchAll(/<svg(?![^>]*aria-hidden)[^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatch(/role="img" aria-label="[^"]{12,}"/);
  });

  it.each(drawn)("draws no place that is not a number: %s", (_name, html) => {
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says in words why a value is missing, in every chart that can lack one", () => {
    const said = drawn.filter(([, html]) => html.includes("tidak dikumpulkan")).map(([name]) => name);
    expect(said).toEqual(["lines", "bars", "slope", "small lines", "funnel", "level and change", "map"]);
  });
});
