import ArgumentParser
import Termijnen
import Wijkteam

/// Sets fields of a casus.
struct CasusZet: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zet", abstract: "Werk gegevens van een casus bij.",
    discussion: """
      Voorbeeld: nabij casus zet CODE --vast kitty --volgend-contact vr
                 nabij casus zet CODE --status waakvlam --terugkijken +6w
                 nabij casus zet CODE --doel "een eigen huis voor ons drieën"

      Een lege tekst ("") haalt weg wat er stond, ook bij --vast.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @OptionGroup(title: "WIE") var wie: CasusWie
  @OptionGroup(title: "WAT") var wat: CasusWat

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let opdrachten = try wie.opdrachten(beurt) + wat.opdrachten(casus, beurt)
      guard !opdrachten.isEmpty else {
        throw Gebruiksfout("Zeg wat je wilt zetten, bijvoorbeeld --vast kitty. Zie --help.")
      }
      return opdrachten
    }
    beurt.meld("Casus \(casus.code) (\(casus.roepnaam)) is bijgewerkt.")
  }
}

/// The fields of a casus about people.
struct CasusWie: ParsableArguments {
  @Option(help: ArgumentHelp("Wie bij deze casus blijft.", valueName: "lid"))
  var vast: String?
  @Option(help: ArgumentHelp("De tweede persoon.", valueName: "lid"))
  var tweede: String?
  @Option(help: ArgumentHelp("Wie deze casus niet mag zien.", valueName: "lid"))
  var sluitUit: String?
  @Option(help: ArgumentHelp("Wie de casus weer mag zien.", valueName: "lid"))
  var laatToe: String?
  @Option(help: ArgumentHelp("Waarom iemand de casus niet mag zien.", valueName: "tekst"))
  var reden: String?
  @Option(help: ArgumentHelp("Of de casus gevoelig is: ja of nee.", valueName: "ja|nee"))
  var gevoelig: String?

  @MainActor func opdrachten(_ beurt: Beurt) throws -> [Opdracht] {
    var uit: [Opdracht] = []
    for (naam, veld) in [(vast, Casusveld.vast), (tweede, .tweede)] {
      guard let naam else { continue }
      uit.append(.zetVeld(veld, Veldwaarde(lid: naam.isEmpty ? nil : Lid(naam))))
    }
    if let sluitUit {
      uit.append(.sluitUit(Lid(sluitUit), reden: try beurt.tekst(optioneel: reden)))
    }
    if let laatToe { uit.append(.laatToe(Lid(laatToe))) }
    if let gevoelig {
      uit.append(.zetVeld(.gevoelig, Veldwaarde(ja: try beurt.jaNee(gevoelig, "--gevoelig"))))
    }
    return uit
  }
}

/// The fields of a casus about the work.
struct CasusWat: ParsableArguments {
  @Option(help: ArgumentHelp("De roepnaam.", valueName: "naam"))
  var roepnaam: String?
  @Option(help: ArgumentHelp("De wijk.", valueName: "wijk"))
  var wijk: String?
  @Option(help: ArgumentHelp("uitzoeken of spoed.", valueName: "modus"))
  var modus: String?
  @Option(
    help: ArgumentHelp(
      "aangemeld, lopend, rust, waakvlam, overdracht of gesloten.", valueName: "status"))
  var status: String?
  @Option(
    help: ArgumentHelp(
      "Dag om terug te kijken, bij rust, waakvlam of overdracht.", valueName: "dag")
  )
  var terugkijken: String?
  @Option(help: ArgumentHelp("De dag van het volgende contact.", valueName: "dag"))
  var volgendContact: String?
  @Option(help: ArgumentHelp("Om de hoeveel dagen er contact is.", valueName: "dagen"))
  var contactritme: String?
  @Option(help: ArgumentHelp("Het doel, in eigen woorden.", valueName: "tekst"))
  var doel: String?
  @Option(help: ArgumentHelp("vooruit of vasthouden, bij --doel.", valueName: "richting"))
  var richting: String?
  @Option(help: ArgumentHelp("Wat de inwoner zelf wil, in eigen woorden.", valueName: "tekst"))
  var agenda: String?
  @Option(help: ArgumentHelp("De oplossing die gevraagd werd.", valueName: "tekst"))
  var gevraagdeOplossing: String?
  @Option(help: ArgumentHelp("Wat er speelt.", valueName: "tekst"))
  var watSpeelt: String?
  @Option(help: ArgumentHelp("De grondslag om dit vast te leggen.", valueName: "tekst"))
  var grondslag: String?
  @Option(help: ArgumentHelp("Waarvoor het wordt vastgelegd.", valueName: "tekst"))
  var doelVerwerking: String?
  @Option(help: ArgumentHelp("Nummer in een ander systeem.", valueName: "systeem=nummer"))
  var extern: [String] = []

  @MainActor func opdrachten(_ casus: Casus, _ beurt: Beurt) throws -> [Opdracht] {
    var uit: [Opdracht] = []
    func zet(_ veld: Casusveld, _ waarde: Veldwaarde) { uit.append(.zetVeld(veld, waarde)) }
    if let roepnaam { zet(.roepnaam, Veldwaarde(tekst: roepnaam)) }
    if let wijk { zet(.wijk, Veldwaarde(tekst: wijk)) }
    if let modus { zet(.modus, Veldwaarde(tekst: modus)) }
    let terug = try beurt.dag(optioneel: terugkijken, "--terugkijken", richting: .vooruit)
    if let status {
      zet(.status, Veldwaarde(tekst: status, dag: terug))
    } else if terug != nil {
      throw Gebruiksfout("--terugkijken hoort bij --status rust, waakvlam of overdracht.")
    }
    if let volgendContact {
      let dag =
        volgendContact.isEmpty
        ? nil : try beurt.dag(volgendContact, "--volgend-contact", richting: .vooruit)
      zet(.volgendContact, Veldwaarde(dag: dag))
    }
    if let contactritme {
      guard let dagen = contactritme.isEmpty ? .some(nil) : Int(contactritme).map(Optional.some)
      else {
        throw Gebruiksfout("--contactritme: '\(contactritme)' is geen aantal dagen.")
      }
      zet(.contactritme, Veldwaarde(getal: dagen))
    }
    if let doel {
      // Other words for the same goal do not change where it leads.
      let eerder = casus.velden[.doel]?.waarde?.reden
      zet(.doel, Veldwaarde(tekst: try beurt.tekst(optioneel: doel), reden: richting ?? eerder))
    } else if richting != nil {
      throw Gebruiksfout("--richting hoort bij --doel.")
    }
    if let agenda = try beurt.tekst(optioneel: agenda) { uit.append(.zegAgenda(agenda)) }
    for (veld, getypt) in [
      (Casusveld.gevraagdeOplossing, gevraagdeOplossing), (.watSpeelt, watSpeelt),
      (.grondslag, grondslag), (.verwerkingsdoel, doelVerwerking),
    ] {
      if let tekst = try beurt.tekst(optioneel: getypt) { zet(veld, Veldwaarde(tekst: tekst)) }
    }
    for paar in extern {
      let delen = paar.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard delen.count == 2 else {
        throw Gebruiksfout("--extern: typ systeem=nummer, bijvoorbeeld --extern suite=12345.")
      }
      zet(.externNummer, Veldwaarde(tekst: String(delen[1]), reden: String(delen[0])))
    }
    return uit
  }
}
