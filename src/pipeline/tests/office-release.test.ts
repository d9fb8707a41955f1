import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { convertFolder, toIndonesianCsv, toWorkbook } from "./office-files.ts";
import { contents, workplace } from "./published.ts";
import { small, submission, temporaryFolder } from "./small.ts";

/** Returns a submission of the small office with every table in another form. */
async function inForm(name: string, form: "csv" | "xlsx"): Promise<string> {
  const folder = join(temporaryFolder(), name);
  cpSync(join(small, name), folder, { recursive: true });
  await convertFolder(folder, form, (records) =>
    form === "xlsx" ? toWorkbook(records) : toIndonesianCsv(records, ["Dinas Sosial Kota Ternate"]),
  );
  return folder;
}

test("a first submission as workbooks and a second as Indonesian CSV give the golden release, byte for byte", async () => {
  const [plain, office] = [workplace(), workplace()];
  await plain.first();
  await plain.second();
  await office.publish("", "2026-03-31", { folder: await inForm("kiriman-1", "xlsx") });
  await office.publish("", "2026-06-30", { folder: await inForm("kiriman-2", "csv") });
  const [left, right] = [contents(plain.publicFolder), contents(office.publicFolder)];
  expect([...left.keys()]).toEqual([...right.keys()]);
  expect([...left].filter(([path, bytes]) => !right.get(path)?.equals(bytes)).map(([path]) => path)).toEqual(
    [],
  );
});

test("a workbook that is refused, and a dry run of a sound one, leave the last release as it was", async () => {
  const place = workplace();
  await place.first();
  const before = [contents(place.publicFolder), contents(place.privateFolder)];
  const { folder, put } = submission("kiriman-2");
  put("82.71/2026-T2/penyaluran.csv", 14, "menerima", "-3");
  await convertFolder(folder, "xlsx", (records) => toWorkbook(records));
  const refused = await place.publish("", "2026-06-30", { folder });
  expect(refused).toMatchObject({
    outcome: "refused",
    problems: [{ rule: "negative", file: "82.71/2026-T2/penyaluran.xlsx", row: 14, column: "menerima" }],
  });
  const sound = await inForm("kiriman-2", "xlsx");
  expect((await place.publish("", "2026-06-30", { folder: sound, dryRun: true })).outcome).toBe("previewed");
  expect([contents(place.publicFolder), contents(place.privateFolder)]).toEqual(before);
});
