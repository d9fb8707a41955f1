import { createRoot } from "react-dom/client";
import { QueryBoard } from "./QueryBoard.tsx";
import type { QueryConfig } from "./shared/config.ts";

/** Draws the board into `place`. */
export function mount(place: HTMLElement, config: QueryConfig): void {
  createRoot(place).render(<QueryBoard config={config} />);
}
