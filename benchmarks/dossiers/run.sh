#!/usr/bin/env bash
# The dossiers benchmark: run.sh BUILD_DIR. See README.md.
#   DATA     where the generated assessment is or goes      (default: data/ beside this script)
#   RUNS     how many rounds are timed                      (default: 9)
#   THREADS  numbers of threads to measure, one by one      (default: "1 2")
#   PARINDEX the program to measure                         (default: the one in BUILD_DIR)
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${1:?usage: run.sh BUILD_DIR}
data=${DATA:-$here/data}
runs=${RUNS:-9}

source "$here/../tools/program.sh"
parindex=${PARINDEX:-$(program parindex)}
generate=$(program generate_dossiers)
paired_time=$(program paired_time)

[[ -f $data/assessment.info ]] || "$generate" "$data"
# Not `npm ci`: it wants a lock for every platform's build of the engines, of which some registries
# do not have all. The versions and hashes of package-lock.json hold all the same.
[[ -d $here/node_modules ]] || (cd "$here" && npm install --no-save --no-audit --no-fund >&2)

records=("$data"/records/*.csv)
rows=$(sed -n '2s/,.*//p' "$data/expected-counts.csv")
bytes=$(cat "${records[@]}" | wc -c)
hash=$(cat "${records[@]}" | sha256sum | cut -d' ' -f1)
echo "data: $rows records, $bytes bytes in ${#records[@]} files, sha256 $hash"
if [[ $hash != "$(cat "$here/data.sha256")" ]]; then
  echo "run.sh: warning: this is not the data of a default run (data.sha256)" >&2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk=$(command -v mawk || command -v awk)

# What each contestant is: contestant NAME THREADS sets `command`, which writes $work/NAME.csv.
contestant() {
  local out=$work/$1.csv
  case $1 in
    parindex) command=("$parindex" tally "$data" -o "$out" --threads "$2" -q) ;;
    duckdb) command=(node "$here/peers/duckdb.mjs" "$data" "$2" "$out") ;;
    checked) command=(node "$here/peers/duckdb.mjs" "$data" "$2" "$out" --checked) ;;
    clickhouse) command=(node "$here/peers/clickhouse.mjs" "$data" "$2" "$out") ;;
    polars) command=(node "$here/peers/polars.mjs" "$data" "$2" "$out") ;;
    awk) command=("$awk" -v out="$out" -f "$here/peers/tally.awk" "$data/agencies.csv" "${records[@]}") ;;
    wc) command=(wc -l "${records[@]}") ;;
    start) command=(node "$here/peers/duckdb.mjs" "$work/empty" "$2" "$out") ;;
  esac
}
counting=(parindex duckdb checked clickhouse polars awk)

expect() {  # expect WHAT FILE EXPECTED
  cmp -s "$2" "$3" && return
  echo "NOT EQUAL: $1 differs from $3:" >&2
  diff "$3" "$2" | head -n 20 >&2 || true
  exit 1
}
expect_all() {
  local name
  for name in "$@"; do expect "$name" "$work/$name.csv" "$data/expected.csv"; done
}

# Equal outputs first: a fast wrong answer is not timed.
for name in "${counting[@]}"; do
  contestant "$name" 2
  "${command[@]}" >/dev/null
done
expect_all "${counting[@]}"
echo "equal: $(($(wc -l <"$data/expected.csv") - 1)) facts as expected, byte by byte: ${counting[*]}"

# Whether parindex leaves out what does not count, which none of the others is asked to.
"$generate" "$work/faulty" --rows 200000 --faults yes
"$parindex" tally "$work/faulty" -o "$work/faulty.csv" --on-error report \
  --rejected "$work/rejected.csv" --lang en 2>"$work/counts" || { cat "$work/counts" >&2; exit 1; }
expect "parindex on faulty records" "$work/faulty.csv" "$work/faulty/expected.csv"
IFS=, read -r read accepted rejected duplicates < <(tail -n 1 "$work/faulty/expected-counts.csv")
counts="$accepted accepted, $rejected rejected, $duplicates duplicates"
if ! grep -qF ": $counts;" "$work/counts"; then
  echo "NOT EQUAL: parindex on faulty records: $counts are expected" >&2
  cat "$work/counts" >&2
  exit 1
fi
echo "equal: of $read records $counts, and the facts of those accepted"
rm -r "$work/faulty"

"$generate" "$work/empty" --rows 0  # for `start`: what DuckDB takes before its first record
versions=$(node -p 'Object.entries(require(process.argv[1]).dependencies).map((d) => d.join(" ")).join(", ")' \
  "$here/package.json")
for threads in ${THREADS:-1 2}; do
  names=("${counting[@]}")
  ((threads == 1)) || names=(parindex duckdb checked clickhouse polars)  # awk has no threads
  contestants=()
  for name in "${names[@]}" wc start; do
    contestant "$name" "$threads"
    contestants+=(-- "$name" "${command[@]}")
  done
  rm -f "$work"/*.csv
  echo
  "$paired_time" --runs "$runs" --against duckdb --note "threads: $threads" \
    --note "data: $rows records, $bytes bytes, sha256 $hash" --note "peers: $versions" \
    "${contestants[@]}" | tee "$work/report"
  expect_all "${names[@]}"  # of the runs that were timed
  # Medians again, for what has no pairs: how far parindex is from only counting lines.
  "$awk" '$1 == "parindex" { ours = $2 } $1 == "wc" { floor = $2 }
    END { printf "parindex / wc -l, of medians: %.1f\n", ours / floor }' "$work/report"
done
