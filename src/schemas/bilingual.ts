/** A text in Indonesian (screen, public files) and English (metadata for re-users). */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
