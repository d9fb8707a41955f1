import "./leaflet.css";
import { createRoot } from "react-dom/client";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import { Explorer } from "./Explorer.tsx";

/** Draws the explorer into `place`, instead of what stands there without script. */
export function mount(place: HTMLElement, catalogue: Catalogue): void {
  createRoot(place).render(<Explorer catalogue={catalogue} />);
}
