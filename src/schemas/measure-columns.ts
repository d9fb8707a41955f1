import type { Bilingual } from "./bilingual.ts";
import { column, type KeyName } from "./column.ts";
import { count } from "./keys.ts";

const familyUnit = { id: "keluarga", en: "families" };
const office = { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" };

interface FamilyCount {
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly source?: Bilingual;
  /** Defaults to area and desil: families are the same people in every period and may be in several programmes. */
  readonly summableAlong?: readonly KeyName[];
}

const familyMeta = ({ title, description, source, summableAlong }: FamilyCount) => ({
  title,
  description,
  role: "measure" as const,
  kind: "count" as const,
  unit: familyUnit,
  source: source ?? office,
  summableAlong: summableAlong ?? (["kode_wilayah", "desil"] as const),
});

/** A column of families that always has a value. */
export const familyCount = (meta: FamilyCount) => column(count.clone(), familyMeta(meta));

/** A column of families that may be empty, with the reason in `alasan_kosong`. */
export const optionalFamilyCount = (meta: FamilyCount) => column(count.nullable(), familyMeta(meta));

/** The published number of families of the row's area and desil class, shared by every dataset. */
export const denominatorColumn = () =>
  familyCount({
    title: { id: "Keluarga (penyebut)", en: "Families (denominator)" },
    description: {
      id: "Jumlah keluarga di wilayah dan kelas desil ini, dibulatkan sekali tiap triwulan dan dipakai bersama oleh semua himpunan data.",
      en: "Families in the area and desil class, rounded once a quarter and shared by all datasets.",
    },
    source: {
      id: "Dukcapil (KK) dan BPS (desil)",
      en: "Civil registry (family cards) and Statistics Indonesia (desil)",
    },
  });
