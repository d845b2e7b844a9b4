#!/usr/bin/env bash
# run.sh PARINDEX: what run.mjs says, with the packages it needs as package-lock.json has them.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parindex=$(realpath "${1:?usage: run.sh PARINDEX}")
cd "$here"

if ! cmp -s package-lock.json node_modules/installed-lock.json; then
  npm ci --ignore-scripts --no-audit --no-fund >&2
  cp package-lock.json node_modules/installed-lock.json
fi
node run.mjs "$parindex"
