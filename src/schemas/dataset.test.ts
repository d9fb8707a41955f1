import { describe, expect, it } from "vitest";
import { type DatasetDefinition, defineDataset, type Protection } from "./dataset.ts";
import { penyaluran } from "./datasets/index.ts";

const flows: Extract<Protection, { kind: "flows" }> = {
  kind: "flows",
  opening: "stok_awal",
  entered: "masuk",
  left: "keluar",
  closing: "stok_akhir",
  stock: { dataset: "penyaluran", column: "menerima" },
};
const { menerima } = penyaluran.row.shape;
const defined = (changes: Partial<typeof flows>, id = "perubahan"): DatasetDefinition =>
  defineDataset({
    ...penyaluran,
    id,
    row: penyaluran.row.extend({
      stok_awal: menerima,
      masuk: menerima,
      keluar: menerima,
      stok_akhir: menerima,
    }),
    protection: { ...flows, ...changes },
  });

describe("defining a dataset of flows", () => {
  it("takes four columns of its own and the stock of another dataset", () => {
    expect(defined({}).protection).toEqual(flows);
  });

  it("refuses columns that it does not have", () => {
    expect(() => defined({ entered: "datang" })).toThrow("names columns it does not have: datang");
  });

  it("refuses one column for two flows, and itself as the stock", () => {
    expect(() => defined({ left: "masuk" })).toThrow("needs four columns of flows");
    expect(() => defined({}, "penyaluran")).toThrow("the stock of another dataset");
  });
});
