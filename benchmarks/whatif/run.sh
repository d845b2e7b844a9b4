#!/usr/bin/env bash
# The what-if benchmark: run.sh BUILD_DIR. See README.md.
#   DATA     where the national assessment is or goes  (default: benchmarks/national/data)
#   CHANGES  how many changes are timed                (default: 20000)
#   COUNTED  how many are counted by callgrind         (default: 2000)
#   RUNS     how many pairs of processes are timed     (default: 9)
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${1:?usage: run.sh BUILD_DIR}
data=${DATA:-$here/../national/data}
changes=${CHANGES:-20000}
counted=${COUNTED:-2000}
runs=${RUNS:-9}

source "$here/../tools/program.sh"
parindex=$(program parindex)
what_if=$(program what_if_benchmark)
paired_time=$(program paired_time)

if [[ ! -f $data/assessment.info ]]; then
  "$(program generate_national)" "$data"
fi
"$what_if" "$data" --changes "$changes"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Instructions of one call, its callees included: collected only inside the function.
count_in() {
  valgrind --tool=callgrind --callgrind-out-file="$work/$1" --collect-atstart=no \
    --toggle-collect="$1*" "$what_if" "$data" --changes "$counted" --only-count yes \
    >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
  local sum
  sum=$(sed -n 's/^\(summary\|totals\): //p' "$work/$1" | head -n 1)
  echo "instructions in $1: $((sum / counted)) a call, mean of $counted"
}
if command -v valgrind >/dev/null; then
  count_in change_and_look
  count_in take_back
else
  echo "run.sh: no valgrind: instructions are not counted" >&2
fi

example=$root/examples/vinh-long-2022
"$paired_time" --runs "$runs" --note "sweep: 10,000 values" \
  -- sweep "$parindex" sweep "$example" --vary 3.2.1/dossiers_on_time=0..9999 \
     --agency so-noi-vu -f csv -q \
  -- rank "$parindex" rank "$example" -f csv -q
if "$parindex" help improve >/dev/null 2>&1; then
  "$paired_time" --runs "$runs" --note "improve: every agency" \
    -- improve "$parindex" improve "$example" --all -f csv -q \
    -- rank "$parindex" rank "$example" -f csv -q
fi
