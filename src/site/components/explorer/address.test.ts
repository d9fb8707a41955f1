import { expect, it } from "vitest";
import { addressOf, readAddress } from "./address.ts";
import { exampleCatalogue as catalogue } from "./example-catalogue.ts";
import { changed, type ExplorerView, firstView } from "./view.ts";

const read = (search: string) => readAddress(catalogue, search);

it("says nothing where the first view is shown", () => {
  expect(addressOf(catalogue, firstView(catalogue))).toBe("");
  expect(read("").view).toEqual(firstView(catalogue));
});

it("gives every view back from its address", () => {
  const views: Partial<ExplorerView>[] = [
    { area: "81.71", indicator: "terlewat", program: "PKH", desil: "1-2", period: "2026-T1" },
    { area: "semua", geography: "ubin", hasCircles: true, isTable: true },
    { indicator: "pendaftaran", period: "2026-05", pinned: ["82.71.05", "82.71.07"] },
    { area: "semua", pinned: ["82.71.05", "81.71.01"] },
    { geography: "ubin", box: "-3.5,0.25,1,6" },
  ];
  for (const one of views) {
    const view = changed(catalogue, firstView(catalogue), one);
    const { view: again, unknown, olderRelease } = read(addressOf(catalogue, view));
    expect(again).toEqual(view);
    expect([unknown, olderRelease]).toEqual([[], null]);
  }
});

it("tells what it does not know and falls back", () => {
  const { view, unknown } = read("?wilayah=99.99&ukuran=ranking&masa=2019-T1&bentuk=resmi&warna=merah");
  expect(view).toEqual(firstView(catalogue));
  expect(unknown).toEqual(["wilayah=99.99", "ukuran=ranking", "bentuk=resmi", "masa=2019-T1", "warna"]);
  expect(read("?banding=82.71.05,12.34.56").unknown).toEqual(["banding=12.34.56"]);
});

it("keeps the place of a map, and leaves it for another map", () => {
  const moved = { ...firstView(catalogue), box: "0.31,126.3,0.43,126.46" };
  expect(changed(catalogue, moved, { indicator: "terlewat" }).box).toBe(moved.box);
  expect(changed(catalogue, moved, { geography: "ubin" }).box).toBe("");
  expect(changed(catalogue, moved, { area: "81.71" }).box).toBe("");
  for (const box of ["1,2,3", "2,0,1,5", "0,5,1,5", "a,b,c,d", "1,2,3,4,5", "1e9,2,3,4"])
    expect(read(`?letak=${box}`)).toMatchObject({ view: { box: "" }, unknown: [`letak=${box}`] });
});

it("overlooks what other sites hang on a link", () => {
  expect(read("?utm_source=x&fbclid=1").unknown).toEqual([]);
});

it("knows a link of an older release", () => {
  expect(read("?rilis=2026-07-31.1").olderRelease).toBe("2026-07-31.1");
  expect(read("?rilis=2026-10-31.1").olderRelease).toBeNull();
});

it("takes no more than four to compare", () => {
  const codes = ["01", "02", "03", "04", "05"].map((part) => `82.71.${part}`);
  expect(read(`?banding=${codes.join(",")}`).view.pinned).toEqual(codes.slice(0, 4));
});

it("moves to the nearest period of another dataset", () => {
  const view = changed(catalogue, firstView(catalogue), { period: "2026-T2" });
  const monthly = changed(catalogue, view, { indicator: "verifikasi" });
  expect(monthly.period).toBe("2026-06");
  expect(changed(catalogue, monthly, { indicator: "cakupan" }).period).toBe("2026-T2");
  expect(changed(catalogue, monthly, { indicator: "cakupan", period: "2026-10" }).period).toBe("2026-T3");
});

it("drops comparisons outside the city it moves to", () => {
  const view = { ...firstView(catalogue, "semua"), pinned: ["82.71.05", "81.71.01"] };
  expect(changed(catalogue, view, { area: "81.71" }).pinned).toEqual(["81.71.01"]);
});

it("begins with what was sent where nobody sent who receives", () => {
  const { pendataan = [] } = catalogue.periods;
  const some = { ...catalogue, periods: { penyaluran: [], pendataan } };
  expect(firstView(some)).toMatchObject({ indicator: "pendaftaran", period: pendataan.at(-1) });
  expect(readAddress(some, addressOf(some, firstView(some))).view).toEqual(firstView(some));
  const none = { ...catalogue, periods: {} };
  expect(firstView(none)).toMatchObject({ indicator: "cakupan", period: catalogue.release.slice(0, 7) });
});
