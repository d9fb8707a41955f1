import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";

/** A page of the built site and the address it answers to. */
export interface BuiltPage {
  readonly address: string;
  readonly html: string;
}

/** Returns every page of the site built into `folder`. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html")).sort();
  return names.map((name) => ({
    address: `/${name.split(path.sep).join("/")}`.replace(/\/index\.html$/, "/"),
    html: readFileSync(path.join(folder, name), "utf8"),
  }));
}

/** Returns the file that answers to an address of our own, or null where nothing does. */
export function builtFile(folder: string, address: string): string | null {
  const name = decodeURI(address).replace(/\/$/, "/index.html");
  const file = path.join(folder, name);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Claims whether an address names a host. */
export const isForeign = (target: string): boolean => /^([a-z][a-z0-9+.-]*:)?\/\//i.test(target);

/** An attribute that leads somewhere or fetches something. */
export interface Reference {
  readonly element: string;
  readonly target: string;
  /** Claims whether a browser fetches it by itself. */
  readonly isFetched: boolean;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&#38;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

/** Returns what a page links to and fetches. Built pages quote every attribute. */
export function referencesIn(html: string): Reference[] {
  const markup = html.replace(/<!--[\s\S]*?-->/g, "").replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  return [...markup.matchAll(/<([a-z][\w-]*)\s([^>]*)>/g)].flatMap(([, element = "", attributes = ""]) =>
    [...attributes.matchAll(/(?:^|\s)(?:xlink:)?(href|src|srcset|poster|action|data)="([^"]*)"/g)].flatMap(
      ([, attribute, value = ""]) => {
        const isFetched =
          element === "link" ? !/rel="(canonical|alternate)"/.test(attributes) : !/^(a|form)$/.test(element);
        const targets =
          attribute === "srcset" ? value.split(",").map((one) => one.trim().split(/\s/)[0]) : [value];
        return targets.map((target) => ({ element, target: decode(target ?? ""), isFetched }));
      },
    ),
  );
}

/** Returns the fragment identifiers a page offers. */
export function anchorsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => decode(id)));
}

function decode(text: string): string {
  return text.replace(/&(?:amp|#38|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
