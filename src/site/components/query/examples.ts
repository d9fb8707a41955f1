import type { Example } from "../../islands/query/shared/config.ts";

/** The newest periods that the examples ask for. */
export interface ExamplePeriods {
  readonly triwulan: string;
  readonly month: string;
}

/** Returns questions people ask, each with a query that answers it and sums nothing that may not be summed. */
export function examples({ triwulan, month }: ExamplePeriods): Example[] {
  return [
    {
      question: "Di kecamatan mana paling banyak keluarga layak yang belum menerima bantuan apa pun?",
      sql: `SELECT nama, nama_kabupaten,
       sum(layak_belum) AS layak_belum,
       sum(layak_menerima) + sum(layak_belum) AS layak
FROM penyaluran
JOIN wilayah USING (kode_wilayah)
WHERE periode = '${triwulan}'
  AND program = 'SALAH_SATU'
GROUP BY nama, nama_kabupaten
ORDER BY layak_belum DESC
LIMIT 10`,
    },
    {
      question: "Berapa persen keluarga layak yang sudah menerima, di tiap kecamatan?",
      sql: `SELECT kode_wilayah, nama,
       round(100.0 * sum(layak_menerima)
             / nullif(sum(layak_menerima) + sum(layak_belum), 0), 1) AS cakupan_persen
FROM penyaluran
JOIN wilayah USING (kode_wilayah)
WHERE periode = '${triwulan}'
  AND program = 'SALAH_SATU'
GROUP BY kode_wilayah, nama
ORDER BY kode_wilayah`,
    },
    {
      question: "Bagaimana cakupan tiap program berubah dari triwulan ke triwulan?",
      sql: `SELECT nama_kabupaten, program, periode,
       round(100.0 * sum(layak_menerima)
             / nullif(sum(layak_menerima) + sum(layak_belum), 0), 1) AS cakupan_persen
FROM penyaluran
JOIN wilayah USING (kode_wilayah)
GROUP BY nama_kabupaten, program, periode
HAVING cakupan_persen IS NOT NULL
ORDER BY nama_kabupaten, program, periode`,
    },
    {
      question: "Desilnya sama, tetapi belum menerima: berapa keluarga di tiap desil?",
      sql: `SELECT nama, desil_awal AS desil, layak_menerima, layak_belum
FROM desil_kota
JOIN wilayah USING (kode_wilayah)
WHERE periode = '${triwulan}'
  AND program = 'SALAH_SATU'
  AND layak_belum IS NOT NULL
ORDER BY nama, try_cast(desil_awal AS INTEGER)`,
    },
    {
      question: "Berapa keluarga belum terdaftar, belum padan, dan belum diverifikasi?",
      sql: `SELECT nama,
       sum(belum_terdaftar) AS belum_terdaftar,
       sum(terdaftar_belum_padan) AS belum_padan,
       sum(padan_belum_verifikasi) AS belum_verifikasi,
       sum(terverifikasi) AS terverifikasi
FROM pendataan
JOIN wilayah USING (kode_wilayah)
WHERE periode = '${month}'
GROUP BY nama
ORDER BY nama`,
    },
    {
      question: "Mengapa keluarga yang layak belum menerima?",
      sql: `SELECT nama_kabupaten, sebab, sum(keluarga) AS keluarga
FROM sebab_belum
JOIN wilayah USING (kode_wilayah)
WHERE periode = '${triwulan}'
GROUP BY nama_kabupaten, sebab
ORDER BY nama_kabupaten, keluarga DESC`,
    },
    {
      question: "Berapa keluarga yang mulai dan yang berhenti menerima, tiap triwulan?",
      sql: `SELECT nama_kabupaten, periode,
       sum(masuk) AS masuk,
       sum(keluar) AS keluar
FROM perubahan
JOIN wilayah USING (kode_wilayah)
WHERE program = 'SALAH_SATU'
GROUP BY nama_kabupaten, periode
ORDER BY nama_kabupaten, periode`,
    },
    {
      question: "Berapa laporan warga yang diputus tepat waktu?",
      sql: `SELECT nama_kabupaten, hasil,
       sum(jumlah) AS laporan,
       sum(tepat_waktu) AS tepat_waktu
FROM sanggahan
JOIN wilayah USING (kode_wilayah)
WHERE periode = '${triwulan}'
GROUP BY nama_kabupaten, hasil
ORDER BY nama_kabupaten, hasil`,
    },
    {
      question: "Angka mana yang kosong, dan apa alasannya?",
      sql: `SELECT program, alasan_kosong, count(*) AS baris
FROM penyaluran
WHERE alasan_kosong IS NOT NULL
GROUP BY program, alasan_kosong
ORDER BY baris DESC`,
    },
    {
      question: "Angka resmi apa yang sudah diumumkan, oleh siapa dan kapan?",
      sql: `SELECT *
FROM angka_resmi
ORDER BY kode_wilayah`,
    },
  ];
}
