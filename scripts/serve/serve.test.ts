import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningSite, serve } from "../serve.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const page = `<!doctype html><title>Ternate</title>${"<p>keluarga</p>".repeat(100)}`;
const release = "2026-10-31.1";
const index = {
  latest: release,
  releases: [
    { id: release, published: "2026-10-31", nature: "simulasi", sha256: "0" },
    {
      id: "2026-11-30.1",
      published: "2026-11-30",
      nature: "simulasi",
      sha256: "0",
      withdrawn: { date: "2026-12-01", reason: "Kolom tertukar." },
    },
  ],
};
const files: Readonly<Record<string, string | Buffer>> = {
  "index.html": page,
  "index.html.br": brotliCompressSync(page),
  "index.html.gz": gzipSync(page),
  "404.html": "<!doctype html><title>Tidak ditemukan</title>",
  "wilayah/82.71/index.html": page,
  "_astro/base.AbCd1234.css": "body{}",
  "data/kueri/mesin.js": "importScripts('/_astro/mesin.js')",
  "unduh/rilis.json": JSON.stringify(index),
  [`unduh/rilis/${release}/pendataan/pendataan.csv`]: "kode_wilayah\r\n",
  [`unduh/rilis/${release}/pendataan/pendataan.parquet`]: "PAR1",
  [`unduh/rilis/${release}/SHA256SUMS`]: "",
  "unduh/rilis/2026-11-30.1/DITARIK.txt": "DITARIK. Rilis 2026-11-30.1\r\n",
  "unduh/rilis/2026-11-30.1/manifest.json": "{}",
  "unduh/rilis/2026-11-30.1/pendataan/pendataan.csv": "ditarik\r\n",
};

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "serve-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  site = await serve({ folder, port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

