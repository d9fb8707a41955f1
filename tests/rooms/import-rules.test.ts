import { beforeAll, describe, expect, it } from "vitest";
import { lintSnippets } from "./lint-snippets.ts";

type Case = readonly [path: string, code: string];

const use = (source: string) => `export { thing } from "${source}";\n`;
const script = (code: string) => `<p>Halo</p>\n<script>\n${code}</script>\n`;
const frontmatter = (code: string) => `---\n${code}---\n\n<p>Halo</p>\n`;

const forbidden: Readonly<Record<string, readonly Case[]>> = {
  "schemas imports zod only": [
    ["src/schemas/a.ts", use("d3-array")],
    ["src/schemas/b.ts", use("node:fs")],
    ["src/schemas/c.ts", use("#messages")],
    ["src/schemas/reference/d.ts", use("#domain/period")],
  ],
  "messages imports nothing": [
    ["src/messages/a.ts", use("zod")],
    ["src/messages/b.ts", use("#schemas")],
  ],
  "domain imports #schemas only": [
    ["src/domain/period/a.ts", use("node:fs")],
    ["src/domain/period/b.ts", use("zod")],
    ["src/domain/period/c.ts", use("#messages")],
    ["src/domain/period/d.ts", use("#pipeline")],
    ["src/domain/period/e.ts", `export const load = () => import("#site/data");\n`],
  ],
  "nothing of disclosure": [
    ["src/domain/audit/a.ts", use("#domain/disclosure")],
    ["src/domain/audit/b.ts", use("../disclosure/index.ts")],
    ["src/domain/audit/deep/c.ts", use("../../disclosure/index.ts")],
  ],
  "never import each other": [
    ["src/pipeline/a.ts", use("#site/data")],
    ["src/pipeline/b.ts", use("#queue")],
    ["src/queue/a.ts", use("#pipeline")],
    ["src/queue/b.ts", use("#site/components")],
    ["src/site/pages/a.ts", use("#pipeline")],
    ["src/site/data/b.ts", use("#pipeline/formats")],
    ["src/site/pages/script.astro", script(`import { x } from "#pipeline";\nx();\n`)],
    ["src/site/pages/c.astro", frontmatter(`import { x } from "#queue";\nconsole.log(x);\n`)],
  ],
  "only src/site/data may use node:": [
    ["src/site/components/a.tsx", use("node:fs")],
    ["src/site/pages/d.astro", frontmatter(`import { x } from "node:path";\nconsole.log(x);\n`)],
  ],
  "An island imports": [
    ["src/site/islands/a.tsx", use("../data/index.ts")],
    ["src/site/islands/b.tsx", use("#schemas")],
    ["src/site/islands/c.tsx", use("../layouts/page.ts")],
    ["src/site/islands/map/d.tsx", use("../../data/index.ts")],
    ["src/site/islands/e.tsx", use("#site/data")],
  ],
  "leaves its room": [
    ["src/schemas/up.ts", use("../domain/period/index.ts")],
    ["src/domain/period/up.ts", use("../../schemas/index.ts")],
    ["src/pipeline/validate/up.ts", `export const load = () => import("../../site/data/index.ts");\n`],
    [
      "src/site/pages/up.astro",
      frontmatter(`import { x } from "../../schemas/index.ts";\nconsole.log(x);\n`),
    ],
    ["src/site/pages/wilayah/up.ts", use("../../../messages/index.ts")],
    ["src/site/pages/wilayah/[kode]/up.ts", use("../../../../messages/index.ts")],
  ],
  "by its # alias, never by path": [
    ["scripts/a.ts", use("../src/pipeline/index.ts")],
    ["tests/browser/a.ts", use("../../src/site/data/index.ts")],
    ["src/site/pages/absolute.ts", use("/src/site/data/index.ts")],
  ],
  "through its index": [["src/pipeline/deep.ts", use("#domain/period/period.ts")]],
  "process.env": [
    ["src/pipeline/env.ts", "export const home = process.env.HOME;\n"],
    ["src/site/data/env.ts", "export const home = process.env.HOME;\n"],
    ["scripts/env.ts", "export const home = process.env.HOME;\n"],
  ],
};

const allowed: readonly Case[] = [
  ["src/schemas/good.ts", use("zod")],
  ["src/schemas/reference/good.ts", use("../keys.ts")],
  ["src/schemas/browser/good.ts", use("zod/mini")],
  ["src/messages/good.ts", `export { default } from "./id/common.json" with { type: "json" };\n`],
  ["src/domain/program/good.ts", use("#schemas") + use("../desil/index.ts")],
  ["src/domain/audit/good.ts", use("../period/index.ts")],
  ["src/domain/period/good.test.ts", use("vitest") + use("fast-check") + use("node:fs")],
  ["src/pipeline/good.ts", use("#domain/period") + use("node:fs") + use("@duckdb/node-api")],
  ["src/pipeline/config/good.ts", "export const home = process.env.HOME;\n"],
  ["src/site/data/good.ts", use("node:fs") + use("#schemas")],
  ["src/site/pages/wilayah/[kode]/good.ts", use("../../../data/index.ts")],
  ["src/site/islands/good.tsx", use("../charts/index.ts") + use("react") + use("#domain/indicator")],
  ["src/site/islands/map/good.tsx", use("../../components/Table.tsx") + use("../hooks.ts")],
  ["src/site/islands/schemas.tsx", use("#schemas/browser") + use("#messages")],
  ["scripts/config.ts", "export const home = process.env.HOME;\n"],
  ["scripts/good.ts", use("#pipeline") + use("#domain/period")],
  ["tests/browser/good.ts", use("../../scripts/serve.ts") + use("#schemas")],
];

let found: Map<string, string[]>;

beforeAll(async () => {
  found = await lintSnippets(Object.fromEntries([...Object.values(forbidden).flat(), ...allowed]));
});

describe.each(Object.entries(forbidden))("%s", (message, cases) => {
  it.each(cases)("is enforced in %s", (file) => {
    expect(found.get(file)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });
});

describe("what the rooms need", () => {
  it.each(allowed)("passes in %s", (file) => {
    expect(found.get(file)).toEqual([]);
  });
});
