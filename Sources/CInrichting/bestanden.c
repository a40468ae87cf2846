// Written by maak-lijst.sh.
#include "CInrichting.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char b0[] = {
#embed "../../config/bewaartermijnen.yaml"
};

static const unsigned char b1[] = {
#embed "../../config/brieven/avg-inzage.brief"
};

static const unsigned char b2[] = {
#embed "../../config/brieven/bezwaar.brief"
};

static const unsigned char b3[] = {
#embed "../../config/brieven/herinnering.brief"
};

static const unsigned char b4[] = {
#embed "../../config/brieven/ingebrekestelling.brief"
};

static const unsigned char b5[] = {
#embed "../../config/brieven/verzoek-besluit.brief"
};

static const unsigned char b6[] = {
#embed "../../config/brieven/voorschot.brief"
};

static const unsigned char b7[] = {
#embed "../../config/bronnen.yaml"
};

static const unsigned char b8[] = {
#embed "../../config/domeinen.yaml"
};

static const unsigned char b9[] = {
#embed "../../config/drempels.yaml"
};

static const unsigned char b10[] = {
#embed "../../config/dwangsom.yaml"
};

static const unsigned char b11[] = {
#embed "../../config/kalender.yaml"
};

static const unsigned char b12[] = {
#embed "../../config/lezingen.yaml"
};

static const unsigned char b13[] = {
#embed "../../config/termijnen/afkoeling-wgs.yaml"
};

static const unsigned char b14[] = {
#embed "../../config/termijnen/afsluiting-energie.yaml"
};

static const unsigned char b15[] = {
#embed "../../config/termijnen/afsluiting-water.yaml"
};

static const unsigned char b16[] = {
#embed "../../config/termijnen/aio.yaml"
};

static const unsigned char b17[] = {
#embed "../../config/termijnen/algemene-bijstand.yaml"
};

static const unsigned char b18[] = {
#embed "../../config/termijnen/avg-verzoek.yaml"
};

static const unsigned char b19[] = {
#embed "../../config/termijnen/beroep.yaml"
};

static const unsigned char b20[] = {
#embed "../../config/termijnen/beschermd-wonen.yaml"
};

static const unsigned char b21[] = {
#embed "../../config/termijnen/beslagvrije-voet.yaml"
};

static const unsigned char b22[] = {
#embed "../../config/termijnen/betalingsregeling.yaml"
};

static const unsigned char b23[] = {
#embed "../../config/termijnen/bewind.yaml"
};

static const unsigned char b24[] = {
#embed "../../config/termijnen/bezwaar.yaml"
};

static const unsigned char b25[] = {
#embed "../../config/termijnen/bijstand-voorschot.yaml"
};

static const unsigned char b26[] = {
#embed "../../config/termijnen/bijstand-zoektermijn-27.yaml"
};

static const unsigned char b27[] = {
#embed "../../config/termijnen/bijzondere-bijstand.yaml"
};

static const unsigned char b28[] = {
#embed "../../config/termijnen/briefadres.yaml"
};

static const unsigned char b29[] = {
#embed "../../config/termijnen/cjib.yaml"
};

static const unsigned char b30[] = {
#embed "../../config/termijnen/digid.yaml"
};

static const unsigned char b31[] = {
#embed "../../config/termijnen/ggz-wachttijd.yaml"
};

static const unsigned char b32[] = {
#embed "../../config/termijnen/gijzeling.yaml"
};

static const unsigned char b33[] = {
#embed "../../config/termijnen/huurcommissie.yaml"
};

static const unsigned char b34[] = {
#embed "../../config/termijnen/huurtoeslag-voorschot.yaml"
};

static const unsigned char b35[] = {
#embed "../../config/termijnen/ind.yaml"
};

static const unsigned char b36[] = {
#embed "../../config/termijnen/individuele-inkomenstoeslag.yaml"
};

static const unsigned char b37[] = {
#embed "../../config/termijnen/jeugdhulp.yaml"
};

static const unsigned char b38[] = {
#embed "../../config/termijnen/klacht.yaml"
};

static const unsigned char b39[] = {
#embed "../../config/termijnen/kwijtschelding-gem.yaml"
};

static const unsigned char b40[] = {
#embed "../../config/termijnen/leefgeld.yaml"
};

static const unsigned char b41[] = {
#embed "../../config/termijnen/leerlingenvervoer.yaml"
};

