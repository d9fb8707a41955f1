import { reader } from "#messages";
import { type DatasetDefinition, findDataset, type ReleaseManifest } from "#schemas";

const t = reader("city");

/** Returns why a release holds nothing of a dataset for a kabupaten/kota, in a sentence that no one takes for zero. */
export function missingWords(
  { id, title, producer }: DatasetDefinition,
  { code, name: city }: { readonly code: string; readonly name: string },
  { gaps = [] }: Pick<ReleaseManifest, "gaps">,
): string {
  const gap = gaps.find((one) => one.dataset === id && one.area === code);
  if (gap?.reason !== "menunggu") return t("missing.text", { source: producer.id, dataset: title.id, city });
  const awaited = gap.waitsFor ?? "";
  return t("missing.waits", { dataset: title.id, city, awaited: findDataset(awaited)?.title.id ?? awaited });
}
