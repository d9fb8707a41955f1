import { allClasses, anyProgram, type Catalogue } from "./catalogue.ts";
import { type ExplorerView, firstView } from "./view.ts";

/** Returns the address of the small page that shows this view in a frame; it stays with its release. */
export function embedAddress(catalogue: Catalogue, view: ExplorerView): string {
  const { area, indicator, program, desil, period, geography, hasCircles, pinned, isTable } = view;
  const parts = [
    indicator === "cakupan" ? "" : `ukuran=${indicator}`,
    program === anyProgram ? "" : `program=${program}`,
    desil === allClasses ? "" : `desil=${desil}`,
    `masa=${period}`,
    geography === firstView(catalogue, area).geography ? "" : `bentuk=${geography}`,
    hasCircles ? "lingkaran=ya" : "",
    pinned.length > 0 ? `banding=${pinned.join(",")}` : "",
    isTable ? "tampil=tabel" : "",
  ];
  return `/sematan/${catalogue.release}/${area}/?${parts.filter(Boolean).join("&")}`;
}
