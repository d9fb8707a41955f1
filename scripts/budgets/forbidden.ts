import { type BuiltPage, isForeign, referencesIn } from "../checks/built-pages.ts";

const fontFile = /\.(woff2?|ttf|otf|eot)$/;

/** Returns what the policy of the site would refuse on a page, one line each. */
export function refusedOn({ address, html }: BuiltPage): string[] {
  const inlineScripts = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
    ([, attributes = ""]) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes),
  );
  const styles = html.match(/<style\b|<[a-z][^<>]*\sstyle="/g) ?? [];
  const handlers = html.match(/<[a-z][^<>]*\son[a-z]+="/g) ?? [];
  const foreign = referencesIn(html).filter(({ isFetched, target }) => isFetched && isForeign(target));
  return [
    ...inlineScripts.map(([tag]) => `${address}: ${tag}`),
    ...[...styles, ...handlers].map((tag) => `${address}: ${tag}`),
    ...foreign.map(({ element, target }) => `${address}: <${element}> ${target}`),
  ];
}

/** Returns the font files among the built files: the site uses the reader's own fonts. */
export function fontsAmong(files: readonly string[]): string[] {
  return files.filter((file) => fontFile.test(file));
}
