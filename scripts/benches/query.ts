import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { reader } from "#messages";
import { askBoard } from "../bench/query/browser.ts";
import { makeNationalTable, shape } from "../bench/query/national-table.ts";
import { askNative } from "../bench/query/native.ts";
import type { Bench } from "../bench.ts";
import { cacheFolder, projectFolder } from "../config.ts";
import { serve } from "../serve.ts";
import { inFreshFolder } from "../start/fresh-folder.ts";

const text = reader("commands");
const times = 9;

const question = (table: string, name: string) =>
  `SELECT program AS ${name}, periode, sum(layak_menerima) AS menerima, sum(layak_belum) AS belum FROM ${table} GROUP BY program, periode ORDER BY belum DESC LIMIT 20`;

/**
 * SQL in the browser: start, first answer and further ones for one city of the release and for one kabupaten of a
 * table of the whole country, beside DuckDB on this machine with the same rows as Parquet.
 */
export const bench: Bench = async () => {
  const dist = path.join(projectFolder, "dist");
  if (!existsSync(path.join(dist, "data/kueri/index.html"))) throw new Error(text("bench.noSite"));
  const site = await serve({ folder: dist, port: 0, host: "127.0.0.1" });
  try {
    const { latest } = JSON.parse(await readFile(path.join(dist, "unduh/rilis.json"), "utf8"));
    const city = path.join(dist, "unduh/rilis", latest, "penyaluran");
    const cityFile = `read_parquet('${city}/82.71*.parquet')`;
    const inCity = await askBoard(
      site.origin,
      (turn) => question("penyaluran_82_71", `giliran_${turn}`),
      times,
    );
    const cityNative = await askNative(question(cityFile, "giliran"), times);
    return await inFreshFolder(cacheFolder, "bench", async (folder) => {
      const national = await makeNationalTable(folder);
      const extra = { dataset: "penyaluran", area: "99.99", rows: national.rows, bytes: national.arrow };
      const inOne = await askBoard(
        site.origin,
        (turn) => question("penyaluran_99_99", `giliran_${turn}`),
        times,
        extra,
      );
      const oneNative = await askNative(question(`read_parquet('${national.partition}')`, "giliran"), times);
      const wholeNative = await askNative(
        question(`read_parquet('${national.folder}/*/*.parquet')`, "giliran"),
        3,
      );
      return {
        engineMegabytes: inCity.engineBytes / 1e6,
        startSeconds: inCity.startSeconds,
        cityKilobytes: inCity.tableBytes / 1e3,
        cityFirstSeconds: inCity.firstSeconds,
        cityWarmSeconds: inCity.warmSeconds,
        cityNativeFirstSeconds: cityNative.firstSeconds,
        cityNativeWarmSeconds: cityNative.warmSeconds,
        nationalRows: shape.kecamatan * shape.periods * shape.desil * shape.programs,
        kabupatenRows: national.rows,
        kabupatenKilobytes: inOne.tableBytes / 1e3,
        kabupatenFirstSeconds: inOne.firstSeconds,
        kabupatenWarmSeconds: inOne.warmSeconds,
        kabupatenNativeFirstSeconds: oneNative.firstSeconds,
        kabupatenNativeWarmSeconds: oneNative.warmSeconds,
        kabupatenWarmTimesNative: inOne.warmSeconds / oneNative.warmSeconds,
        nationalNativeWarmSeconds: wholeNative.warmSeconds,
      };
    });
  } finally {
    await site.stop();
  }
};