/** A plain request: `fetch` would decompress, follow redirects and add headers of its own. */
function ask(pathname: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${site.origin}${pathname}`, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

it("tells that it is well and which release it serves", async () => {
  const { status, headers, body } = await ask("/healthz");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/json");
  expect(JSON.parse(String(body))).toEqual({ status: "ok", release });
});

it("serves brotli, else gzip, else plain", async () => {
  const brotli = await ask("/", { "accept-encoding": "gzip, br" });
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(String(brotliDecompressSync(brotli.body))).toBe(page);
  expect((await ask("/", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
  const plain = await ask("/");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.headers.vary).toBe("Accept-Encoding");
  expect(String(plain.body)).toBe(page);
});

it("gives every file its type", async () => {
  const type = async (pathname: string) => (await ask(pathname)).headers["content-type"];
  expect(await type("/")).toBe("text/html; charset=utf-8");
  expect(await type("/wilayah/82.71/")).toBe("text/html; charset=utf-8");
  expect(await type("/_astro/base.AbCd1234.css")).toBe("text/css; charset=utf-8");
  const dataset = `/unduh/rilis/${release}/pendataan/pendataan`;
  expect(await type(`${dataset}.csv`)).toBe("text/csv; charset=utf-8");
  expect(await type(`${dataset}.parquet`)).toBe("application/vnd.apache.parquet");
  expect(await type(`/unduh/rilis/${release}/SHA256SUMS`)).toBe("text/plain; charset=utf-8");
});

it("lets pages of other sites read open data, what is not there too, and nothing else", async () => {
  const allowed = async (pathname: string) => (await ask(pathname)).headers["access-control-allow-origin"];
  expect(await allowed(`/unduh/rilis/${release}/pendataan/pendataan.csv`)).toBe("*");
  expect(await allowed("/api/v1/areas/99.99.json")).toBe("*");
  expect(await allowed("/")).toBeUndefined();
  expect(await allowed("/wilayah/99.99/")).toBeUndefined();
});

it("lets fixed files be kept for a year, those of a release for a day, and has the rest asked for again", async () => {
  const cache = async (pathname: string) => (await ask(pathname)).headers["cache-control"];
  expect(await cache("/_astro/base.AbCd1234.css")).toBe("public, max-age=31536000, immutable");
  expect(await cache(`/unduh/rilis/${release}/pendataan/pendataan.csv`)).toBe("public, max-age=86400");
  expect(await cache("/")).toBe("no-cache");
  expect(await cache("/unduh/rilis.json")).toBe("no-cache");
});

it.each(["csv", "parquet"])(
  "answers for a %s of a withdrawn release that it is gone, and why",
  async (format) => {
    const { status, headers, body } = await ask(`/unduh/rilis/2026-11-30.1/pendataan/pendataan.${format}`);
    expect(status).toBe(410);
    expect(headers).toMatchObject({ "cache-control": "no-cache", "access-control-allow-origin": "*" });
    expect(String(body)).toBe("DITARIK. Rilis 2026-11-30.1\r\n");
  },
);

it("still serves what tells of a withdrawn release", async () => {
  for (const file of ["DITARIK.txt", "manifest.json"])
    expect((await ask(`/unduh/rilis/2026-11-30.1/${file}`)).status).toBe(200);
});

it.each(["/", "/tidak-ada", "/healthz", "/unduh/rilis.json"])("protects %s by headers", async (pathname) => {
  const { headers } = await ask(pathname);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*|https?:/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("geolocation=()");
});

it("lets other sites read the open data only", async () => {
  expect((await ask("/unduh/rilis.json")).headers["access-control-allow-origin"]).toBe("*");
  expect((await ask("/")).headers["access-control-allow-origin"]).toBeUndefined();
});

it("answers 304 to a browser that has the file", async () => {
  const { etag } = (await ask("/")).headers;
  const again = await ask("/", { "if-none-match": String(etag) });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

it("gives what has not changed the headers of its path: a browser keeps those of the last answer", async () => {
  const whole = await ask("/data/kueri/mesin.js");
  const same = await ask("/data/kueri/mesin.js", { "If-None-Match": String(whole.headers.etag) });
  expect(same.status).toBe(304);
  expect(same.headers["content-security-policy"]).toContain("'wasm-unsafe-eval'");
  expect(same.headers["content-security-policy"]).toBe(whole.headers["content-security-policy"]);
  expect(same.headers["cache-control"]).toBe("no-cache");
});

it("answers HEAD without a body", async () => {
  const { status, headers, body } = await ask("/", {}, "HEAD");
  expect(status).toBe(200);
  expect(headers["content-length"]).toBe(String(page.length));
  expect(body).toHaveLength(0);
});

it.each(["POST", "PUT", "DELETE"])("refuses %s", async (method) => {
  const { status, headers } = await ask("/", {}, method);
  expect(status).toBe(405);
  expect(headers.allow).toBe("GET, HEAD");
});

it("shows the page for what is not there to people, a line to programs", async () => {
  const person = await ask("/tidak/ada/", { accept: "text/html" });
  expect(person.status).toBe(404);
  expect(String(person.body)).toContain("Tidak ditemukan");
  const program = await ask("/tidak-ada.csv");
  expect(program.status).toBe(404);
  expect(program.headers["content-type"]).toContain("text/plain");
});

it("sends a page asked for without its slash to the one address it has", async () => {
  const { status, headers } = await ask("/wilayah/82.71?a=1");
  expect(status).toBe(308);
  expect(headers.location).toBe("/wilayah/82.71/?a=1");
  expect((await ask("//wilayah/82.71")).headers.location).toBeUndefined();
});

it.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "//etc/passwd", "//", "/%ff"])(
  "serves nothing outside its folder: %s",
  async (pathname) => {
    expect((await ask(pathname)).status).toBe(404);
  },
);

it("prints an address that can be opened where it listens on every interface", async () => {
  const open = await serve({ folder, port: 0, host: "0.0.0.0" });
  expect(open.origin).toBe(`http://localhost:${open.port}`);
  await open.stop();
});
