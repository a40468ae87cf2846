#!/usr/bin/env bash
# Runs the tests on a pseudo-terminal; makes its own Python environment below .build.
# Usage: Tests/pty/run.sh [unittest arguments]. CONFIGURATION=release tests the release build;
# NABIJ_BIN and PROEF name programs that were built elsewhere. NABIJ_SOAK=1 runs in full.
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
bin=$(swift build --configuration "$configuration" --show-bin-path)
if [ -z "${PROEF:-}" ]; then
  swift build --configuration "$configuration" --product TerminalProef
  export PROEF="$bin/TerminalProef"
fi
if [ -z "${NABIJ_BIN:-}" ]; then
  swift build --configuration "$configuration" --product nabij
  export NABIJ_BIN="$bin/nabij"
fi
if [ $# -eq 0 ]; then set -- discover -s Tests/pty -p 'test_*.py'; fi
export PYTHONPATH=Tests/pty
exec "$venv/bin/python" -B -m unittest "$@"
