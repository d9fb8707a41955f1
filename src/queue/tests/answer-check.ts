import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";

type Schema = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface App {
  readonly request: (path: string) => Response | Promise<Response>;
}

/** Returns what the service says of itself. */
export async function descriptionOf(app: App): Promise<Description> {
  return (await (await app.request("/v1/openapi.json")).json()) as Description;
}

/** Returns a check that fails where an answer is not what the description of its route promises. */
export async function answerCheck(app: App) {
  const { paths } = await descriptionOf(app);
  const templates = Object.keys(paths).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`),
  }));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return async (method: string, target: string, answer: Response): Promise<void> => {
    const path = target.split("?")[0] ?? target;
    const template = templates.find(({ pattern }) => pattern.test(path))?.template;
    const operation = template && paths[template]?.[method.toLowerCase()];
    if (!operation) return;
    const promised = operation.responses[String(answer.status)];
    const where = `${method} ${template} ${answer.status}`;
    expect(promised, `${where} is not described: ${await answer.clone().text()}`).toBeDefined();
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    if (!promised?.content) return;
    const schema = promised.content[type]?.schema;
    expect(schema, `${where}: ${type} is not described`).toBeDefined();
    if (!schema || !/json$/.test(type)) return;
    const isRight = ajv.validate(schema, await answer.clone().json());
    expect(isRight, `${where}: ${ajv.errorsText()}`).toBe(true);
  };
}
