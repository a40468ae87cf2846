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
#embed "../../config/termijnen/afkoeling-wgs.yaml"
};

static const unsigned char b8[] = {
#embed "../../config/termijnen/afsluiting-energie.yaml"
};

static const unsigned char b9[] = {
#embed "../../config/termijnen/afsluiting-water.yaml"
};

static const unsigned char b10[] = {
#embed "../../config/termijnen/aio.yaml"
};

static const unsigned char b11[] = {
#embed "../../config/termijnen/algemene-bijstand.yaml"
};

static const unsigned char b12[] = {
#embed "../../config/termijnen/avg-verzoek.yaml"
};

static const unsigned char b13[] = {
#embed "../../config/termijnen/beroep.yaml"
};

static const unsigned char b14[] = {
#embed "../../config/termijnen/beschermd-wonen.yaml"
};

static const unsigned char b15[] = {
#embed "../../config/termijnen/beslagvrije-voet.yaml"
};

static const unsigned char b16[] = {
#embed "../../config/termijnen/betalingsregeling.yaml"
};

static const unsigned char b17[] = {
#embed "../../config/termijnen/bewind.yaml"
};

static const unsigned char b18[] = {
#embed "../../config/termijnen/bezwaar.yaml"
};

static const unsigned char b19[] = {
#embed "../../config/termijnen/bijstand-voorschot.yaml"
};

static const unsigned char b20[] = {
#embed "../../config/termijnen/bijstand-zoektermijn-27.yaml"
};

static const unsigned char b21[] = {
#embed "../../config/termijnen/bijzondere-bijstand.yaml"
};

static const unsigned char b22[] = {
#embed "../../config/termijnen/briefadres.yaml"
};

static const unsigned char b23[] = {
#embed "../../config/termijnen/cjib.yaml"
};

static const unsigned char b24[] = {
#embed "../../config/termijnen/digid.yaml"
};

static const unsigned char b25[] = {
#embed "../../config/termijnen/ggz-wachttijd.yaml"
};

static const unsigned char b26[] = {
#embed "../../config/termijnen/gijzeling.yaml"
};

static const unsigned char b27[] = {
#embed "../../config/termijnen/huurcommissie.yaml"
};

static const unsigned char b28[] = {
#embed "../../config/termijnen/huurtoeslag-voorschot.yaml"
};

static const unsigned char b29[] = {
#embed "../../config/termijnen/ind.yaml"
};

static const unsigned char b30[] = {
#embed "../../config/termijnen/individuele-inkomenstoeslag.yaml"
};

static const unsigned char b31[] = {
#embed "../../config/termijnen/jeugdhulp.yaml"
};

static const unsigned char b32[] = {
#embed "../../config/termijnen/klacht.yaml"
};

static const unsigned char b33[] = {
#embed "../../config/termijnen/kwijtschelding-gem.yaml"
};

static const unsigned char b34[] = {
#embed "../../config/termijnen/leefgeld.yaml"
};

static const unsigned char b35[] = {
#embed "../../config/termijnen/leerlingenvervoer.yaml"
};

static const unsigned char b36[] = {
#embed "../../config/termijnen/leerplicht.yaml"
};

static const unsigned char b37[] = {
#embed "../../config/termijnen/moratorium-287b.yaml"
};

static const unsigned char b38[] = {
#embed "../../config/termijnen/noodfonds.yaml"
};

static const unsigned char b39[] = {
#embed "../../config/termijnen/ontruiming.yaml"
};

static const unsigned char b40[] = {
#embed "../../config/termijnen/overig.yaml"
};

static const unsigned char b41[] = {
#embed "../../config/termijnen/pgb.yaml"
};

static const unsigned char b42[] = {
#embed "../../config/termijnen/schuldregeling.yaml"
};

static const unsigned char b43[] = {
#embed "../../config/termijnen/svb-aow.yaml"
};

static const unsigned char b44[] = {
#embed "../../config/termijnen/toeslag-herziening.yaml"
};

static const unsigned char b45[] = {
#embed "../../config/termijnen/toeslag-toekenning.yaml"
};

static const unsigned char b46[] = {
#embed "../../config/termijnen/urgentie.yaml"
};

static const unsigned char b47[] = {
#embed "../../config/termijnen/uwv-wajong.yaml"
};

static const unsigned char b48[] = {
#embed "../../config/termijnen/uwv-wia.yaml"
};

static const unsigned char b49[] = {
#embed "../../config/termijnen/uwv-ww-voorschot.yaml"
};

static const unsigned char b50[] = {
#embed "../../config/termijnen/uwv-ww.yaml"
};

static const unsigned char b51[] = {
#embed "../../config/termijnen/veilig-thuis.yaml"
};

static const unsigned char b52[] = {
#embed "../../config/termijnen/vervangende-toestemming.yaml"
};

static const unsigned char b53[] = {
#embed "../../config/termijnen/voedselbank.yaml"
};

static const unsigned char b54[] = {
#embed "../../config/termijnen/vroegsignaal.yaml"
};

static const unsigned char b55[] = {
#embed "../../config/termijnen/wanbetalersregeling.yaml"
};

static const unsigned char b56[] = {
#embed "../../config/termijnen/wgs-beschikking.yaml"
};

static const unsigned char b57[] = {
#embed "../../config/termijnen/wgs-eerste-gesprek.yaml"
};

static const unsigned char b58[] = {
#embed "../../config/termijnen/wgs-spoed.yaml"
};

static const unsigned char b59[] = {
#embed "../../config/termijnen/wlz-ciz.yaml"
};

static const unsigned char b60[] = {
#embed "../../config/termijnen/wmo-aanvraag.yaml"
};

