/// What to do against a threat, in order, per kind.
///
/// It counts in hours.
enum Dreigingsladder {
  static func acties(_ soort: Dreigingsoort, door: String) -> [Handeling] {
    let wie = Zinnen.leeg(door) ? "wie dit doet" : door
    let stappen: [String]
    switch soort {
    case .ontruiming:
      stappen = [
        "Bel \(wie): kan het worden uitgesteld, en wat is daarvoor nodig?",
        "Bel de deurwaarder: is de dag zeker, en welk vonnis ligt eronder?",
        "Vraag schuldhulp met spoed aan: binnen drie werkdagen een gesprek (Wgs 4 lid 2).",
        "Vraag een advocaat of sociaal raadslieden om een moratorium bij de rechter (Fw 287b).",
        "Regel voor de dag zelf een plek om te slapen voor iedereen in het huis.",
      ]
    case .afsluiting:
      stappen = [
        "Bel \(wie): zeg dat er hulp is, dan mag er vaak nog niet worden afgesloten.",
        "Vraag schuldhulp met spoed aan: binnen drie werkdagen een gesprek (Wgs 4 lid 2).",
        "Vraag een noodfonds of voorschot voor de eerste betaling.",
        "Kijk wie in huis niet zonder kan: kinderen, medicijnen, apparaten.",
      ]
    case .uithuisplaatsing:
      stappen = [
        "Bel \(wie): wat moet er veranderen om het niet te laten doorgaan, en voor welke dag?",
        "Spreek het gezin zelf: wat is er nodig om thuis veilig te zijn?",
        "Vraag wie uit de familie of het netwerk kan bijspringen, en of de kinderen daar welkom zijn.",
        "Wijs op een advocaat: bij een uithuisplaatsing is die vaak gratis.",
        "Zoek wat de rest ophoudt (vaak een huis) en bel dat loket vandaag.",
      ]
    case .beslag:
      stappen = [
        "Bel \(wie): op welk geld of welke spullen ligt het beslag, en sinds wanneer?",
        "Reken de beslagvrije voet na op uwbeslagvrijevoet.nl en vraag om herstel.",
        "Vraag leefgeld of een noodfonds als er nu niets over is.",
      ]
    case .gijzeling:
      stappen = [
        "Bel \(wie): welke boete is het en kan er een betalingsregeling komen?",
        "Vraag een advocaat om tegen de gijzeling op te komen.",
        "Meld bij het CJIB dat er schuldhulp loopt of komt.",
      ]
    case .sanctie:
      stappen = [
        "Bel \(wie): waarom, vanaf welke dag, en staat het op papier?",
        "Schrijf met de inwoner op wat er aan de hand was, en vraag om het af te wachten.",
        "Kijk of bezwaar met een voorlopige voorziening nodig is.",
      ]
    case .eindeHulp:
      stappen = [
        "Bel \(wie): kan de hulp doorlopen tot de volgende hulp er is?",
        "Vraag de verlenging vandaag aan, en vraag wat er in de tussentijd kan.",
        "Zorg eerst voor het nieuwe, stop dan pas het oude.",
      ]
    case .uitzetting:
      stappen = [
        "Bel vandaag een advocaat vreemdelingenrecht of VluchtelingenWerk.",
        "Bel \(wie): is de dag zeker, en waar staat dat?",
        "Kijk wat er voor de kinderen geregeld is.",
      ]
    case .anders:
      stappen = [
        "Bel \(wie): gaat het door, en wat is nodig om het tegen te houden?",
        "Vraag sociaal raadslieden of een advocaat mee te kijken.",
      ]
    }
    return stappen.map { Handeling($0) }
  }
}

extension Dreigingsoort {
  /// The life domains that it touches; empty is all.
  var domeinen: [String] {
    switch self {
    case .uithuisplaatsing: ["jeugd", "wonen"]
    case .ontruiming, .afsluiting: ["wonen", "schulden"]
    case .beslag, .gijzeling: ["schulden"]
    case .sanctie: ["werk", "schulden"]
    case .eindeHulp, .uitzetting, .anders: []
    }
  }
}
