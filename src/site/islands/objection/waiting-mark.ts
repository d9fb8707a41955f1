const mark = "bansos-terbuka/menunggu";

/** Remembers that something waits in the outbox, so that only then a page looks into it. */
export function markWaiting(isWaiting: boolean): void {
  try {
    if (isWaiting) localStorage.setItem(mark, "ya");
    else localStorage.removeItem(mark);
  } catch {
    // Without storage there is no outbox that outlives the page either.
  }
}

/** Claims whether something was left in the outbox. */
export function hasWaiting(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}
