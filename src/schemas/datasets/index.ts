import type { DatasetDefinition } from "../dataset.ts";
import { angkaResmi } from "./angka-resmi.ts";
import { desilKota } from "./desil-kota.ts";
import { pendataan } from "./pendataan.ts";
import { penyaluran } from "./penyaluran.ts";
import { perubahan } from "./perubahan.ts";
import { perubahanAlasan } from "./perubahan-alasan.ts";
import { tahapan } from "./tahapan.ts";

export { type AngkaResmiRow, angkaResmi } from "./angka-resmi.ts";
export { type DesilKotaRow, desilKota } from "./desil-kota.ts";
export { type PendataanRow, pendataan } from "./pendataan.ts";
export { type PenyaluranRow, penyaluran } from "./penyaluran.ts";
export { type PerubahanRow, perubahan } from "./perubahan.ts";
export {
  enteringReasons,
  flowReason,
  leavingReasons,
  type PerubahanAlasanRow,
  perubahanAlasan,
} from "./perubahan-alasan.ts";
export { stageIds, type TahapanRow, tahapan } from "./tahapan.ts";

/** Every public dataset, in the order in which disclosure control and the pages take them. */
export const datasets: readonly DatasetDefinition[] = [
  pendataan,
  penyaluran,
  desilKota,
  perubahan,
  perubahanAlasan,
  tahapan,
  angkaResmi,
];

/** Returns the dataset of that id, or undefined. */
export function findDataset(id: string): DatasetDefinition | undefined {
  return datasets.find((dataset) => dataset.id === id);
}
