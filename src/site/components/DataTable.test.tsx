import { Children, isValidElement, type ReactNode } from "react";
import { expect, test } from "vitest";
import type { DatasetChange } from "#schemas";
import { changesTable } from "../views/release-changes.ts";
import { DataTable } from "./DataTable.tsx";

const change = (cause: DatasetChange["cause"]): DatasetChange => ({
  dataset: "penyaluran",
  area: "82.71",
  cause,
  kind: "ubah",
  rows: 3,
  periods: ["2026-T1"],
});

/** Returns the keys of every list below a node that two of its elements share. */
function sharedKeys(node: ReactNode): string[] {
  if (!isValidElement<{ children?: ReactNode }>(node)) return [];
  const { children } = node.props;
  const lists = Array.isArray(children) ? [...children, children] : [children];
  const shared = lists.flatMap((list) => {
    if (!Array.isArray(list)) return [];
    const keys = list.flatMap((one) => (isValidElement(one) && one.key !== null ? [one.key] : []));
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  });
  return [...shared, ...Children.toArray(children).flatMap(sharedKeys)];
}

test("rows of one dataset with two causes have keys of their own, and columns of the same label too", () => {
  const changes = [change("perubahan_nyata"), change("revisi")];
  expect(sharedKeys(DataTable(changesTable({ id: "2026-07-31.1", changes })))).toEqual([]);
  const columns = [{ label: "Wilayah" }, { label: "Keluarga" }, { label: "Keluarga" }];
  const rows = [{ head: "Moti", cells: ["1", "2"] }];
  expect(sharedKeys(DataTable({ caption: "Contoh", columns, rows }))).toEqual([]);
});
