import { expect, it } from "vitest";
import { answerSchema, apiRoutes } from "#schemas/api";
import { fieldsOf } from "./fields.ts";

it("names fields within lists and objects by their way there, and tells which may be null", () => {
  const fields = fieldsOf({
    properties: {
      list: {
        type: "array",
        description: "Daftar.",
        items: { properties: { value: { anyOf: [{ type: "number" }, { type: "null" }] } } },
      },
      object: { type: "object", properties: { name: { type: "string" } } },
    },
  });
  expect(fields.map(({ path, type, canBeNull }) => `${path} ${type}${canBeNull ? "?" : ""}`)).toEqual([
    "list array",
    "list[].value number?",
    "object object",
    "object.name string",
  ]);
});

it.each(apiRoutes.map((route) => [route.name, route] as const))(
  "of %s are listed without a hole",
  (_, route) => {
    const fields = fieldsOf(answerSchema(route));
    expect(fields.length).toBeGreaterThan(8);
    expect(fields.filter(({ path }) => path.includes("undefined"))).toEqual([]);
  },
);
