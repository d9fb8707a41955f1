import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { type BuiltPage, builtFile, isForeign, referencesIn } from "../checks/built-pages.ts";

/** What a page weighs on the wire, in brotli bytes. */
export interface PageWeight {
  readonly address: string;
  /** The page and the style sheets it links: what it needs to be read. */
  readonly readable: number;
  /** Everything a browser fetches on a first visit. */
  readonly firstVisit: number;
  /** The scripts of a first visit. */
  readonly scripts: number;
  /** Those and every script that they may fetch later. */
  readonly allScripts: number;
}

/** Returns a function that weighs pages of the site built into `folder`; a file shared by pages is compressed once. */
export function weighing(folder: string): (page: BuiltPage) => PageWeight {
  const known = new Map<string, number>();
  const weighFile = (address: string): number => {
    const weight = known.get(address) ?? brotliBytes(readFileSync(builtFile(folder, address) ?? address));
    known.set(address, weight);
    return weight;
  };
  return ({ address, html }) => {
    const fetched = new Set(
      referencesIn(html)
        .filter(({ target, isFetched }) => isFetched && target !== "" && isLocalFile(target))
        .map(({ target }) => new URL(target, `http://site${address}`).pathname),
    );
    // A set hands out what is added while it is walked: chunks that chunks import are followed too.
    for (const file of fetched)
      if (file.endsWith(".js")) for (const chunk of importsOf(folder, file)) fetched.add(chunk);
    const scripts = [...fetched].filter((file) => file.endsWith(".js"));
    const reachable = new Set(scripts);
    for (const file of reachable)
      for (const chunk of [...importsOf(folder, file), ...laterImportsOf(folder, file)]) reachable.add(chunk);
    const sum = (files: readonly string[]) => files.reduce((total, file) => total + weighFile(file), 0);
    const page = brotliBytes(Buffer.from(html));
    return {
      address,
      readable: page + sum([...fetched].filter((file) => file.endsWith(".css"))),
      firstVisit: page + sum([...fetched]),
      scripts: sum(scripts),
      allScripts: sum([...reachable]),
    };
  };
}

/** Returns what a script imports at once; what it imports when it is needed (`import()`) comes later, if ever. */
function importsOf(folder: string, address: string): string[] {
  const code = readFileSync(builtFile(folder, address) ?? address, "utf8");
  const found = code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[\w*{][^"'();]*?from|\s[^"'();]*?from)?\s*["']([^"']+\.js)["']/g,
  );
  return [...found].map(([, target = ""]) => new URL(target, `http://site${address}`).pathname);
}

/** Returns what a script imports when it is needed. */
function laterImportsOf(folder: string, address: string): string[] {
  const code = readFileSync(builtFile(folder, address) ?? address, "utf8");
  const found = code.matchAll(/\bimport\(\s*["'`]([^"'`]+\.js)["'`]\s*\)/g);
  return [...found].map(([, target = ""]) => new URL(target, `http://site${address}`).pathname);
}

function isLocalFile(target: string): boolean {
  return !isForeign(target) && !/^(#|data:)/.test(target);
}

function brotliBytes(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
