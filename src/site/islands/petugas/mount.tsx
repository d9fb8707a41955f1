import { createRoot } from "react-dom/client";
import { Console } from "./Console.tsx";
import type { ConsoleConfig } from "./shared/config.ts";

/** Draws the console into `place`. */
export function mount(place: HTMLElement, config: ConsoleConfig): void {
  createRoot(place).render(<Console config={config} />);
}
