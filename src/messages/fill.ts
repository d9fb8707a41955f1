export type MessageParameters = Readonly<Record<string, string | number>>;

/** Returns the text with every `{name}` filled. Throws where a parameter is missing; `name` says of which text. */
export function fill(text: string, parameters: MessageParameters, name: string): string {
  return text.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = parameters[parameter];
    if (value === undefined) throw new Error(`Message ${name} needs {${parameter}}`);
    return String(value);
  });
}

/**
 * Returns a function that gives the texts of one area, `{name}` filled from the parameters. An area that has a
 * reader of its own is carried alone, without the texts of the whole product.
 */
export function readerOf<Texts extends Readonly<Record<string, string>>>(
  texts: Texts,
  area: string,
): (key: keyof Texts & string, parameters?: MessageParameters) => string {
  return (key, parameters = {}) => fill(texts[key] ?? key, parameters, `${area}.${key}`);
}
