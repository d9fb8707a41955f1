import { hasWaiting } from "./waiting-mark.ts";

/** Where cases wait from before, says so under the heading and sends them. */
export async function tellWaiting(place: HTMLElement): Promise<void> {
  if (!hasWaiting()) return;
  const { sendWaiting } = await import("./send/index.ts");
  await sendWaiting(place);
}
