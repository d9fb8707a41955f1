import { type DatasetDefinition, programIds, type ReleasedFile } from "#schemas";
import { currentRelease, pilots } from "../../data/index.ts";
import type { AskedRows } from "./verify-query.ts";

/** A figure to show how one is checked: the newest of the first kabupaten/kota. */
export interface VerifyExample {
  readonly areaName: string;
  readonly period: string | null;
  readonly file: ReleasedFile;
  readonly asked: AskedRows;
}

/** Returns an example for the dataset, or null where the release does not hold it. */
export function verifyExample({ id, key }: DatasetDefinition): VerifyExample | null {
  const { files, latest } = currentRelease();
  const tables = files.filter(({ dataset, format }) => dataset === id && format === "csv");
  const file = tables.find(({ area }) => area !== null) ?? tables[0];
  if (!file) return null;
  const period = latest[id] ?? null;
  const { area } = file;
  return {
    areaName: pilots().find(({ code }) => code === area)?.name ?? area ?? "",
    period,
    file,
    asked: {
      fileArea: area,
      shown: {
        area,
        periods: period === null ? [] : [period],
        program: key.includes("program") ? programIds[0] : null,
      },
    },
  };
}
