situs="${1:-http://localhost:4321}"

curl --fail --silent --show-error "$situs/api/v1/series/82.71.05/cakupan.json"
