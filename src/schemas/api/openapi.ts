import { z } from "zod";
import { type ApiRoute, apiRoutes } from "./routes.ts";

/** A JSON Schema, as far as it is read here. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/**
 * Returns the shape of an answer as JSON Schema 2020-12. Clients take fields they do not know (within a version only
 * fields are added); `isStrict` refuses them, for our own answers.
 */
export function answerSchema({ answer }: ApiRoute, isStrict = false): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(answer, {
    io: isStrict ? "output" : "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return schema as JsonSchema;
}

/** Returns the OpenAPI 3.1 document of the API, made from the shapes that its answers are parsed by. */
export function openApi(info: {
  readonly title: string;
  readonly description: string;
  readonly release: string;
}) {
  return {
    openapi: "3.1.0",
    info: {
      title: info.title,
      description: info.description,
      version: `1.0.0+${info.release}`,
      license: { name: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(apiRoutes.map((route) => [route.path, { get: operation(route) }])),
    components: {
      schemas: Object.fromEntries(apiRoutes.map((route) => [route.name, answerSchema(route)])),
    },
  };
}

function operation({ name, summary, parameters }: ApiRoute) {
  return {
    operationId: `get${name}`,
    summary,
    ...(Object.keys(parameters).length > 0
      ? {
          parameters: Object.entries(parameters).map(([parameter, { description, example }]) => ({
            name: parameter,
            in: "path",
            required: true,
            description,
            schema: { type: "string" },
            example,
          })),
        }
      : {}),
    responses: {
      "200": {
        description: summary,
        content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
      },
      "404": { description: "Tidak ada wilayah, ukuran, atau rilis dengan nama itu." },
    },
  };
}
