#!/usr/bin/env bash
# The robustness benchmark: run.sh BUILD_DIR. See README.md.
#   DRAWS   of the main problem                       (default: 1000000)
#   RUNS    how many rounds are timed                 (default: 7)
#   PARTS   no: leave out what Google Benchmark times (default: yes)
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${1:?usage: run.sh BUILD_DIR}
draws=${DRAWS:-1000000}
runs=${RUNS:-7}

source "$here/../tools/program.sh"
robustness=$(program robustness_benchmark)
parts=$(program robustness_parts)
paired_time=$(program paired_time)

"$robustness" contest --draws "$draws" --rounds "$runs"
"$robustness" scaling --draws "$draws"
"$robustness" studies --draws "$draws"

echo
"$paired_time" --runs 3 --against few --note "peak memory of $((draws / 100)) and $draws draws, two threads" \
  -- few "$robustness" draw --draws "$((draws / 100))" --threads 2 \
  -- many "$robustness" draw --draws "$draws" --threads 2

[[ ${PARTS:-yes} == no ]] || "$parts" --benchmark_counters_tabular=true
