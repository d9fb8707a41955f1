import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueue, type Queue } from "#queue";
import { deskKeys } from "#schemas/objection";
import { projectFolder } from "../config.ts";
import { type RunningSite, serve } from "../serve.ts";

const frame = "<!doctype html><title>@@judul@@</title><main>@@isi@@</main>";
let folder: string;
let queue: Queue;
let site: RunningSite;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "antrean-"));
  await mkdir(path.join(folder, "dist/sanggah/kerangka"), { recursive: true });
  await writeFile(path.join(folder, "dist/index.html"), "<!doctype html><title>Depan</title>");
  await writeFile(path.join(folder, "dist/sanggah/index.html"), "<!doctype html><title>Formulir</title>");
  await writeFile(path.join(folder, "dist/sanggah/kerangka/index.html"), frame);
  await open();
});

async function open(): Promise<void> {
  const settings = {
    databaseUrl: null,
    folder: path.join(folder, "queue"),
    secret: null,
    logLevel: "silent",
    metricsPort: 0,
    trustProxy: false,
    port: 0,
    host: "127.0.0.1",
  };
  queue = await createQueue({ siteFolder: path.join(folder, "dist"), port: 0, settings });
  const address = { port: 0, host: "127.0.0.1", requestSeconds: 1 };
  site = await serve({ folder: path.join(folder, "dist"), queue, ...address });
}

afterAll(async () => {
  await site.stop();
  await queue.stop();
  await rm(folder, { recursive: true });
});

/** Sends bytes as they are, and returns all that comes back until the other end closes. */
function raw(...parts: readonly (string | number)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(site.port, "127.0.0.1", async () => {
      for (const part of parts)
        if (typeof part === "string") socket.write(part);
        else await new Promise((later) => setTimeout(later, part));
    });
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      ["ECONNRESET", "EPIPE"].includes(error.code ?? "") ? resolve(answer) : reject(error),
    );
    socket.setTimeout(15_000, () => {
      socket.destroy();
      reject(new Error(`No end of the answer: ${answer}`));
    });
  });
}

const head = (line: string, ...headers: string[]) =>
  `${[line, "Host: localhost", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
const post = (length: number | string) =>
  head("POST /v1/cases HTTP/1.1", "Content-Type: application/json", `Content-Length: ${length}`);
const isWell = async () => (await fetch(`${site.origin}/v1/health`)).ok;

describe("on one port", () => {
  it("the queue answers what is sent, the site what is read", async () => {
    expect(await (await fetch(`${site.origin}/v1/health`)).json()).toMatchObject({
      status: "ok",
      engine: "sqlite",
    });
    expect(await (await fetch(`${site.origin}/sanggah/`)).text()).toContain("Formulir");
    expect((await fetch(`${site.origin}/`, { method: "POST" })).status).toBe(405);
    expect(await (await fetch(`${site.origin}/healthz`)).json()).toMatchObject({ status: "ok", queue: "ok" });
  });

  it("a page of the queue stands in the frame of the site, with its headers", async () => {
    const body = new URLSearchParams({ kode: "" });
    const answer = await fetch(`${site.origin}/sanggah/lacak/lihat/`, { method: "POST", body });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toMatch(/^<!doctype html><title>Lacak laporan<\/title><main><header/);
  });

  it("the secret is for the owner alone and stays the same", async () => {
    const file = path.join(folder, "queue/rahasia");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, "utf8")).trim()).toMatch(/^[0-9a-f]{64}$/);
  });

  it("metrics are on a port of their own only", async () => {
    expect((await fetch(`${site.origin}/metrics`)).status).toBe(404);
    expect(queue.notes).toHaveLength(1);
  });
});

describe("a broken request gets a clear answer, and the next one is served", () => {
  it("no HTTP", async () => {
    expect(await raw("halo\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
    expect(await isWell()).toBe(true);
  });

  it("a body cut off", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(site.port, "127.0.0.1", () => {
        socket.write(`${post(5000)}{"id":"`, () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    expect(await isWell()).toBe(true);
  });

  it("a body that does not come", async () => {
    expect(await raw(`${post(5000)}{"id":"`)).toMatch(/^(HTTP\/1\.1 408.*)?$/s);
    expect(await isWell()).toBe(true);
  });

  it("headers that drip", async () => {
    expect(await raw("POST /v1/cases HTTP/1.1\r\nHost: localhost\r\n", 1500, "X-A: b\r\n")).toMatch(
      /^HTTP\/1\.1 408/,
    );
  });

  it("a body larger than it says it may be", async () => {
    expect(await raw(post(50_000_000), "x".repeat(1000))).toMatch(/^HTTP\/1\.1 413.*terlalu-besar/s);
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const endless = head(
      "POST /v1/cases HTTP/1.1",
      "Content-Type: application/json",
      "Transfer-Encoding: chunked",
    );
    expect(await raw(endless, chunk, chunk, chunk, chunk)).toMatch(/^HTTP\/1\.1 413/);
    expect(await isWell()).toBe(true);
  });

  it("a body that is longer than its length", async () => {
    expect(await raw(post(2), '{"id":1}')).toMatch(/^HTTP\/1\.1 4/);
    expect(await isWell()).toBe(true);
  });

  it("bytes that are no UTF-8 and no JSON", async () => {
    expect(await raw(post(3), "\u00ff{}".slice(0, 2))).toMatch(/^HTTP\/1\.1 400.*bukan-json/s);
  });

  it("a length that is none, and two of them", async () => {
    expect(await raw(post("banyak"))).toMatch(/^HTTP\/1\.1 400/);
    const two = head("POST /v1/cases HTTP/1.1", "Content-Length: 2", "Content-Length: 3");
    expect(await raw(two, "{}")).toMatch(/^HTTP\/1\.1 400/);
  });

  it("a host that is none", async () => {
    const request = "GET /v1/health HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n";
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 400/);
    expect(await isWell()).toBe(true);
  });

  it("a header without end", async () => {
    expect(await raw(head("GET /v1/health HTTP/1.1", `X-A: ${"a".repeat(100_000)}`))).toMatch(
      /^HTTP\/1\.1 431/,
    );
  });
});

it("finishes what is under way before it stops, and what was acknowledged is there when it opens again", async () => {
  const body = JSON.stringify(await filing());
  const bytes = Buffer.byteLength(body);
  const answered = raw(post(bytes), body.slice(0, 100), 300, body.slice(100));
  await new Promise((later) => setTimeout(later, 100));
  await site.stop();
  await queue.stop();
  expect(await answered).toMatch(/^HTTP\/1\.1 201.*"state":"submitted"/s);

  await open();
  const again = await raw(post(bytes), body);
  expect(again).toMatch(/^HTTP\/1\.1 200/);
  expect((await queue.store.head()).seq).toBe(1);
});

/** A filing that fits the demonstration keys; nothing in it can be opened. */
async function filing() {
  const file = path.join(projectFolder, "data/sample/kunci-meja.json");
  const { desks } = deskKeys.parse(JSON.parse(await readFile(file, "utf8")));
  const [key] = desks;
  return {
    id: "01a20100-0000-7000-8000-000000000001",
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    draftedAt: "2026-11-20T01:00:00Z",
    trackToken: "0".repeat(64),
    sealed: {
      desk: key?.desk,
      fingerprint: key?.fingerprint,
      body: "aXNp",
      caseRecipient: key?.recipient,
      keyForDesk: "aXNp",
      keyForResident: "aXNp",
    },
    files: [],
    proof: null,
  };
}
