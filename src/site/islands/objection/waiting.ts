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

/** Where cases wait from before, says so under the heading and sends them. */
export async function tellWaiting(place: HTMLElement): Promise<void> {
  try {
    if (localStorage.getItem(mark) === null) return;
  } catch {
    return;
  }
  const { sendWaiting } = await import("./send/index.ts");
  await sendWaiting(place);
}
