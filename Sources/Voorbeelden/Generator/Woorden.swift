/// The words that sentences and records are made of.
enum Woorden {
  /// A kind of procedure with a desk and a life domain that fit.
  typealias Soort = (soort: String, instantie: String, domein: String)

  static let overig: Soort = ("overig", "woningcorporatie Thuis", "wonen")

  static let soorten: [Soort] = [
    ("bijzondere-bijstand", "gemeente Hoogwaard, Werkplein", "schulden"),
    ("algemene-bijstand", "gemeente Hoogwaard, Werkplein", "schulden"),
    ("individuele-inkomenstoeslag", "gemeente Rivierstad", "schulden"),
    ("urgentie", "gemeente Hoogwaard, Wonen", "wonen"), ("urgentie", "regio Wonen Midden", "wonen"),
    ("wgs-eerste-gesprek", "Schulddienst Midden", "schulden"),
    ("wgs-beschikking", "Schulddienst Midden", "schulden"),
    ("kwijtschelding-gem", "gemeente Hoogwaard, belastingen", "schulden"),
    ("huurtoeslag-voorschot", "Dienst Toeslagen", "wonen"),
    ("betalingsregeling", "energiebedrijf Zon", "schulden"), ("cjib", "CJIB", "schulden"),
    ("jeugdhulp", "gemeente Hoogwaard, team Jeugd", "jeugd"),
    ("leerlingenvervoer", "gemeente Hoogwaard, Onderwijs", "onderwijs"),
    ("wmo-melding", "gemeente Hoogwaard, Wmo", "zorg"),
    ("wmo-aanvraag", "gemeente Hoogwaard, Wmo", "zorg"),
    ("wlz-ciz", "CIZ", "zorg"), ("uwv-wia", "UWV", "werk"), ("uwv-ww", "UWV", "werk"),
    ("svb-aow", "SVB", "schulden"), ("briefadres", "gemeente Hoogwaard, Burgerzaken", "wonen"),
    ("overig", "woningcorporatie Thuis", "wonen"), ("overig", "school De Wielen", "jeugd"),
    ("overig", "zorgcentrum De Linde", "werk"), ("overig", "zorgverzekeraar Vast", "schulden"),
  ]

  static let eigenNamen = [
    "betalingsregeling", "plek op de wachtlijst", "kopie van het besluit", "nieuwe pas",
    "inschrijving", "terugbetaling", "verklaring van inkomen", "andere kamer", "proefplaatsing",
    "vergoeding reiskosten", "gesprek met de schooldirecteur", "herstel van het dak",
  ]

  static let voornamen = [
    "Ahmed", "Anja", "Bilal", "Bianca", "Carla", "Cem", "Danny", "Dewi", "Eline", "Emre", "Fadila",
    "Frank", "Gerda", "Gijs", "Hanneke", "Hassan", "Ilse", "Ismail", "Jamila", "Jeroen", "Karin",
    "Khalid", "Lia", "Lucas", "Maaike", "Mehmet", "Nadia", "Niels", "Olga", "Omar", "Petra",
    "Quinten",
    "Rana", "Ruud", "Saskia", "Stefan", "Tamara", "Tom", "Ursula", "Vera", "Vincent", "Wilma",
    "Xander", "Yasmin", "Youssef", "Zeynep", "Zoë", "André", "José", "Renée", "Chloé", "Björn",
    "Aleksandra", "Thi Lan", "Kofi", "Mireille", "Tineke", "Wout", "Sjoerd", "Fleur",
  ]

  static let wijken = [
    "Zuiderkwartier", "De Kamp", "Vogelwijk", "Stationsbuurt", "Molenbuurt", "Rivierenwijk",
    "Binnenstad", "Oosterpark", "Het Veld",
  ]

  static let rollen = [
    "moeder", "vader", "alleenstaand", "zoon van 9", "dochter van 14", "partner", "opa",
  ]

  static let naasten = [
    "de buurvrouw", "de buurman", "haar zus", "zijn broer", "een oude collega",
    "de moeder van een vriend",
    "tante Wilma", "opa", "de trainer", "iemand van de kerk", "iemand van de moskee", "de kapper",
    "de vaste vrijwilliger", "de juf", "een neef", "haar dochter", "zijn zoon", "de overbuur",
    "de mevrouw van het buurthuis", "een vriendin van vroeger",
  ]

