import json
import sys
from urllib.request import urlopen

situs = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4321"

with urlopen(f"{situs}/api/v1/series/82.71.05/cakupan.json") as jawaban:
    deret = json.load(jawaban)

print(f"{deret['area']['name']}. {deret['notice']}")
for satu in deret["observations"]:
    if satu["program"] != "SALAH_SATU" or satu["desil_awal"] is not None:
        continue
    if satu["value"] is None:
        print(f"{satu['periode']}: {satu['alasan_kosong']}")
    else:
        bagian = f"{satu['numerator']} dari {satu['denominator']} keluarga"
        print(f"{satu['periode']}: {100 * satu['value']:.1f} % ({bagian})")
