import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { contents, workplace } from "../tests/published.ts";
import { files, problemsOf, submission, temporaryFolder } from "../tests/small.ts";
import { writeMarkedCopies } from "./index.ts";

const { pendataan, tahapan } = files;

async function marked(folder: string) {
  const target = temporaryFolder();
  const problems = await problemsOf(folder, "2026-03-31");
  const written = await writeMarkedCopies(folder, problems, target);
  return { target, written: written.map((path) => path.slice(target.length + 1)) };
}

const open = async (path: string) => (await readXlsx(await readFile(path), { readStyles: true })).sheets;

test("a marked copy lists the problems first and colours the cells where they are", async () => {
  const { folder, put } = submission();
  put(pendataan, 4, "terverifikasi", "-3");
  put(pendataan, 2, "kode_wilayah", "82.71.99");
  const { target, written } = await marked(folder);
  expect(written).toEqual(["82.71/2026-03/pendataan-ditandai.xlsx"]);
  const [list, data] = await open(join(target, written[0] ?? ""));
  expect(list?.rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
    ["Baris", "Kolom", "Tertulis", "Yang keliru"],
    [2, "kode_wilayah", "82.71.99", "Kode wilayah ini tidak ada di daftar Kemendagri."],
    [4, "terverifikasi", "-3", "Jumlah keluarga tidak boleh negatif."],
  ]);
  expect(data?.name).toBe("pendataan");
  expect(data?.rows[3]?.slice(0, 3)).toEqual(["82.71.05", "2026-03", "6"]);
  const cell = data?.cells?.get("3,8");
  expect(cell?.value).toBe("-3");
  expect(cell?.comment?.text).toBe(
    "Jumlah keluarga tidak boleh negatif. Perbaiki angkanya atau kosongkan dan isi alasan_kosong.",
  );
  expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: "FFD6C2" } });
  expect(data?.cells?.get("3,7")?.comment).toBeUndefined();
});

test("a mended copy can be sent as it is", async () => {
  const { folder, put, remove, write } = submission();
  put(pendataan, 4, "sifat_data", "");
  const { target, written } = await marked(folder);
  const path = join(target, written[0] ?? "");
  const workbook = await readXlsx(await readFile(path));
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets = workbook.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, index) => (name === "pendataan" && index === 3 ? row.with(10, "simulasi") : row)),
  }));
  remove(pendataan);
  write(pendataan.replace("csv", "xlsx"), await writeXlsx({ sheets }));
  expect(await problemsOf(folder, "2026-03-31")).toEqual([]);
});

test("numbers of persons are masked, and a file that cannot be split has its list all the same", async () => {
  const { folder, put, write } = submission();
  put(tahapan, 3, "bukti", "KK 8271054107900001");
  write(pendataan, "nama;nik\nSiti;8271054107900001\n");
  const { target, written } = await marked(folder);
  expect(written).toHaveLength(2);
  for (const path of written) {
    const sheets = await open(join(target, path));
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain("54107900001");
  }
  expect(await open(join(target, "82.71/2026-03/pendataan-ditandai.xlsx"))).toHaveLength(1);
});

test("a refused run marks its files where it is told to, and nowhere else", async () => {
  const place = workplace();
  const { folder, put } = submission();
  put(pendataan, 4, "terverifikasi", "-3");
  const before = contents(folder);
  const markedFolder = join(temporaryFolder(), "periksa");
  const result = await place.publish("", "2026-03-31", { folder, markedFolder, dryRun: true });
  expect(result).toMatchObject({
    outcome: "refused",
    marked: [join(markedFolder, "82.71/2026-03/pendataan-ditandai.xlsx")],
  });
  expect([...contents(markedFolder).keys()]).toEqual(["82.71/2026-03/pendataan-ditandai.xlsx"]);
  expect(contents(folder)).toEqual(before);
  expect(existsSync(place.publicFolder)).toBe(false);
});

test("marked copies never lie among downloads or in a submission", async () => {
  const place = workplace();
  const { folder } = submission();
  for (const markedFolder of [join(place.publicFolder, "periksa"), join(folder, "periksa"), folder])
    expect(await place.publish("", "2026-03-31", { folder, markedFolder })).toMatchObject({
      outcome: "refused",
      problems: [{ rule: "marked_misplaced", value: markedFolder.slice(0, 80) }],
    });
});