  static let balies = [
    "mevrouw Wiersma", "de heer Postma", "Ramona", "Inge", "Lotte", "de heer Van Es", "Carla",
    "mevrouw Terpstra", "de consulent", "de baliemedewerker", "iemand van de telefoon", "Femke",
    "de teamleider daar", "mevrouw De Groot", "de heer El Idrissi", "Marit",
  ]

  static let dingen = [
    "de wasmachine", "een kinderfiets", "het bed", "de koelkast", "een oude radio",
    "de naaimachine",
    "een kast vol ordners", "de hond", "een gitaar", "het fornuis", "de rollator", "een aquarium",
    "de brommer", "een stapel schoolboeken", "de bank", "een schilderij", "de verwarming",
    "een kooi met parkieten", "de laptop", "het raam van de keuken", "een doos met foto's",
    "de moestuin", "een trommel", "het lichtsnoer", "de schommelstoel", "een telescoop",
    "het orgel",
  ]

  static let papieren = [
    "een loonstrook", "de bankafschriften", "het huurcontract", "een blauwe envelop",
    "de aanmaning",
    "een kopie van de pas", "het besluit", "de jaaropgave", "een offerte", "de polis",
    "het formulier",
    "de verklaring van de huisarts", "een brief zonder datum", "de dagvaarding", "de beschikking",
    "een uittreksel", "het schoolrapport", "de meterstanden", "een schuldenlijst",
    "de vaststelling",
  ]

  static let plekken = [
    "het buurthuis", "de bibliotheek", "de speeltuin", "het Werkplein", "de keuken", "het stadhuis",
    "de voedselbank", "de kringloop", "het park", "de school", "het taalcafé", "de eettafel",
    "het zwembad", "de fietswerkplaats", "de volkstuin", "het ziekenhuis",
  ]

  static let steun = [
    "op dinsdag kookt", "de kinderen van school haalt", "meegaat naar het loket",
    "elke avond even belt",
    "de boodschappen doet", "een bed te leen heeft", "helpt met de computer", "op zondag langskomt",
    "de tuin bijhoudt", "de was doet", "leert fietsen", "Nederlands oefent",
    "meerijdt naar het ziekenhuis",
    "de post klaarlegt", "past op als het nodig is", "een praatje maakt",
  ]

  static let gevoelens = [
    "boos", "bang", "opgelucht", "verdrietig", "blij", "in de war", "moe", "trots", "ongerust",
  ]

  static let dagen = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "morgen", "volgende week",
    "eind van de week",
  ]

  static let maanden = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober",
    "november", "december",
  ]

  static let straten = [
    "Merelstraat", "Zonnehof", "Molenpad", "Kamperhof", "Lijsterlaan", "Stationsplein", "Havenkade",
    "Notenboom", "Bakkerssteeg", "Rozenhof", "Dijkweg", "Klaproos", "Pastoorslaan", "Wilgenkamp",
    "Achterom", "Spoorzicht", "Vlierpad", "Torenstraat", "Beukenhof", "Koningsweg",
  ]

  static let doelen = [
    "Een eigen plek en een vaste dag in de week om naar uit te kijken",
    "Elke maand de huur betalen",
    "Weer aan het werk, rustig opbouwend", "De kinderen naar dezelfde school",
    "Post openen zonder buikpijn",
    "Minder ruzie aan tafel", "Zelf kunnen koken en boodschappen doen",
    "Een papier waarop staat wat het wordt",
  ]

  static let agendas = [
    "Ik wil dat iemand het hele verhaal kent.", "Ik wil niet meer schrikken van de bel.",
    "Eerst slapen, dan pas plannen.", "Ik wil werken, maar wel naar mijn kinderen kunnen.",
    "Geen nieuw gezicht meer elke maand.", "Ik wil zelf bellen, als jij ernaast zit.",
  ]

  static let beloften = [
    "terugbellen met een antwoord", "het formulier samen invullen", "een kopie sturen",
    "meegaan naar het gesprek",
    "een datum laten weten", "navragen bij de afdeling",
  ]
}
