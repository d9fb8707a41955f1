const situs = process.argv[2] ?? "http://localhost:4321";

const jawaban = await fetch(`${situs}/api/v1/series/82.71.05/cakupan.json`);
if (!jawaban.ok) throw new Error(`HTTP ${jawaban.status}`);
const { area, notice, observations } = await jawaban.json();

console.log(`${area.name}. ${notice}`);
for (const { periode, program, desil_awal, value, numerator, denominator, alasan_kosong } of observations) {
  if (program !== "SALAH_SATU" || desil_awal !== null) continue;
  if (value === null) console.log(`${periode}: ${alasan_kosong}`);
  else console.log(`${periode}: ${(100 * value).toFixed(1)} % (${numerator} dari ${denominator} keluarga)`);
}
