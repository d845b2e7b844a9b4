#!/usr/bin/env bash
# run.sh PARINDEX: what run.mjs says, with the packages it needs as package-lock.json has them.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parindex=$(realpath "${1:?usage: run.sh PARINDEX}")
cd "$here"

if ! cmp -s package-lock.json node_modules/installed-lock.json; then
  # Not `npm ci`, which insists on the lock naming ClickHouse for other systems too; those packages
  # are optional, and not to be had of every registry. What the lock names is installed as it says.
  rm -rf node_modules
  npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel error >&2
  cp package-lock.json node_modules/installed-lock.json
fi
node run.mjs "$parindex"
