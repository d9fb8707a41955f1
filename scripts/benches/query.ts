import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import path from "node:path";
import { reader } from "#messages";
import { askBoard, type BoardFigures } from "../bench/query/browser.ts";
import { makeNationalTable, shape } from "../bench/query/national-table.ts";
import { askNative, type NativeFigures } from "../bench/query/native.ts";
import { siteWithTable } from "../bench/query/site-with-table.ts";
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
 * table of the whole country, beside DuckDB on this machine with the same rows from Parquet; and the whole country
 * there, which no browser should load.
 */
export const bench: Bench = async (time) => {
  const dist = path.join(projectFolder, "dist");
  if (!existsSync(path.join(dist, "data/kueri/index.html"))) throw new Error(text("bench.noSite"));
  const { latest } = JSON.parse(await readFile(path.join(dist, "unduh/rilis.json"), "utf8"));
  const loadBefore = loadavg()[0] ?? 0;
  return await inFreshFolder(cacheFolder, "bench", async (folder) => {
    const { result: national, seconds } = await time(() => makeNationalTable(path.join(folder, "tabel")));
    const served = path.join(folder, "situs");
    await siteWithTable(dist, served, latest, {
      dataset: "penyaluran",
      area: "99.99",
      rows: national.rows,
      bytes: national.arrow,
    });
    const site = await serve({ folder: served, port: 0, host: "127.0.0.1" });
    try {
      const board = (table: string) =>
        askBoard(site.origin, (turn) => question(table, `giliran_${turn}`), times);
      const native = (files: string, isLoaded = true) =>
        askNative({ files, isLoaded }, (table) => question(table, "giliran"), times);
      const city = await board("penyaluran_82_71");
      const cityNative = await native(path.join(dist, "unduh/rilis", latest, "penyaluran/82.71*.parquet"));
      const one = await board("penyaluran_99_99");
      const oneNative = await native(national.partition);
      const wholeNative = await native(path.join(national.folder, "*/*.parquet"), false);
      return {
        loadAverageBefore: loadBefore,
        loadAverageAfter: loadavg()[0] ?? 0,
        engineMegabytes: city.engineBytes / 1e6,
        startSeconds: city.startSeconds,
        ...named("city", city, cityNative),
        nationalRows: shape.kecamatan * shape.periods * shape.desil * shape.programs,
        nationalMegabytes: national.bytes / 1e6,
        nationalMakingSeconds: seconds,
        nationalNativeWarmSeconds: wholeNative.warmSeconds,
        kabupatenRows: national.rows,
        ...named("kabupaten", one, oneNative),
      };
    } finally {
      await site.stop();
    }
  });
};

function named(subject: string, board: BoardFigures, native: NativeFigures): Record<string, number> {
  return {
    [`${subject}Kilobytes`]: board.tableBytes / 1e3,
    [`${subject}FirstSeconds`]: board.firstSeconds,
    [`${subject}WarmSeconds`]: board.warmSeconds,
    [`${subject}WarmEngineMilliseconds`]: board.engineMilliseconds,
    [`${subject}NativeFirstSeconds`]: native.firstSeconds,
    [`${subject}NativeWarmMilliseconds`]: native.warmSeconds * 1000,
    [`${subject}EngineTimesNative`]: board.engineMilliseconds / (native.warmSeconds * 1000),
  };
}
