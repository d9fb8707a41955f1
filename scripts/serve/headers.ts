/** `blob:` is what our own script made: a figure on its way to a picture, a photo before it is sealed. */
const policy = [
  "default-src 'none'",
  "img-src 'self' blob:",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Pages that work offline. */
const sealingPages = /^\/(sanggah|petugas)\//;

/** Small pages that others show in a frame on theirs. */
const embeds = /^\/sematan\//;
const embedPolicy = policy.replace("frame-ancestors 'none'", "frame-ancestors *");

const sealingPolicy = `${policy}; worker-src 'self'`;

/** The SQL page and the worker it starts, which is held to a policy of its own: both compile the database. */
const queryFiles = /^\/(data\/kueri\/|_astro\/duckdb-)/;

const queryPolicy = sealingPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** Headers of every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

const contentTypes: Readonly<Record<string, string>> = {
  arrows: "application/vnd.apache.arrow.stream",
  atom: "application/atom+xml; charset=utf-8",
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown; charset=utf-8",
  pdf: "application/pdf",
  parquet: "application/vnd.apache.parquet",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml; charset=utf-8",
};

/** Claims whether pages of other sites may read what answers to the path. */
const isOpenData = (pathname: string): boolean =>
  /^\/((api|unduh)\/|data\/katalog\.jsonld$|rilis\.atom$)/.test(pathname);

/** A page of simulated data asks by itself to be left out of search engines; its files cannot. */
const isSimulatedFile = (pathname: string): boolean => /^\/unduh\/.*-simulasi\.\w+$/.test(pathname);

/** Returns what depends on the path: type, how long it may be kept, who may read it from another site, what it may show. */
export function fileHeaders(pathname: string): Record<string, string> {
  const headers: Record<string, string> = { "Cache-Control": cacheControl(pathname) };
  const contentType = contentTypeOf(pathname);
  if (contentType) headers["Content-Type"] = contentType;
  if (sealingPages.test(pathname)) headers["Content-Security-Policy"] = sealingPolicy;
  if (embeds.test(pathname)) headers["Content-Security-Policy"] = embedPolicy;
  if (queryFiles.test(pathname)) headers["Content-Security-Policy"] = queryPolicy;
  if (isOpenData(pathname)) headers["Access-Control-Allow-Origin"] = "*";
  if (isSimulatedFile(pathname)) headers["X-Robots-Tag"] = "noindex";
  return headers;
}

/** Files named by their content never change. A release can be withdrawn, and then its files must go within a day. */
function cacheControl(pathname: string): string {
  if (/^\/(_astro|peta\/batas)\//.test(pathname)) return "public, max-age=31536000, immutable";
  return /^\/(unduh\/rilis|peta\/irisan|banding\/angka)\//.test(pathname)
    ? "public, max-age=86400"
    : "no-cache";
}

function contentTypeOf(pathname: string): string | undefined {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  if (name === "SHA256SUMS") return contentTypes.txt;
  if (name === "") return contentTypes.html;
  return contentTypes[name.slice(name.lastIndexOf(".") + 1)];
}
