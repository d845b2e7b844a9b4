# Sourced by the benchmarks' scripts, with `build` set: `program NAME` is the path of that program in
# the build.
program() {
  local found
  found=$(find "$build" -type f -name "$1" -perm -u+x -print -quit)
  [[ -n $found ]] || { echo "${0##*/}: no program $1 in $build: build it first" >&2; exit 3; }
  echo "$found"
}
