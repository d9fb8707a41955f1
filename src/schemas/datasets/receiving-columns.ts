import { reasonColumn } from "../key-columns.ts";
import { denominatorColumn, optionalFamilyCount } from "../measure-columns.ts";

/** The states of a family towards a programme, shared by `penyaluran` and `desil_kota`. */
export const receivingColumns = () => ({
  keluarga_penyebut: denominatorColumn(),
  menerima: optionalFamilyCount({
    title: { id: "Menerima", en: "Receiving" },
    description: {
      id: "Keluarga yang menerima program ini pada triwulan itu (sedikitnya satu anggota).",
      en: "Families receiving the programme in the quarter (at least one member).",
    },
  }),
  tidak_menerima: optionalFamilyCount({
    title: { id: "Tidak menerima", en: "Not receiving" },
    description: {
      id: "Keluarga yang tidak menerima program ini pada triwulan itu.",
      en: "Families not receiving the programme in the quarter.",
    },
  }),
  layak_menerima: optionalFamilyCount({
    title: { id: "Layak dan menerima", en: "Eligible and receiving" },
    description: {
      id: "Memenuhi aturan program dan menerima.",
      en: "Meets the programme's rule and receives.",
    },
  }),
  layak_belum: optionalFamilyCount({
    title: { id: "Layak, belum menerima", en: "Eligible, not receiving" },
    description: {
      id: "Memenuhi aturan program tetapi belum menerima (terlewat).",
      en: "Meets the rule but does not receive (exclusion error).",
    },
  }),
  tidak_layak_menerima: optionalFamilyCount({
    title: { id: "Tidak layak, menerima", en: "Not eligible, receiving" },
    description: {
      id: "Tidak memenuhi aturan program tetapi menerima (salah sasaran).",
      en: "Does not meet the rule but receives (inclusion error).",
    },
  }),
  tidak_layak_tidak_menerima: optionalFamilyCount({
    title: { id: "Tidak layak, tidak menerima", en: "Not eligible, not receiving" },
    description: {
      id: "Tidak memenuhi aturan dan tidak menerima.",
      en: "Does not meet the rule and does not receive.",
    },
  }),
  alasan_kosong: reasonColumn(),
});

export const receivingProtection = {
  kind: "states",
  denominator: "keluarga_penyebut",
  states: ["layak_menerima", "layak_belum", "tidak_layak_menerima", "tidak_layak_tidak_menerima"],
  totals: {
    menerima: ["layak_menerima", "tidak_layak_menerima"],
    tidak_menerima: ["layak_belum", "tidak_layak_tidak_menerima"],
  },
} as const;
