import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputProblem } from "#schemas";
import { formatProblem, problem, type Rule } from "../problems/index.ts";
import { expectedOf, wrongNames } from "./wrong.ts";

const room = join(import.meta.dirname, "..");
const texts = JSON.parse(
  readFileSync(join(room, "..", "messages", "id", "pipeline.json"), "utf8"),
) as Readonly<Record<string, string>>;

/** Rules that no folder of a small office can break: what is too large, earlier releases, policy and reference. */
const shownHere: readonly InputProblem[] = [
  problem("too_large", { file: "82.71/2026-03/pendataan.csv" }, { limit: "50,0 MB" }),
  problem("too_many_rows", { file: "82.71/2026-03/pendataan.xlsx" }, { limit: "200.000" }),
  problem("folder_missing", { file: "kiriman/oktober" }),
  problem("folder_empty", { file: "kiriman/oktober" }),
  problem(
    "parts_sum",
    { file: "82.71/2026-T1/sebab_belum.csv", row: 2, column: "keluarga", value: 41 },
    { key: "82.71.05", other: "penyaluran.csv", column: "layak_belum", expected: 42 },
  ),
  problem(
    "parts_without_whole",
    { file: "82.71/2026-T1/sebab_belum_kota.csv", row: 32, column: "keluarga", value: 3 },
    { key: "82.71, BERAS_CPP", other: "penyaluran.csv", column: "layak_belum" },
  ),
  problem(
    "part_exceeds_total",
    { file: "82.71/2026-03/mutu.csv", row: 2, column: "ganda_selesai", value: 31 },
    { total: "ganda_ditemukan", expected: 25 },
  ),
  problem(
    "overdue_differs",
    { file: "82.71/2026-03/sanggahan_kota.csv", row: 5, column: "tunggakan", value: 2 },
    { total: "jumlah", part: "tepat_waktu", expected: 3 },
  ),
  problem(
    "case_sums",
    { file: "82.71/2026-T1/sanggahan.csv", row: 2, column: "jumlah", value: 19 },
    { key: "dikabulkan", other: "sanggahan_kota.csv", expected: 20 },
  ),
  problem(
    "decimal_comma",
    { file: "angka-resmi.csv", row: 3, column: "nilai", value: "6,54" },
    { example: "6.54" },
  ),
  problem("not_official", { file: "angka-resmi.csv", row: 3, column: "sifat_data", value: "simulasi" }),
  problem(
    "nature_of_series",
    { file: "kiriman/oktober", column: "sifat_data", value: "resmi" },
    { found: "resmi", expected: "simulasi" },
  ),
  problem("classes_changed", { file: "kelas-desil.json" }, { area: "Kota Ternate (82.71)" }),
  problem("reference_missing", { file: "data/reference/angka-resmi.csv" }),
];

/** Returns the rules that reading and checking can find broken, as their source names them. */
export function inputRules(): Rule[] {
  const sources = ["ingest", "validate"].flatMap((folder) =>
    readdirSync(join(room, folder))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFileSync(join(room, folder, name), "utf8")),
  );
  const named = sources.flatMap((source) =>
    [...source.matchAll(/"([a-z][a-z0-9_]+)"/g)].map(([, name]) => name),
  );
  const told = Object.keys(texts).flatMap((key) => (key.startsWith("rule.") ? [key.slice(5)] : []));
  return told.filter((rule) => named.includes(rule)) as Rule[];
}

/** Returns an example of each rule: from the folders of wrong input, else one shown here. */
export function examples(): ReadonlyMap<string, InputProblem> {
  const found = wrongNames.flatMap((name) => expectedOf(name).problems);
  const all = [...shownHere, ...found.toReversed()];
  return new Map(all.map((example) => [example.rule, example]));
}

/** Returns `docs/kesalahan-masukan.md`. */
export function faultDocument(): string {
  const shown = examples();
  const rules = inputRules().map((rule) => {
    const example = shown.get(rule);
    return [`\`${rule}\``, words(`rule.${rule}`), example ? formatProblem(example) : "(belum ada contoh)"];
  });
  const repairs = Object.keys(texts)
    .filter((key) => key.startsWith("input.repair."))
    .map((key) => [`\`${key.slice("input.repair.".length)}\``, words(key)]);
  return [
    "# Kesalahan masukan",
    `Semua yang bisa keliru pada kiriman kantor, ${rules.length} macam. Semua ditemukan sekaligus, dengan berkas, baris, kolom, isi, dan yang perlu dilakukan; selama masih ada satu pun, tidak ada yang diterbitkan. Salinan berkas dengan sel yang diwarnai ditulis ke folder \`periksa\` di sebelah folder kiriman (atau \`--marked\`).`,
    "Daftar ini dibuat dari kode dan diperiksa dengan tes. Memperbaruinya: `npx vitest run --project unit fault-document -u`.",
    table(["Kode", "Yang keliru", "Contoh"], rules),
    "## Yang dibetulkan sendiri",
    "Bila artinya hanya satu, yang ditulis dengan cara lain diterima, dan kantor diberi tahu berapa banyak dengan satu contoh. Yang artinya bisa dua tidak pernah ditebak.",
    table(["Kode", "Yang dibetulkan"], repairs),
    "",
  ].join("\n\n");
}

const words = (key: string) => (texts[key] ?? "").replace(/\{count\} /g, "").replace(/\{(\w+)\}/g, "…");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "&lt;")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}
