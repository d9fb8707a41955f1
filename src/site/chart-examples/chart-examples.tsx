import type { ReactNode } from "react";
import { formatPercent, formatWholePercent } from "#messages";
import {
  AreaMap,
  Bars,
  Dumbbells,
  Funnel,
  HundredTiles,
  QrCode,
  SlopeLines,
  SmallTrends,
  Spark,
  StackedBars,
  StateKey,
  StepKey,
  TileMap,
  TrendLines,
  Waterfall,
} from "../charts/index.ts";
import {
  longNames,
  mapLayout,
  mapSteps,
  mix,
  mixLabels,
  profile,
  smallTrends,
  stateLabels,
  trend,
} from "./example-rows.ts";

/** A chart as a test draws it: plain figures, long names, missing values. */
export interface ChartExample {
  readonly name: string;
  readonly chart: ReactNode;
}

const shares = { format: formatPercent, formatTick: formatWholePercent };

/** One example of every chart at least, and one of every way in which it can lack a value. */
export const chartExamples: readonly ChartExample[] = [
  {
    name: "lines",
    chart: <TrendLines title="Terdaftar naik dari 41 % menjadi 82 %" {...trend} {...shares} />,
  },
  {
    name: "bars",
    chart: (
      <Bars
        title="Penyebab terbanyak: kuota habis"
        rows={[
          { label: "Kuota program sudah habis", value: 1240, words: "1.240" },
          { label: "NIK belum padan dengan Dukcapil", value: 310, words: "310" },
          { label: "Gagal salur", value: null, words: "tidak dikumpulkan" },
        ]}
      />
    ),
  },
  {
    name: "slope",
    chart: (
      <SlopeLines
        title="Cakupan naik di tiga dari empat kecamatan"
        rows={longNames}
        fromLabel="triwulan I 2026"
        toLabel="triwulan III 2026"
        format={formatPercent}
      />
    ),
  },
  {
    name: "small lines",
    chart: (
      <SmallTrends
        title="Bagian yang menerima turun di desil 10 dan naik di desil 2"
        trends={smallTrends}
        fromLabel="T1"
        toLabel="T3"
        format={formatPercent}
      />
    ),
  },
  {
    name: "line the size of a word",
    chart: (
      <Spark
        title="Cakupan di Hiri: 68,7 %, –, dan 68,6 %"
        values={[0.687, null, 0.686]}
        range={[0.6, 0.9]}
      />
    ),
  },
  {
    name: "line of equal values",
    chart: <Spark title="Cakupan di Moti: 70 % dan 70 %" values={[0.7, 0.7]} range={[0.7, 0.7]} />,
  },
  {
    name: "class mix",
    chart: (
      <>
        <StateKey id="sk" entries={mixLabels} />
        <StackedBars id="s" title="Susunan kelas desil di Batang Dua dan Hiri" rows={mix} scale="share" />
      </>
    ),
  },
  {
    name: "funnel",
    chart: (
      <Funnel
        id="f"
        title="Dari 24.120 keluarga, 15.030 sudah terverifikasi"
        steps={[
          { label: "Semua keluarga (KK)", value: 24120, words: "24.120" },
          { label: "Terdaftar", value: 19880, words: "19.880 (82,4 %)", lost: "4.240 belum terdaftar" },
          {
            label: "Terverifikasi",
            value: 15030,
            words: "15.030 (75,6 %)",
            lost: "4.850 belum, dari 19.880 yang terdaftar",
          },
          { label: "Ditetapkan", value: null, words: "tidak dikumpulkan" },
        ]}
      />
    ),
  },
  {
    name: "class profile by number of families",
    chart: (
      <>
        <StateKey id="pk" entries={stateLabels} />
        <StackedBars id="p" title="Desil 1–2 paling terjangkau" rows={profile} scale="count" />
      </>
    ),
  },
  {
    name: "class profile, every class as wide",
    chart: <StackedBars id="q" title="Desil 1–2 paling terjangkau" rows={profile} scale="share" />,
  },
  {
    name: "ledger",
    chart: (
      <Waterfall
        id="l"
        title="Penerima bertambah 120 keluarga"
        ledger={{ opening: 600, entered: 240, left: 120, closing: 720 }}
        labels={{ opening: "Awal Juli", entered: "Masuk", left: "Keluar", closing: "Akhir September" }}
        cutNote="Batang stok dipotong di kiri."
      />
    ),
  },
  {
    name: "ledger of a large stock",
    chart: (
      <Waterfall
        id="m"
        title="Penerima berkurang 40 keluarga"
        ledger={{ opening: 15000, entered: 60, left: 100, closing: 14960 }}
        labels={{ opening: "Awal Juli", entered: "Masuk", left: "Keluar", closing: "Akhir September" }}
        cutNote="Batang stok dipotong di kiri."
      />
    ),
  },
  {
    name: "level and change",
    chart: (
      <Dumbbells
        title="Di desil 1 bagian yang terlewat turun"
        rows={longNames.map((row, index) => ({ ...row, label: `Desil ${index + 7}` }))}
        fromLabel="triwulan I 2026"
        toLabel="triwulan III 2026"
        {...shares}
      />
    ),
  },
  {
    name: "a hundred families",
    chart: (
      <HundredTiles id="h" title="Dari 100 keluarga, 73 menerima" first={73} states={["reached", "missed"]} />
    ),
  },
  {
    name: "a hundred receiving families",
    chart: (
      <HundredTiles
        id="i"
        title="Dari 100 penerima, 8 salah sasaran"
        first={92}
        states={["reached", "wrong"]}
      />
    ),
  },
  {
    name: "address to scan",
    chart: <QrCode text="https://contoh.id/wilayah/82.71.05/" title="Kode QR ke halaman ini" />,
  },
  {
    name: "map",
    chart: (
      <>
        <StepKey entries={mapSteps.legend} />
        <AreaMap title="Cakupan per kecamatan" layout={mapLayout} areas={mapSteps.areas} highlighted="b" />
      </>
    ),
  },
  {
    name: "tiles",
    chart: <TileMap title="Cakupan per kecamatan sebagai ubin" tiles={mapSteps.tiles} />,
  },
];
