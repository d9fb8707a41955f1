import { consoleText } from "#messages/petugas";
import type { ConsoleConfig } from "./shared/config.ts";

/** Puts the console in place of the words that stand there without script; says so where it cannot be fetched. */
export async function startConsole(): Promise<void> {
  const place = document.getElementById("petugas");
  const data = document.getElementById("petugas-data")?.textContent;
  if (!place || !data) return;
  try {
    const { mount } = await import("./mount.tsx");
    mount(place, JSON.parse(data) as ConsoleConfig);
  } catch {
    const [, words] = place.children;
    if (words) words.textContent = consoleText("frame.failed");
  }
}
