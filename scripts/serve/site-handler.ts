import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { type ReleaseIndex, releaseIndex, withdrawalNotice } from "#schemas";
import { fileHeaders, securityHeaders } from "./headers.ts";

/** What answers for the queue on the port of the site. */
export interface MountedQueue {
  readonly handler: RequestListener;
  readonly store: { readonly ping: () => Promise<void> };
}

/** Returns the answer to every request for the built site in `folder`, as it stands now, and for the queue beside it. */
export function siteHandler(folder: string, queue?: MountedQueue): RequestListener {
  const index = readIndex(folder);
  const release = index?.latest ?? null;
  const withdrawn = new Set(index?.releases.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : [])));
  const serveFile = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: setFileHeaders,
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const { pathname, search } = splitTarget(request.url ?? "/");
    if (queue && isForQueue(request.method, pathname)) return queue.handler(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(response);
    if (pathname === "/healthz") return health(response, { status: "ok", release }, queue);
    if (isPageWithoutSlash(folder, pathname)) return redirect(response, `${pathname}/${search}`);
    const notice = withdrawalOf(folder, withdrawn, pathname);
    if (notice) return gone(response, notice);
    // sirv answers 304 without them, and a browser then takes those of the answer for its own.
    setFileHeaders(response, pathname);
    serveFile(request, response, () => notFound(folder, request, response));
  };
}

function setFileHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(fileHeaders(pathname))) response.setHeader(name, value);
}

/** Pages of the form are files; what is sent from them is not. */
function isForQueue(method: string | undefined, pathname: string): boolean {
  return pathname.startsWith("/v1/") || (method === "POST" && pathname.startsWith("/sanggah/"));
}

async function health(response: ServerResponse, site: object, queue?: MountedQueue): Promise<void> {
  const state = queue && {
    queue: await queue.store.ping().then(
      () => "ok",
      () => "unavailable",
    ),
  };
  send(response, 200, "application/json", JSON.stringify({ ...site, ...state }));
}

function readIndex(folder: string): ReleaseIndex | null {
  const file = path.join(folder, "unduh/rilis.json");
  return existsSync(file) ? releaseIndex.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Returns the notice for a file of a withdrawn release, or null; what tells of the withdrawal is served as ever. */
function withdrawalOf(folder: string, withdrawn: ReadonlySet<string>, pathname: string): Buffer | null {
  const [, release = "", file = ""] = /^\/unduh\/rilis\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  if (!withdrawn.has(release) || file === "manifest.json" || file === withdrawalNotice) return null;
  return readFileSync(path.join(folder, "unduh/rilis", release, withdrawalNotice));
}

/** `new URL` would take `//name` for another host and throw on `//`. */
function splitTarget(target: string): { pathname: string; search: string } {
  const mark = target.indexOf("?");
  return mark < 0
    ? { pathname: target, search: "" }
    : { pathname: target.slice(0, mark), search: target.slice(mark) };
}

/** Plain names only: a redirect to `//name/` would lead to another host. */
function isPageWithoutSlash(folder: string, pathname: string): boolean {
  const isPlain = /^(\/\w[\w.-]*)+$/.test(pathname);
  return isPlain && existsSync(path.join(folder, pathname, "index.html"));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location }).end();
}

function refuseMethod(response: ServerResponse): void {
  response.setHeader("Allow", "GET, HEAD");
  send(response, 405, "text/plain; charset=utf-8", "405\n");
}

function gone(response: ServerResponse, notice: Buffer): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  send(response, 410, "text/plain; charset=utf-8", notice);
}

function notFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const page = path.join(folder, "404.html");
  const wantsPage = existsSync(page) && request.headers.accept?.includes("text/html");
  if (wantsPage) send(response, 404, "text/html; charset=utf-8", readFileSync(page));
  else send(response, 404, "text/plain; charset=utf-8", "404\n");
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.setHeader("Cache-Control", "no-cache");
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) }).end(body);
}