static const unsigned char b42[] = {
#embed "../../config/termijnen/leerplicht.yaml"
};

static const unsigned char b43[] = {
#embed "../../config/termijnen/moratorium-287b.yaml"
};

static const unsigned char b44[] = {
#embed "../../config/termijnen/noodfonds.yaml"
};

static const unsigned char b45[] = {
#embed "../../config/termijnen/ontruiming.yaml"
};

static const unsigned char b46[] = {
#embed "../../config/termijnen/overig.yaml"
};

static const unsigned char b47[] = {
#embed "../../config/termijnen/pgb.yaml"
};

static const unsigned char b48[] = {
#embed "../../config/termijnen/schuldregeling.yaml"
};

static const unsigned char b49[] = {
#embed "../../config/termijnen/svb-aow.yaml"
};

static const unsigned char b50[] = {
#embed "../../config/termijnen/toeslag-herziening.yaml"
};

static const unsigned char b51[] = {
#embed "../../config/termijnen/toeslag-toekenning.yaml"
};

static const unsigned char b52[] = {
#embed "../../config/termijnen/urgentie.yaml"
};

static const unsigned char b53[] = {
#embed "../../config/termijnen/uwv-wajong.yaml"
};

static const unsigned char b54[] = {
#embed "../../config/termijnen/uwv-wia.yaml"
};

static const unsigned char b55[] = {
#embed "../../config/termijnen/uwv-ww-voorschot.yaml"
};

static const unsigned char b56[] = {
#embed "../../config/termijnen/uwv-ww.yaml"
};

static const unsigned char b57[] = {
#embed "../../config/termijnen/veilig-thuis.yaml"
};

static const unsigned char b58[] = {
#embed "../../config/termijnen/vervangende-toestemming.yaml"
};

static const unsigned char b59[] = {
#embed "../../config/termijnen/voedselbank.yaml"
};

static const unsigned char b60[] = {
#embed "../../config/termijnen/vroegsignaal.yaml"
};

static const unsigned char b61[] = {
#embed "../../config/termijnen/wanbetalersregeling.yaml"
};

static const unsigned char b62[] = {
#embed "../../config/termijnen/wgs-beschikking.yaml"
};

static const unsigned char b63[] = {
#embed "../../config/termijnen/wgs-eerste-gesprek.yaml"
};

static const unsigned char b64[] = {
#embed "../../config/termijnen/wgs-spoed.yaml"
};

static const unsigned char b65[] = {
#embed "../../config/termijnen/wlz-ciz.yaml"
};

static const unsigned char b66[] = {
#embed "../../config/termijnen/wmo-aanvraag.yaml"
};

static const unsigned char b67[] = {
#embed "../../config/termijnen/wmo-melding.yaml"
};

static const unsigned char b68[] = {
#embed "../../config/termijnen/wmo-spoed.yaml"
};

static const unsigned char b69[] = {
#embed "../../config/termijnen/wsnp.yaml"
};

static const unsigned char b70[] = {
#embed "../../config/wetskalender.yaml"
};

