import { randomBytes } from "node:crypto";
import { createApp } from "../app.ts";
import { projectFolder, readDeskKeys, readReference } from "../config/index.ts";
import type { Deps } from "../deps.ts";
import { createLog } from "../log/index.ts";
import { createMetrics } from "../metrics/index.ts";
import { answerCheck } from "./answer-check.ts";
import type { TestStore } from "./engines.ts";

export interface Ask {
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of the other end of the connection. */
  readonly address?: string;
}

export interface TestService {
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  /** Lines of the log so far. */
  readonly lines: readonly string[];
  /** Asks and holds what comes back against the served description. */
  readonly ask: (method: string, path: string, ask?: Ask) => Promise<Response>;
  readonly remove: () => Promise<void>;
}

export const frame =
  '<!doctype html><html lang="id"><head><title>@@judul@@</title></head><body><main>@@isi@@</main></body></html>';

/** Returns the whole service on an empty database, with the reference data and the demonstration keys of the project. */
export async function startService(
  engine: { readonly open: () => Promise<Pick<TestStore, "store" | "remove">> },
  changes: Partial<Deps> = {},
): Promise<TestService> {
  const kept = await engine.open();
  const lines: string[] = [];
  const deps: Deps = {
    ...readReference(projectFolder),
    store: kept.store,
    keys: readDeskKeys(projectFolder),
    clock: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    secrets: { pepper: randomBytes(32), challenge: randomBytes(32), officerCodes: randomBytes(32) },
    log: createLog("info", {
      write: (line: string) => {
        lines.push(line);
      },
    }),
    metrics: createMetrics(),
    frame,
    trustProxy: false,
    ...changes,
  };
  const app = createApp(deps);
  const check = await answerCheck(app);
  return {
    deps,
    app,
    lines,
    ask: async (method, path, { json, form, body, headers = {}, address = "203.0.113.7" } = {}) => {
      const type = json === undefined ? {} : { "content-type": "application/json" };
      const sent = json === undefined ? (form ? new URLSearchParams(form) : body) : JSON.stringify(json);
      const request = new Request(`http://localhost${path}`, {
        method,
        headers: { ...type, ...headers },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const answer = await app.fetch(request, { address });
      await check(method, path, answer);
      return answer;
    },
    remove: () => kept.remove(),
  };
}
