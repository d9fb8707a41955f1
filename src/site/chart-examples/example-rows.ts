import type { BarRow, MapLayout, SlopeRow, SmallTrend, StatePart, TrendSeries } from "../charts/index.ts";
import { layOutMap } from "../charts/index.ts";

export const longNames: readonly SlopeRow[] = [
  { label: "Pulau Batang Dua", from: 0.512, to: 0.641 },
  { label: "Ternate Selatan", from: 0.688, to: 0.702 },
  { label: "Leitimur Selatan", from: 0.701, to: 0.694 },
  { label: "Teluk Ambon", from: null, to: null, missing: "tidak dikumpulkan" },
];

export const trend: { periods: readonly string[]; series: readonly TrendSeries[] } = {
  periods: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul"],
  series: [
    { label: "Terdaftar", values: [0.41, 0.47, 0.55, null, 0.68, 0.77, 0.82] },
    { label: "Padan", values: [0.4, 0.44, 0.52, 0.58, 0.66, 0.75, 0.81] },
    {
      label: "Terverifikasi",
      values: [null, null, null, null, null, null, null],
      missing: "tidak dikumpulkan",
    },
  ],
};

export const smallTrends: readonly SmallTrend[] = [
  { label: "Desil 1", values: [0.81, null, 0.83] },
  { label: "Desil 2", values: [0.7, 0.74, 0.79] },
  { label: "Desil 10", values: [0.012, 0.01, 0.004] },
  { label: "Tanpa desil", values: [null, null, null], missing: "tidak dikumpulkan" },
];

const parts = (reached: number, missed: number, wrong: number, outside: number): StatePart[] => [
  { state: "reached", label: "Layak, menerima", value: reached },
  { state: "missed", label: "Layak, belum menerima", value: missed },
  { state: "wrong", label: "Tidak layak, menerima", value: wrong },
  { state: "outside", label: "Tidak layak, tidak menerima", value: outside },
];

export const stateLabels = parts(0, 0, 0, 0).map(({ state, label }) => ({ state, label }));

export const profile: readonly BarRow[] = [
  { label: "Desil 1–2", parts: parts(9120, 2480, 0, 0), note: "9.120 menerima, 2.480 belum" },
  { label: "Desil 3–4", parts: parts(4110, 3205, 45, 1300) },
  { label: "Desil 6–10", parts: parts(0, 0, 240, 12450) },
  { label: "Tanpa desil", parts: [], note: "kelayakan belum bisa dinilai" },
];

const classes = (...families: number[]): StatePart[] =>
  (["poorest", "poor", "border", "above", "unranked"] as const).map((state, index) => ({
    state,
    label: ["Desil 1–2", "Desil 3–4", "Desil 5", "Desil 6–10", "Tanpa desil"][index] ?? "",
    value: families[index] ?? 0,
  }));

export const mixLabels = classes().map(({ state, label }) => ({ state, label }));

export const mix: readonly BarRow[] = [
  { label: "Batang Dua", parts: classes(170, 180, 95, 319, 115) },
  { label: "Hiri", parts: classes(165, 140, 0, 405, 115) },
];

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west, south + 1],
  [west + 1, south + 1],
  [west + 1, south],
  [west, south],
];

export const mapLayout: MapLayout = layOutMap(
  { a: [square(0, 0)], b: [square(1, 0)], c: [square(30, 0)] },
  520,
  460,
);

const areas = [
  { code: "a", name: "Ternate Selatan", step: 2, sentence: "Ternate Selatan: cakupan 62 %." },
  { code: "b", name: "Moti", step: 5, sentence: "Moti: cakupan 81 %." },
  { code: "c", name: "Pulau Batang Dua", step: 0, sentence: "Pulau Batang Dua: tidak dikumpulkan." },
];

export const mapSteps = {
  areas,
  tiles: areas.map((area, index) => ({
    ...area,
    column: index,
    row: 0,
    value: ["62 %", "81 %", "–"][index] ?? "",
  })),
  legend: [
    { step: 2, label: "60–70 %" },
    { step: 5, label: "80–90 %" },
    { step: 0, label: "tanpa angka: tidak dikumpulkan" },
  ],
};
