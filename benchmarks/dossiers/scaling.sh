#!/usr/bin/env bash
# How the cost grows with the records: scaling.sh BUILD_DIR. See README.md.
#   DATA     where the generated assessments go, a folder a size  (default: a temporary one, removed)
#   SIZES    numbers of records                        (default: "1000000 10000000 50000000")
#   RUNS     how many rounds are timed                 (default: 3)
#   THREADS  of parindex                               (default: 2)
#   PARINDEX the program to measure                    (default: the one in BUILD_DIR)
set -euo pipefail
export LC_ALL=C

build=${1:?usage: scaling.sh BUILD_DIR}
read -ra sizes <<<"${SIZES:-1000000 10000000 50000000}"
threads=${THREADS:-2}

source "$(dirname "${BASH_SOURCE[0]}")/../tools/program.sh"
parindex=${PARINDEX:-$(program parindex)}
generate=$(program generate_dossiers)
paired_time=$(program paired_time)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${DATA:-$work/data}

# Two assessments a size: with the check for duplicates and, of the same records, without.
contestants=()
for size in "${sizes[@]}"; do
  dir=$data/$size
  [[ -f $dir/assessment.info ]] || "$generate" "$dir" --rows "$size"
  without=$work/$size-without
  mkdir -p "$without/tallies"
  cp "$dir"/{assessment.info,set.info,agencies.csv} "$without"
  sed '/^  unique /d' "$dir/tallies/dossiers.info" >"$without/tallies/dossiers.info"
  ln -s "$(cd "$dir" && pwd)/records" "$without/records"
  for assessment in "$dir" "$without"; do
    name=$size
    [[ $assessment == "$dir" ]] || name=$size-
    "$parindex" tally "$assessment" -o "$work/facts.csv" --threads "$threads" -q
    cmp "$work/facts.csv" "$dir/expected.csv"
    contestants+=(-- "$name" "$parindex" tally "$assessment" -o "$work/facts.csv" --threads "$threads" -q)
  done
done

"$paired_time" --runs "${RUNS:-3}" --against "${sizes[0]}" --note "threads: $threads" \
  "${contestants[@]}" | tee "$work/report"
awk '
  /^ratio|^threads|^compiler|^cpu/ || !($1 + 0) { next }
  {
    records = $1 + 0
    line = sprintf("%d records %.3f s, %.0f ns each, %.0f MiB", records, $2, $2 / records * 1e9, $6)
    if ($1 ~ /-$/) without = without "; " line
    else with = with "; " line
  }
  END {
    print "scaling: " substr(with, 3)
    print "scaling without the check for duplicates: " substr(without, 3)
  }' "$work/report"
