/** Sixteen digits or more in a row, or the groupings in which a NIK or KK number is usually written. */
const personNumber =
  /(?<!\d)(?:\d{16,}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4}|\d{2}([ .-])\d{2}\3\d{2}\3\d{6}\3\d{4})(?!\d)/g;

/** Claims whether the text holds what looks like the number of a person or a family card. */
export function holdsPersonNumber(text: string): boolean {
  return text.search(personNumber) >= 0;
}

/** Returns the text with every such number reduced to its first two digits. */
export function maskPersonNumbers(text: string): string {
  return text.replace(personNumber, (number) => number.slice(0, 2) + number.slice(2).replace(/\d/g, "*"));
}
