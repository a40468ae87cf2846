/// A letter of the resident to an institution; the program writes it and never sends it.
public enum Briefsoort: String, Keuze {
  /// Names the term and asks when the answer comes.
  case herinnering
  /// Asks for a decision, or for a letter that says why not yet (Awb 4:14, 4:15).
  case verzoekBesluit = "verzoek-besluit"
  /// The written notice of default (Awb 4:17 lid 3, 6:12).
  case ingebrekestelling
  /// Objection without the reasons, to keep the term (Awb 6:5, 6:6).
  case bezwaar
  /// Asks for an advance.
  case voorschot
  /// Asks to see the personal data (AVG 15).
  case inzage = "avg-inzage"
}

/// What can stand between braces in a letter; what is not known becomes a visible blank.
public enum Briefveld: String, CaseIterable, Hashable, Sendable {
  case naam, adres, woonplaats, geboortedatum, datum, instantie, kenmerk, procedure
  case dag0, ingediend, ontvangen, termijn, termijnbron, verwacht, veilig, opgeschort, toegezegd
  /// How much delay the resident agreed to.
  case uitstel
  /// The notice in which the institution took more time, as half a sentence.
  case bericht
  /// The day of the decision that is objected to.
  case bestreden
  case briefZonderTermijn = "brief-zonder-termijn"
  case antwoordVoor = "antwoord-voor"
  case besluit
  case bezwaarTot = "bezwaar-tot"
  case voorschotgrond
  case voorschotVoor = "voorschot-voor"
  /// What day 0 is, in words: `de dag van het eerste gesprek`.
  case klokstart
  /// What comes at the end: `het gesprek`.
  case watKomt = "wat-komt"
  /// Until when the term stands still, as half a sentence.
  case stil
  /// The article that says at once.
  case meteenbron
  /// The article of the fixed last day.
  case vasteDagBron = "vaste-dag-bron"
  /// Own words of the resident: always a blank of some lines.
  case reden

  /// The name in a sentence about what still has to be filled in.
  public var label: String {
    switch self {
    case .naam: "je naam"
    case .adres: "je adres"
    case .woonplaats: "je postcode en woonplaats"
    case .geboortedatum: "je geboortedatum"
    case .datum: "de datum"
    case .instantie: "aan wie de brief gaat"
    case .kenmerk: "het kenmerk"
    case .procedure: "waar het over gaat"
    case .dag0: "de dag waarop de termijn begon"
    case .ingediend: "de dag waarop het is ingediend"
    case .ontvangen: "de dag waarop zij het ontvingen"
    case .termijn: "de termijn"
    case .termijnbron: "het artikel van de termijn"
    case .verwacht, .veilig: "de laatste dag"
    case .opgeschort: "hoelang de termijn stilstond"
    case .uitstel: "hoeveel uitstel er is afgesproken"
    case .bericht: "hun bericht van uitstel"
    case .bestreden: "de dag van het besluit waartegen het bezwaar is"
    case .toegezegd: "de dag die zij noemden"
    case .briefZonderTermijn: "de dag van hun brief om stukken"
    case .antwoordVoor: "wanneer het antwoord er moet zijn"
    case .besluit: "de dag van het besluit"
    case .bezwaarTot: "de laatste dag voor bezwaar"
    case .voorschotgrond: "het artikel over het voorschot"
    case .voorschotVoor: "de dag waarop het voorschot er moet zijn"
    case .klokstart: "waarmee de termijn begon"
    case .watKomt: "wat er zou komen"
    case .stil: "tot wanneer de termijn stilstaat"
    case .meteenbron: "het artikel dat meteen zegt"
    case .vasteDagBron: "het artikel van de vaste laatste dag"
    case .reden: "de reden in eigen woorden"
    }
  }
}

/// When a paragraph of a letter belongs there.
public enum Briefvoorwaarde: Hashable, Sendable {
  /// A fact by its word.
  case feit(Briefeigenschap)
  /// The advance rests on a source with this name in `bronnen.yaml`.
  case grond(String)
}

/// A fact on which a paragraph can depend.
public enum Briefeigenschap: String, CaseIterable, Hashable, Sendable {
  /// The law sets a term for the kind.
  case termijn
  /// The expected last day has passed.
  case voorbij
  /// In the wide reading the last day is a later one.
  case ruimer
  /// The term stood still for some days.
  case opgeschort
  /// The resident agreed to wait longer.
  case uitstel
  /// The institution wrote in time that it takes longer.
  case bericht
  /// The first advance should have been there.
  case voorschotVoorbij = "voorschot-voorbij"
  /// A request for papers can suspend the term of this kind.
  case opschorting
  /// The institution named a day.
  case toegezegd
  /// There is a letter that asks for papers and names no term.
  case briefZonderTermijn = "brief-zonder-termijn"
  /// The penalty of Awb 4:17 exists for this kind.
  case dwangsom
  /// There is proof of receipt.
  case bewijs
  /// It was sent in, and on which day it was received is not known.
  case ontvangstOnbekend = "ontvangst-onbekend"
  /// It is about an objection, and of which day the disputed decision is, is not known.
  case bestredenOnbekend = "bestreden-onbekend"
  /// The term stands still on the day of writing.
  case staatStil = "staat-stil"
  /// The clock began with the receipt, and not with something else.
  case ontvangstIsDag0 = "ontvangst-is-dag0"
  /// The law names no length and says at once.
  case meteen
  /// Which term holds is not known.
  case termijnOnbekend = "termijn-onbekend"
  /// The last day is the fixed one of the law, whatever the term.
  case vasteDag = "vaste-dag"
  /// It is about a decision on an objection.
  case bezwaarschrift
  /// The term for objection has passed.
  case bezwaarTeLaat = "bezwaar-te-laat"
}
