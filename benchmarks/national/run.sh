#!/usr/bin/env bash
# The national benchmark: run.sh BUILD_DIR. See README.md.
#   DATA     where the generated assessment is or goes     (default: data/ beside this script)
#   RUNS     how many pairs are timed                      (default: 9)
#   THREADS  threads each program may use                  (default: 2)
#   PARINDEX the program to measure                        (default: the one in BUILD_DIR)
#   PEER_FLAGS  more options for peer.mjs when timed, such as --known-columns
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${1:?usage: run.sh BUILD_DIR}
data=${DATA:-$here/data}
runs=${RUNS:-9}
threads=${THREADS:-2}

source "$here/../tools/program.sh"
parindex=${PARINDEX:-$(program parindex)}
check=$(program check_national)
paired_time=$(program paired_time)

if [[ ! -f $data/assessment.info ]]; then
  "$(program generate_national)" "$data"
fi
[[ -d $here/node_modules ]] || (cd "$here" && npm ci --no-audit --no-fund >&2)

rows=$(tail -q -n +2 "$data"/evidence/*.csv | wc -l)
bytes=$(cat "$data"/evidence/*.csv | wc -c)
hash=$(cat "$data"/evidence/*.csv | sha256sum | cut -d' ' -f1)
echo "data: $rows evidence rows, $bytes bytes, sha256 $hash"
if [[ $hash != "$(cat "$here/data.sha256")" ]]; then
  echo "run.sh: warning: this is not the data of a default run (data.sha256)" >&2
fi

# Equal outputs first: a fast wrong answer is not timed.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node "$here/peer.mjs" "$data" "$threads" --out "$work/sums.csv"
"$check" "$data" "$work/sums.csv"
"$parindex" rank "$data" -f csv -o "$work/rank.csv" --threads "$threads"
if ! diff --strip-trailing-cr "$data/expected-rank.csv" "$work/rank.csv" >"$work/diff"; then
  echo "NOT EQUAL: parindex rank differs from expected-rank.csv:" >&2
  head -n 20 "$work/diff" >&2
  exit 1
fi
echo "equal: $(($(wc -l <"$work/rank.csv") - 1)) ranked agencies as expected"

"$paired_time" --runs "$runs" --note "threads: $threads" --note "data: sha256 $hash" \
  -- parindex "$parindex" rank "$data" -f csv -o "$work/rank.csv" --threads "$threads" -q \
  -- duckdb node "$here/peer.mjs" "$data" "$threads" ${PEER_FLAGS:-}
