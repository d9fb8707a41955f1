import { type ConfigData, HtmlValidate } from "html-validate";
import { expect, inject, it } from "vitest";
import { builtPages } from "../../scripts/checks/built-pages.ts";

const config: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Both spellings are HTML; the build writes void elements without a slash and SVG with one.
    "void-style": "off",
    // White space at the end of lines is the formatter's affair and costs nothing compressed.
    "no-trailing-whitespace": "off",
  },
};

it("writes valid HTML on every page", async () => {
  const validator = new HtmlValidate(config);
  const faults: string[] = [];
  for (const { address, html } of await builtPages(inject("siteFolder"))) {
    const { results } = await validator.validateString(html, address);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});
