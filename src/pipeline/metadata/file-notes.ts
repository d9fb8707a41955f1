import { formatDate } from "#messages";
import { type DataNature, type DatasetDefinition, datasetColumns, reasonCode, reasonTexts } from "#schemas";
import { text } from "../problems/index.ts";
import { sumSentences } from "./sum-groups.ts";

/** What a released file says of itself besides its rows. */
export interface FileFacts {
  readonly release: string;
  readonly published: string;
  readonly nature: DataNature;
  /** Rounding base of the release. */
  readonly base: number;
  /** Name of the kabupaten/kota; null where the file holds all areas. */
  readonly areaName: string | null;
}

export interface NoteSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Returns the notes of a table: what it is, how it was protected, what is missing, and what may be summed. */
export function fileNotes(dataset: DatasetDefinition, facts: FileFacts): NoteSection[] {
  const { title, description, question, grain, producer, protection } = dataset;
  const area = facts.areaName ?? text("notes.all_areas");
  const published = { release: facts.release, date: formatDate(facts.published), area };
  return [
    {
      heading: title.id,
      lines: [
        ...(facts.nature === "simulasi" ? [text("notes.simulated")] : []),
        description.id,
        question.id,
        text("template.grain", { grain: grain.id }),
        text("notes.release", published),
        text("notes.producer", { producer: producer.id }),
        protection.kind === "none"
          ? text("notes.not_rounded", { why: protection.why.id })
          : text("notice.rounding", { base: facts.base }),
        text("notice.licence"),
      ],
    },
    { heading: text("notes.sums"), lines: sumSentences(dataset) },
    ...missing(dataset),
    { heading: text("notes.opening"), lines: [text("notes.opening_text")] },
  ];
}

/** Returns the notes as a text file. */
export function notesText(dataset: DatasetDefinition, facts: FileFacts): string {
  return fileNotes(dataset, facts)
    .map(({ heading, lines }) => [heading, "", ...lines].join("\r\n"))
    .join("\r\n\r\n")
    .concat("\r\n");
}

/** Returns the notes as pairs for formats that carry metadata of their own. */
export function fileMetadata(dataset: DatasetDefinition, facts: FileFacts): Record<string, string> {
  return {
    himpunan_data: dataset.id,
    judul: dataset.title.id,
    rilis: facts.release,
    sifat_data: facts.nature,
    penjumlahan: sumSentences(dataset).join(" "),
    lisensi: "CC-BY-4.0",
  };
}

/** Returns where the notes of a dataset lie in a release. */
export const notesPath = ({ id }: DatasetDefinition) => `${id}/CATATAN.txt`;

function missing(dataset: DatasetDefinition): NoteSection[] {
  const reasons = datasetColumns(dataset).find(({ name }) => name === "alasan_kosong");
  if (!reasons) return [];
  const lines = (reasons.allowed ?? []).map((code) => {
    const known = reasonCode.safeParse(code).data;
    return known ? `${code}: ${reasonTexts[known].text.id}` : code;
  });
  return [{ heading: text("notes.missing"), lines: [text("notes.missing_text"), ...lines] }];
}
