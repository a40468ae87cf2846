#!/usr/bin/env bash
# Runs the tests on a pseudo-terminal; makes its own Python environment below .build.
# Usage: Tests/pty/run.sh [unittest arguments]. CONFIGURATION=release tests the release build.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.build/pty-venv
wanted=$(sha256sum Tests/pty/requirements.txt | cut -d' ' -f1)
if [ ! -x "$venv/bin/python" ] || [ "$(cat "$venv/.wanted" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$venv"
  if ! python3 -m venv "$venv"; then
    echo "python3-venv ontbreekt: installeer het met 'apt-get install python3-venv'." >&2
    exit 1
  fi
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r Tests/pty/requirements.txt
  echo "$wanted" >"$venv/.wanted"
fi

configuration=${CONFIGURATION:-debug}
swift build --configuration "$configuration" --product TerminalProef
bin=$(swift build --configuration "$configuration" --show-bin-path)
export PROEF="${PROEF:-$bin/TerminalProef}"
if [ $# -eq 0 ]; then set -- discover -s Tests/pty -p 'test_*.py'; fi
exec "$venv/bin/python" -B -m unittest "$@"
