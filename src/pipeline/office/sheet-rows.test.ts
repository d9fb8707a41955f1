import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { temporaryFolder } from "../tests/small.ts";
import { readOfficeTable } from "./index.ts";

async function cellsOf(bytes: Uint8Array) {
  const path = join(temporaryFolder(), "a.xlsx");
  writeFileSync(path, bytes);
  const outcome = await readOfficeTable(path, { headerRow: 1 });
  if (!outcome.ok) return outcome.problems.map(({ rule }) => rule);
  const cells: unknown[] = [];
  for await (const row of outcome.value.rows) cells.push([row.row, ...row.cells]);
  return cells;
}

const workbook = (sheet: string, own: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels":
          '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
          '<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId7"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Target="worksheets/sheet1.xml" Type="http://x/worksheet" Id="rId7"/></Relationships>',
        "xl/styles.xml":
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;hari&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14" /></cellXfs></styleSheet>',
        "xl/sharedStrings.xml":
          '<sst><si><t>JUDUL</t></si><si/><si><r><t>Pulau </t></r><r><t xml:space="preserve">Hiri &lt;1&gt;</t></r><rPh><t>x</t></rPh></si></sst>',
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...own,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const header = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>';
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

test("cells of every kind, gaps, rows without anything and shared texts are read as Excel writes them", async () => {
  const rows = `${header}<row r="2"/><row r="4" spans="1:9"><c r="A4" t="s"><v>2</v></c><c r="C4" s="1"><v>46054</v></c><c r="D4" s="2"><v>3</v></c><c r="E4" s="3"><v>59</v></c><c r="F4" t="b"><v>1</v></c><c r="G4" t="str"><f>A1&amp;"x"</f><v>a&amp;b_x000D_</v></c><c r="H4" t="e"><v>#N/A</v></c><c r="AB4"><v>1.5</v></c></row>`;
  expect(await cellsOf(workbook(rows))).toEqual([
    [
      4,
      "Pulau Hiri <1>",
      null,
      day("2026-02-01"),
      3,
      day("1900-02-28"),
      true,
      "a&b\r",
      "#N/A",
      ...Array(19).fill(null),
      1.5,
    ],
  ]);
});

test("rows and cells that do not say where they stand follow each other", async () => {
  const plain = header.replace(/ r="\w+"/g, "");
  expect(await cellsOf(workbook(`${plain}<row><c><v>1</v></c><c/><c><v>2</v></c></row>`))).toEqual([
    [2, 1, null, 2],
  ]);
});

test("a sheet that is cut off is broken, not short", async () => {
  const own = {
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${header}<row r="2"><c r="A2"><v>1</v></c></row>`,
  };
  expect(await cellsOf(workbook("", own))).toEqual(["office_broken_workbook"]);
});

test("a cell further right than any sheet reaches tells a damaged workbook", async () => {
  expect(await cellsOf(workbook(`${header}<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>`))).toEqual([
    "office_broken_workbook",
  ]);
});

test("what another writer makes of the same cells reads the same, whichever way texts are stored", async () => {
  const rows = [
    ["A", "B", "C"],
    ["Moti & Hiri", 12.5, day("2026-10-31")],
    [null, "baris\nbaru", true],
  ];
  const expected = rows.slice(1).map((cells, index) => [index + 2, ...cells]);
  for (const stringMode of ["shared", "inline"] as const)
    expect(await cellsOf(await writeXlsx({ sheets: [{ name: "S", rows }], stringMode }))).toEqual(expected);
});
