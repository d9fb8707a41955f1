const mark = "kueri-berjalan";

/** Remembers, for this tab, that a query is under way; what is still remembered when the page opens was cut off. */
export function rememberRunning(isRunning: boolean): void {
  try {
    if (isRunning) sessionStorage.setItem(mark, "1");
    else sessionStorage.removeItem(mark);
  } catch {
    // A browser that keeps nothing cannot tell later, and need not.
  }
}

/** Claims that the page went down in the middle of a query, as it does where the memory is at its end. */
export function wasCutOff(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}
