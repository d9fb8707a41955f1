import { allClasses, anyProgram, type Catalogue } from "./catalogue.ts";
import type { ExplorerView } from "./view.ts";

/** Returns the address of the small page that shows this view in a frame; it stays with its release. */
export function embedAddress({ release }: Catalogue, view: ExplorerView): string {
  const { area, indicator, program, desil, period } = view;
  const parts = [
    indicator === "cakupan" ? "" : `ukuran=${indicator}`,
    program === anyProgram ? "" : `program=${program}`,
    desil === allClasses ? "" : `desil=${desil}`,
    `masa=${period}`,
  ];
  return `/sematan/${release}/${area}/?${parts.filter(Boolean).join("&")}`;
}
