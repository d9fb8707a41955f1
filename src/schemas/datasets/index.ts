import type { DatasetDefinition } from "../dataset.ts";
import { angkaResmi } from "./angka-resmi.ts";
import { desilKota } from "./desil-kota.ts";
import { mutu } from "./mutu.ts";
import { pendataan } from "./pendataan.ts";
import { penyaluran } from "./penyaluran.ts";
import { perubahan } from "./perubahan.ts";
import { perubahanAlasan } from "./perubahan-alasan.ts";
import { sanggahan } from "./sanggahan.ts";
import { sanggahanKota } from "./sanggahan-kota.ts";
import { sebabBelum } from "./sebab-belum.ts";
import { sebabBelumKota } from "./sebab-belum-kota.ts";
import { tahapan } from "./tahapan.ts";

export { type AngkaResmiRow, angkaResmi } from "./angka-resmi.ts";
export { type DesilKotaRow, desilKota } from "./desil-kota.ts";
export { type MissedCause, missedCause } from "./missed-cause-columns.ts";
export { type MutuRow, mutu, type RecordAge, recordAge } from "./mutu.ts";
export {
  type HandlingTime,
  handlingTime,
  type ObjectionKindColumn,
  type ObjectionResult,
  objectionKindColumn,
  objectionResult,
} from "./objection-columns.ts";
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
export { type SanggahanRow, sanggahan } from "./sanggahan.ts";
export { type SanggahanKotaRow, sanggahanKota } from "./sanggahan-kota.ts";
export { type SebabBelumRow, sebabBelum } from "./sebab-belum.ts";
export { type SebabBelumKotaRow, sebabBelumKota } from "./sebab-belum-kota.ts";
export { stageIds, type TahapanRow, tahapan } from "./tahapan.ts";

/** Every public dataset, in the order in which disclosure control and the pages take them. */
export const datasets: readonly DatasetDefinition[] = [
  pendataan,
  penyaluran,
  desilKota,
  perubahan,
  perubahanAlasan,
  mutu,
  sanggahanKota,
  sanggahan,
  sebabBelum,
  sebabBelumKota,
  tahapan,
  angkaResmi,
];

/** Returns the dataset of that id, or undefined. */
export function findDataset(id: string): DatasetDefinition | undefined {
  return datasets.find((dataset) => dataset.id === id);
}
