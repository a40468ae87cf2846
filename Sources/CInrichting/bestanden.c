// Written by maak-lijst.sh.
#include "CInrichting.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char b0[] = {
#embed "../../config/bewaartermijnen.yaml"
};

static const unsigned char b1[] = {
#embed "../../config/bronnen.yaml"
};

static const unsigned char b2[] = {
#embed "../../config/domeinen.yaml"
};

static const unsigned char b3[] = {
#embed "../../config/drempels.yaml"
};

static const unsigned char b4[] = {
#embed "../../config/dwangsom.yaml"
};

static const unsigned char b5[] = {
#embed "../../config/kalender.yaml"
};

static const unsigned char b6[] = {
#embed "../../config/lezingen.yaml"
};

static const unsigned char b7[] = {
#embed "../../config/termijnen/bijzondere-bijstand.yaml"
};

static const unsigned char b8[] = {
#embed "../../config/termijnen/overig.yaml"
};

static const unsigned char b9[] = {
#embed "../../config/termijnen/urgentie.yaml"
};

static const nabij_bestand bestanden[] = {
  {"bewaartermijnen.yaml", b0, sizeof b0},
  {"bronnen.yaml", b1, sizeof b1},
  {"domeinen.yaml", b2, sizeof b2},
  {"drempels.yaml", b3, sizeof b3},
  {"dwangsom.yaml", b4, sizeof b4},
  {"kalender.yaml", b5, sizeof b5},
  {"lezingen.yaml", b6, sizeof b6},
  {"termijnen/bijzondere-bijstand.yaml", b7, sizeof b7},
  {"termijnen/overig.yaml", b8, sizeof b8},
  {"termijnen/urgentie.yaml", b9, sizeof b9},
};

size_t nabij_bestand_aantal(void) { return sizeof bestanden / sizeof bestanden[0]; }

const nabij_bestand *nabij_bestand_op(size_t index) {
  return &bestanden[index < nabij_bestand_aantal() ? index : 0];
}
