/** Returns a query that adds desil classes up, which is allowed, and gives coverage per kecamatan. */
export function coverageQuery(file: string, period: string): string {
  return `SELECT kode_wilayah,
       sum(layak_menerima) AS menerima,
       sum(layak_menerima) + sum(layak_belum) AS layak,
       round(100 * sum(layak_menerima)
             / (sum(layak_menerima) + sum(layak_belum)), 1) AS cakupan_persen
FROM '${file}'
WHERE periode = '${period}'
  AND program = 'SALAH_SATU'
  AND alasan_kosong IS NULL
GROUP BY kode_wilayah
ORDER BY kode_wilayah;`;
}
