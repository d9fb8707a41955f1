import hashlib
import json
import sys
from urllib.request import urlopen

situs = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4321"

with urlopen(f"{situs}/api/v1/series/82.71.05/cakupan.json") as jawaban:
    sumber = json.load(jawaban)["source"]
with urlopen(situs + sumber["url"]) as berkas:
    sidik = hashlib.sha256(berkas.read()).hexdigest()

print(f"{sumber['url']}: {'cocok' if sidik == sumber['sha256'] else 'TIDAK COCOK'}")
