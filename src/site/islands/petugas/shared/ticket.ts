const shape = /^BT-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** Claims that a text is a whole ticket. */
export const isTicket = (text: string): boolean => shape.test(text);

/** Returns a ticket as it is written, however it was typed. */
export function tidyTicket(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const [, first, second] = /^BT(.{5})(.{5})$/.exec(letters) ?? [];
  return first && second ? `BT-${first}-${second}` : typed.trim().toUpperCase();
}