static const unsigned char b61[] = {
#embed "../../config/termijnen/wmo-melding.yaml"
};

static const unsigned char b62[] = {
#embed "../../config/termijnen/wmo-spoed.yaml"
};

static const unsigned char b63[] = {
#embed "../../config/termijnen/wsnp.yaml"
};

static const unsigned char b64[] = {
#embed "../../config/wetskalender.yaml"
};

static const nabij_bestand bestanden[] = {
  {"bewaartermijnen.yaml", b0, sizeof b0},
  {"bronnen.yaml", b1, sizeof b1},
  {"domeinen.yaml", b2, sizeof b2},
  {"drempels.yaml", b3, sizeof b3},
  {"dwangsom.yaml", b4, sizeof b4},
  {"kalender.yaml", b5, sizeof b5},
  {"lezingen.yaml", b6, sizeof b6},
  {"termijnen/afkoeling-wgs.yaml", b7, sizeof b7},
  {"termijnen/afsluiting-energie.yaml", b8, sizeof b8},
  {"termijnen/afsluiting-water.yaml", b9, sizeof b9},
  {"termijnen/aio.yaml", b10, sizeof b10},
  {"termijnen/algemene-bijstand.yaml", b11, sizeof b11},
  {"termijnen/avg-verzoek.yaml", b12, sizeof b12},
  {"termijnen/beroep.yaml", b13, sizeof b13},
  {"termijnen/beschermd-wonen.yaml", b14, sizeof b14},
  {"termijnen/beslagvrije-voet.yaml", b15, sizeof b15},
  {"termijnen/betalingsregeling.yaml", b16, sizeof b16},
  {"termijnen/bewind.yaml", b17, sizeof b17},
  {"termijnen/bezwaar.yaml", b18, sizeof b18},
  {"termijnen/bijstand-voorschot.yaml", b19, sizeof b19},
  {"termijnen/bijstand-zoektermijn-27.yaml", b20, sizeof b20},
  {"termijnen/bijzondere-bijstand.yaml", b21, sizeof b21},
  {"termijnen/briefadres.yaml", b22, sizeof b22},
  {"termijnen/cjib.yaml", b23, sizeof b23},
  {"termijnen/digid.yaml", b24, sizeof b24},
  {"termijnen/ggz-wachttijd.yaml", b25, sizeof b25},
  {"termijnen/gijzeling.yaml", b26, sizeof b26},
  {"termijnen/huurcommissie.yaml", b27, sizeof b27},
  {"termijnen/huurtoeslag-voorschot.yaml", b28, sizeof b28},
  {"termijnen/ind.yaml", b29, sizeof b29},
  {"termijnen/individuele-inkomenstoeslag.yaml", b30, sizeof b30},
  {"termijnen/jeugdhulp.yaml", b31, sizeof b31},
  {"termijnen/klacht.yaml", b32, sizeof b32},
  {"termijnen/kwijtschelding-gem.yaml", b33, sizeof b33},
  {"termijnen/leefgeld.yaml", b34, sizeof b34},
  {"termijnen/leerlingenvervoer.yaml", b35, sizeof b35},
  {"termijnen/leerplicht.yaml", b36, sizeof b36},
  {"termijnen/moratorium-287b.yaml", b37, sizeof b37},
  {"termijnen/noodfonds.yaml", b38, sizeof b38},
  {"termijnen/ontruiming.yaml", b39, sizeof b39},
  {"termijnen/overig.yaml", b40, sizeof b40},
  {"termijnen/pgb.yaml", b41, sizeof b41},
  {"termijnen/schuldregeling.yaml", b42, sizeof b42},
  {"termijnen/svb-aow.yaml", b43, sizeof b43},
  {"termijnen/toeslag-herziening.yaml", b44, sizeof b44},
  {"termijnen/toeslag-toekenning.yaml", b45, sizeof b45},
  {"termijnen/urgentie.yaml", b46, sizeof b46},
  {"termijnen/uwv-wajong.yaml", b47, sizeof b47},
  {"termijnen/uwv-wia.yaml", b48, sizeof b48},
  {"termijnen/uwv-ww-voorschot.yaml", b49, sizeof b49},
  {"termijnen/uwv-ww.yaml", b50, sizeof b50},
  {"termijnen/veilig-thuis.yaml", b51, sizeof b51},
  {"termijnen/vervangende-toestemming.yaml", b52, sizeof b52},
  {"termijnen/voedselbank.yaml", b53, sizeof b53},
  {"termijnen/vroegsignaal.yaml", b54, sizeof b54},
  {"termijnen/wanbetalersregeling.yaml", b55, sizeof b55},
  {"termijnen/wgs-beschikking.yaml", b56, sizeof b56},
  {"termijnen/wgs-eerste-gesprek.yaml", b57, sizeof b57},
  {"termijnen/wgs-spoed.yaml", b58, sizeof b58},
  {"termijnen/wlz-ciz.yaml", b59, sizeof b59},
  {"termijnen/wmo-aanvraag.yaml", b60, sizeof b60},
  {"termijnen/wmo-melding.yaml", b61, sizeof b61},
  {"termijnen/wmo-spoed.yaml", b62, sizeof b62},
  {"termijnen/wsnp.yaml", b63, sizeof b63},
  {"wetskalender.yaml", b64, sizeof b64},
};

size_t nabij_bestand_aantal(void) { return sizeof bestanden / sizeof bestanden[0]; }

const nabij_bestand *nabij_bestand_op(size_t index) {
  return &bestanden[index < nabij_bestand_aantal() ? index : 0];
}
