import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { v7 as uuidv7 } from "uuid";
import { type CaseRecord, ticketOf } from "#domain/objection";
import { type AnnouncedFile, deskKeys, type OfficerRole } from "#schemas/objection";
import { createApp } from "../app.ts";
import { projectFolder, readReference } from "../config/index.ts";
import type { Deps } from "../deps.ts";
import { createLog } from "../log/index.ts";
import { createMetrics } from "../metrics/index.ts";
import { encryptCodeSecret } from "../officers/code-secret.ts";
import { openSession } from "../officers/session.ts";
import { trackHashOf } from "../residents/index.ts";
import type { OfficerRow } from "../store/index.ts";
import { answerCheck } from "./answer-check.ts";
import type { TestEngine } from "./engines.ts";
import { newCase } from "./filings.ts";

export const homeDesk = "dinsos-82.71";
export const otherDesk = "dinsos-81.71";
const monday = new Date("2026-11-09T01:00:00.000Z");

/** What a test asks of the service, as the holder of a session or as anybody. */
export interface Request {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (path: string, request?: Request) => Promise<Response>;

export interface Colleague {
  readonly row: OfficerRow;
  readonly ask: Ask;
}

/** A whole service on an empty store, with a clock that stands until it is moved. */
export async function openOffice({ open }: TestEngine) {
  const kept = await open();
  const keyFile = path.join(projectFolder, "data/sample/kunci-meja.json");
  const keys = deskKeys.parse(JSON.parse(readFileSync(keyFile, "utf8")));
  let now = monday;
  const deps: Deps = {
    ...readReference(projectFolder),
    store: kept.store,
    keys,
    secrets: { pepper: randomBytes(32), challenge: randomBytes(32), officerCodes: randomBytes(32) },
    clock: () => now,
    random: (bytes) => randomBytes(bytes),
    log: createLog("silent"),
    metrics: createMetrics(),
    frame: "@@judul@@@@isi@@",
    trustProxy: false,
  };
  const app = createApp(deps);
  const check = await answerCheck(app);

  const askWith =
    (cookie: string | null): Ask =>
    async (address, { method = "GET", body, version, headers = {} } = {}) => {
      const answer = await app.request(address, {
        method,
        headers: {
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
          ...(cookie === null ? {} : { Cookie: `petugas=${cookie}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      await check(method, address, answer);
      return answer;
    };

  return {
    deps,
    app,
    store: kept.store,
    anybody: askWith(null),
    askWith,
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    hire: async (
      name: string,
      desks: readonly string[],
      role: OfficerRole = "officer",
    ): Promise<Colleague> => {
      const row = officerRow(deps, name, desks, role);
      await deps.store.addOfficer(row);
      const { token } = await openSession(deps, row);
      return { row, ask: askWith(token) };
    },
    /** Signs a colleague in anew: sessions do not outlast a working day. */
    comeBack: async ({ row }: Colleague): Promise<Ask> => askWith((await openSession(deps, row)).token),
    /** Puts a case into the store as it stands at some point of its way. */
    put: async (
      fields: Partial<CaseRecord> = {},
      files: readonly AnnouncedFile[] = [],
    ): Promise<CaseRecord> => {
      const id = uuidv7();
      const entry = newCase({ desk: homeDesk, ...fields, id, ticket: await ticketOf(id) });
      const trackHash = trackHashOf(trackTokenOf(id), deps.secrets);
      await deps.store.file({ ...entry, trackHash, files });
      return entry.record;
    },
    close: kept.remove,
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** What the browser of the resident of that case would send. */
export function trackTokenOf(id: string): string {
  return createHash("sha256").update(`kode ${id}`).digest("hex");
}

/** Nobody knows the password of these accounts: their sessions are opened past the door. */
function officerRow(
  { secrets }: Deps,
  name: string,
  desks: readonly string[],
  role: OfficerRole,
): OfficerRow {
  const id = uuidv7();
  return {
    id,
    name,
    fullName: `Nama ${name}`,
    role,
    desks,
    authHash: "",
    codeSecret: encryptCodeSecret(randomBytes(20), id, secrets.officerCodes),
    lastStep: 0,
    failures: 0,
    lockedUntil: null,
    keys: [],
    disabledAt: null,
  };
}
