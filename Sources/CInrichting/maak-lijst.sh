#!/usr/bin/env bash
# Writes bestanden.c anew from the files in config/. Run it after adding or removing a file there.
# The compiler reads the files itself (#embed), so a change inside a file needs nothing.
set -euo pipefail
cd "$(dirname "$0")"
mapfile -t paden < <(cd ../../config && find . -type f \( -name '*.yaml' -o -path './brieven/*' \) \
  ! -name README.md | sed 's|^\./||' | LC_ALL=C sort)
{
  echo '// Written by maak-lijst.sh.'
  echo '#include "CInrichting.h"'
  echo
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  for i in "${!paden[@]}"; do
    printf '\nstatic const unsigned char b%d[] = {\n#embed "../../config/%s"\n};\n' "$i" "${paden[$i]}"
  done
  printf '\nstatic const nabij_bestand bestanden[] = {\n'
  for i in "${!paden[@]}"; do
    printf '  {"%s", b%d, sizeof b%d},\n' "${paden[$i]}" "$i" "$i"
  done
  cat <<'C'
};

size_t nabij_bestand_aantal(void) { return sizeof bestanden / sizeof bestanden[0]; }

const nabij_bestand *nabij_bestand_op(size_t index) {
  return &bestanden[index < nabij_bestand_aantal() ? index : 0];
}
C
} > bestanden.c
