import { formatCount, formatPeriod } from "#messages";
import { text } from "../problems/index.ts";
import { type Consequence, type FindingKind, findingKinds } from "./finding.ts";
import type { FindingEntry } from "./finding-book.ts";

/** One kind of finding, as the quality report tells it. */
export interface ReportedFinding {
  readonly kode: FindingKind;
  readonly kolom: string | null;
  readonly jumlah_baris: number;
  readonly akibat: Consequence;
  readonly arti: string;
  readonly tindakan: string;
  /** Row numbers of the list, the first thousand. */
  readonly baris: readonly number[];
  /** Rows that belong together, where it is about several rows. */
  readonly kelompok?: readonly (readonly number[])[];
  readonly jumlah_kelompok?: number;
  /** Words of the list that the mapping does not know; only those in three rows or more. */
  readonly kata?: readonly { readonly kata: string; readonly baris: number }[];
}

/** `laporan-mutu.json`: what was counted, what was not and why. It names rows, never a person. */
export interface QualityReport {
  readonly daftar: string;
  readonly wilayah: string;
  readonly nama_wilayah: string;
  readonly periode: string;
  readonly sifat_data: string;
  readonly satuan: string;
  readonly hasil: "ditulis" | "tidak_ditulis";
  readonly cara_baca: readonly { readonly isi: string; readonly dugaan: boolean }[];
  readonly baris_dibaca: number;
  readonly baris_dihitung: number;
  readonly baris_disisihkan: number;
  readonly keluarga: number;
  readonly batas_disisihkan_persen: number;
  readonly keluarga_per_kecamatan: readonly {
    readonly kode_wilayah: string;
    readonly nama: string;
    readonly keluarga: number;
  }[];
  readonly catatan: readonly string[];
  readonly temuan: readonly ReportedFinding[];
}

/** Returns a finding with its meaning and what to do. */
export function reportFinding(entry: FindingEntry): ReportedFinding {
  const { kind, column, count, rows, words } = entry;
  const parameters = { column: column ?? "", rows: formatCount(count) };
  return {
    kode: kind,
    kolom: column,
    jumlah_baris: count,
    akibat: findingKinds[kind],
    arti: text(`count.finding.${kind}`, parameters),
    tindakan: text(`count.remedy.${kind}`, parameters),
    baris: rows,
    ...(words.length > 0 ? { kata: words.map(({ word, rows: seen }) => ({ kata: word, baris: seen })) } : {}),
  };
}

const consequences: readonly Consequence[] = ["disisihkan", "digabung", "dihitung"];
const shownRows = 15;
const shownGroups = 8;

/** Returns the report as a text to read: Markdown, and plain enough for a screen. */
export function reportText(report: QualityReport): string {
  const count = (value: number) => formatCount(value);
  const lines = [
    `# ${text("count.report.title", { area: report.nama_wilayah, period: formatPeriod(report.periode) })}`,
    "",
    ...(report.sifat_data === "simulasi" ? [text("count.report.simulated"), ""] : []),
    text(report.hasil === "ditulis" ? "count.report.written" : "count.report.not_written"),
    text("count.report.private"),
    "",
    `- ${text("count.report.list", { list: report.daftar })}`,
    `- ${text("count.report.read", { rows: count(report.baris_dibaca) })}`,
    `- ${text("count.report.counted", { rows: count(report.baris_dihitung), families: count(report.keluarga) })}`,
    `- ${text("count.report.set_aside", { rows: count(report.baris_disisihkan), share: shareOf(report), limit: report.batas_disisihkan_persen })}`,
    "",
    `## ${text("count.report.how")}`,
    "",
    ...report.cara_baca.map(
      ({ isi, dugaan }) => `- ${isi}${dugaan ? ` (${text("count.report.guess")})` : ""}`,
    ),
    ...report.catatan.map((note) => `- ${note}`),
    "",
    `## ${text("count.report.per_kecamatan")}`,
    "",
    ...report.keluarga_per_kecamatan.map(
      ({ kode_wilayah, nama, keluarga }) => `- ${kode_wilayah} ${nama}: ${count(keluarga)}`,
    ),
    ...consequences.flatMap((consequence) => sectionOf(report, consequence)),
  ];
  return `${lines.join("\n")}\n`;
}

function sectionOf({ temuan }: QualityReport, consequence: Consequence): string[] {
  const own = temuan.filter(({ akibat }) => akibat === consequence);
  if (own.length === 0) return [];
  return ["", `## ${text(`count.report.${consequence}`)}`, "", ...own.flatMap(findingLines)];
}

function findingLines(finding: ReportedFinding): string[] {
  const { arti, tindakan, jumlah_baris: rows, baris, kelompok, jumlah_kelompok, kata } = finding;
  const groups = kelompok?.slice(0, shownGroups).map((group) => group.join(" = ")) ?? [];
  const shown = groups.length > 0 ? groups : baris.slice(0, shownRows).map(String);
  const hidden = groups.length > 0 ? (jumlah_kelompok ?? 0) - groups.length : rows - shown.length;
  const more = hidden > 0 ? text("count.report.more", { count: formatCount(hidden) }) : "";
  return [
    rows === 0
      ? `- ${arti} ${tindakan}`
      : `- **${formatCount(rows)}** ${text("count.report.rows")}: ${arti} ${tindakan}`,
    ...(shown.length > 0 ? [`  ${text("count.report.row_numbers")}: ${shown.join(", ")}${more}`] : []),
    ...(kata ?? [])
      .filter(({ kata: word }) => word !== "")
      .map(({ kata: word, baris: seen }) => `  "${word}": ${formatCount(seen)}`),
  ];
}

const percent = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

function shareOf({ baris_dibaca: read, baris_disisihkan: aside }: QualityReport): string {
  return percent.format(read === 0 ? 0 : (aside / read) * 100);
}
