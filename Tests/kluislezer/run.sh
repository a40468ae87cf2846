#!/usr/bin/env bash
# Reads the golden kluis with a second implementation; makes its own Python environment below .build.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=python3
if ! python3 -c 'import cryptography.hazmat.primitives.hpke' 2>/dev/null; then
  venv=.build/kluislezer-venv
  wanted=$(sha256sum Tests/kluislezer/requirements.txt | cut -d' ' -f1)
  if [ ! -x "$venv/bin/python" ] || [ "$(cat "$venv/.wanted" 2>/dev/null)" != "$wanted" ]; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
      -r Tests/kluislezer/requirements.txt
    echo "$wanted" >"$venv/.wanted"
  fi
  python=$venv/bin/python
fi
exec "$python" -B -m unittest discover -s Tests/kluislezer -p 'test_*.py' "$@"
