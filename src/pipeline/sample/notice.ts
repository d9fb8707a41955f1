/** Explains the folder to whoever opens it. */
export const notice = (seed: string): string => `# SIMULASI: bukan data sebenarnya

Semua angka di folder ini **buatan**. Tidak ada satu pun yang berasal dari kantor, dan tidak ada keluarga sungguhan di baliknya. Angka ini hanya untuk mencoba portal. Jangan dikutip sebagai keadaan Kota Ternate, Kota Ambon, atau Kabupaten Banyuwangi. Setiap baris bertanda \`sifat_data = simulasi\`.

## Isi
\`<kiriman>/<kode kabupaten/kota>/<periode>/<himpunan data>.csv\`: tiga kiriman (April, Juli, Oktober 2026), tiga kabupaten/kota, Januari sampai Oktober 2026 dan triwulan I sampai III. Bulan berisi \`pendataan.csv\` dan \`tahapan.csv\`; triwulan berisi \`penyaluran.csv\`, \`desil_kota.csv\`, \`perubahan.csv\`, dan \`perubahan_alasan.csv\`. Angkanya belum dibulatkan, sama seperti masukan kantor yang rahasia; baru rilis yang terlindung.

\`rahasia-uji.txt\` adalah kunci **uji** untuk pembulatan data simulasi. Isinya diketahui umum, jadi tidak melindungi apa pun. Jangan pernah dipakai untuk data kantor.

\`kunci-meja.json\` dan \`kunci-demonstrasi.json\` adalah kunci **peraga** untuk mencoba laporan warga, \`petugas-demonstrasi.json\` akun peraga untuk mencoba halaman petugas. Kunci rahasia dan kata sandinya tertulis di situ, jadi siapa pun bisa membuka laporan percobaan. Jangan pernah menulis keterangan orang sungguhan di sana.

## Cara membuatnya
\`npm run sample\`, dengan benih \`${seed}\`. Hasilnya sama sampai ke bita terakhir di mesin mana pun. Keluarga dibuat satu per satu, lalu dihitung, jadi semua tabel saling cocok.

| bahan | asal |
|---|---|
| jumlah keluarga per kecamatan di Ternate dan Ambon | sekitar tengah rentang yang diturunkan dari pemilih KPU 2024 (menurut pers daerah) dan jumlah penduduk Kemendagri (D) |
| jumlah keluarga per kecamatan di Banyuwangi | sekitar 680.000 KK (V, pers daerah) dibagi menurut penduduk kecamatan (V); Blimbingsari diambil dari Rogojampi (D) |
| jumlah desa dan kelurahan | dihitung dari \`idn-area-data\` 4.0.1 |
| bagian tiap desil, keluarga tanpa desil, laju pendaftaran, pemadanan, verifikasi | **karangan** |
| kelayakan di luar desil, penerima tiap program, keluarga yang terlewat, salah sasaran | **karangan** |
| yang masuk dan keluar sebelum triwulan I, alasan masuk dan keluar | **karangan** |
| tahapan, tenggat, bukti | **karangan** |

Angka rekaan itu ada di \`src/pipeline/sample/assumptions.ts\` dan \`stage-plan.ts\`. Beberapa hal yang perlu diketahui:
- BLTS Kesra dianggap berlanjut pada 2026. Sumber terbit hanya menyebut Oktober sampai Desember 2025.
- Bantuan beras dianggap ada di setiap triwulan.
- Triwulan IV baru mulai, jadi bulan Oktober hanya punya pendataan.
- Capaian pendaftaran, pemadanan, dan verifikasi di tahapan dihitung dari seluruh keluarga.
`;

/** Known to everybody on purpose: rounds simulated counts only. */
export const testSecret = "rahasia-uji-bansos-terbuka-hanya-untuk-data-simulasi\n";
