library(jsonlite)

argumen <- commandArgs(trailingOnly = TRUE)
situs <- if (length(argumen) > 0) argumen[1] else "http://localhost:4321"

deret <- fromJSON(paste0(situs, "/api/v1/series/82.71.05/cakupan.json"))

cat(deret$area$name, ". ", deret$notice, "\n", sep = "")
semua <- subset(deret$observations, program == "SALAH_SATU" & is.na(desil_awal))
with(semua, cat(ifelse(
  is.na(value),
  sprintf("%s: %s\n", periode, alasan_kosong),
  sprintf("%s: %.1f %% (%d dari %d keluarga)\n", periode, 100 * value, numerator, denominator)
), sep = ""))
