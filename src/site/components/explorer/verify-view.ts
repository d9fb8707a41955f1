import { indicators } from "#domain/indicator";
import { verifyAddress } from "../verify/figure-address.ts";
import { allCities, type Catalogue } from "./catalogue.ts";
import { type ExplorerView, hasPrograms } from "./view.ts";

/** Returns where the rows behind a view are shown in their released file; a desil class is picked there. */
export function verifyView(
  { release }: Catalogue,
  { area, indicator, period, program }: ExplorerView,
): string {
  return verifyAddress(indicators[indicator].dataset, {
    release,
    area: area === allCities ? null : area,
    periods: [period],
    program: hasPrograms(indicator) ? program : null,
  });
}