static const nabij_bestand bestanden[] = {
  {"bewaartermijnen.yaml", b0, sizeof b0},
  {"brieven/avg-inzage.brief", b1, sizeof b1},
  {"brieven/bezwaar.brief", b2, sizeof b2},
  {"brieven/herinnering.brief", b3, sizeof b3},
  {"brieven/ingebrekestelling.brief", b4, sizeof b4},
  {"brieven/verzoek-besluit.brief", b5, sizeof b5},
  {"brieven/voorschot.brief", b6, sizeof b6},
  {"bronnen.yaml", b7, sizeof b7},
  {"domeinen.yaml", b8, sizeof b8},
  {"drempels.yaml", b9, sizeof b9},
  {"dwangsom.yaml", b10, sizeof b10},
  {"kalender.yaml", b11, sizeof b11},
  {"lezingen.yaml", b12, sizeof b12},
  {"termijnen/afkoeling-wgs.yaml", b13, sizeof b13},
  {"termijnen/afsluiting-energie.yaml", b14, sizeof b14},
  {"termijnen/afsluiting-water.yaml", b15, sizeof b15},
  {"termijnen/aio.yaml", b16, sizeof b16},
  {"termijnen/algemene-bijstand.yaml", b17, sizeof b17},
  {"termijnen/avg-verzoek.yaml", b18, sizeof b18},
  {"termijnen/beroep.yaml", b19, sizeof b19},
  {"termijnen/beschermd-wonen.yaml", b20, sizeof b20},
  {"termijnen/beslagvrije-voet.yaml", b21, sizeof b21},
  {"termijnen/betalingsregeling.yaml", b22, sizeof b22},
  {"termijnen/bewind.yaml", b23, sizeof b23},
  {"termijnen/bezwaar.yaml", b24, sizeof b24},
  {"termijnen/bijstand-voorschot.yaml", b25, sizeof b25},
  {"termijnen/bijstand-zoektermijn-27.yaml", b26, sizeof b26},
  {"termijnen/bijzondere-bijstand.yaml", b27, sizeof b27},
  {"termijnen/briefadres.yaml", b28, sizeof b28},
  {"termijnen/cjib.yaml", b29, sizeof b29},
  {"termijnen/digid.yaml", b30, sizeof b30},
  {"termijnen/ggz-wachttijd.yaml", b31, sizeof b31},
  {"termijnen/gijzeling.yaml", b32, sizeof b32},
  {"termijnen/huurcommissie.yaml", b33, sizeof b33},
  {"termijnen/huurtoeslag-voorschot.yaml", b34, sizeof b34},
  {"termijnen/ind.yaml", b35, sizeof b35},
  {"termijnen/individuele-inkomenstoeslag.yaml", b36, sizeof b36},
  {"termijnen/jeugdhulp.yaml", b37, sizeof b37},
  {"termijnen/klacht.yaml", b38, sizeof b38},
  {"termijnen/kwijtschelding-gem.yaml", b39, sizeof b39},
  {"termijnen/leefgeld.yaml", b40, sizeof b40},
  {"termijnen/leerlingenvervoer.yaml", b41, sizeof b41},
  {"termijnen/leerplicht.yaml", b42, sizeof b42},
  {"termijnen/moratorium-287b.yaml", b43, sizeof b43},
  {"termijnen/noodfonds.yaml", b44, sizeof b44},
  {"termijnen/ontruiming.yaml", b45, sizeof b45},
  {"termijnen/overig.yaml", b46, sizeof b46},
  {"termijnen/pgb.yaml", b47, sizeof b47},
  {"termijnen/schuldregeling.yaml", b48, sizeof b48},
  {"termijnen/svb-aow.yaml", b49, sizeof b49},
  {"termijnen/toeslag-herziening.yaml", b50, sizeof b50},
  {"termijnen/toeslag-toekenning.yaml", b51, sizeof b51},
  {"termijnen/urgentie.yaml", b52, sizeof b52},
  {"termijnen/uwv-wajong.yaml", b53, sizeof b53},
  {"termijnen/uwv-wia.yaml", b54, sizeof b54},
  {"termijnen/uwv-ww-voorschot.yaml", b55, sizeof b55},
  {"termijnen/uwv-ww.yaml", b56, sizeof b56},
  {"termijnen/veilig-thuis.yaml", b57, sizeof b57},
  {"termijnen/vervangende-toestemming.yaml", b58, sizeof b58},
  {"termijnen/voedselbank.yaml", b59, sizeof b59},
  {"termijnen/vroegsignaal.yaml", b60, sizeof b60},
  {"termijnen/wanbetalersregeling.yaml", b61, sizeof b61},
  {"termijnen/wgs-beschikking.yaml", b62, sizeof b62},
  {"termijnen/wgs-eerste-gesprek.yaml", b63, sizeof b63},
  {"termijnen/wgs-spoed.yaml", b64, sizeof b64},
  {"termijnen/wlz-ciz.yaml", b65, sizeof b65},
  {"termijnen/wmo-aanvraag.yaml", b66, sizeof b66},
  {"termijnen/wmo-melding.yaml", b67, sizeof b67},
  {"termijnen/wmo-spoed.yaml", b68, sizeof b68},
  {"termijnen/wsnp.yaml", b69, sizeof b69},
  {"wetskalender.yaml", b70, sizeof b70},
};

size_t nabij_bestand_aantal(void) { return sizeof bestanden / sizeof bestanden[0]; }

const nabij_bestand *nabij_bestand_op(size_t index) {
  return &bestanden[index < nabij_bestand_aantal() ? index : 0];
}
