import ArgumentParser
import Termijnen
import Wijkteam

/// The fields of a procedure that are set one at a time.
struct ProcedureVelden: ParsableArguments {
  @Option(help: ArgumentHelp("Wie van het team erop let.", valueName: "lid"))
  var eigenaar: String?
  @Option(help: ArgumentHelp("Het nummer waaronder de instantie het kent.", valueName: "kenmerk"))
  var kenmerk: String?
  @Option(help: ArgumentHelp("Wie het daar doet.", valueName: "naam"))
  var persoon: String?
  @Option(help: ArgumentHelp("Het directe telefoonnummer.", valueName: "nummer"))
  var nummer: String?
  @Option(help: ArgumentHelp("bellen, balie, mail, brief, portaal ...", valueName: "kanaal"))
  var kanaal: String?
  @Option(help: ArgumentHelp("Wat het van de inwoner vraagt.", valueName: "tekst"))
  var vraagt: String?
  @Option(help: ArgumentHelp("Is de aanvraag compleet: ja of nee.", valueName: "ja|nee"))
  var compleet: String?
  @Option(
    help: ArgumentHelp(
      "Wie aan zet is: instantie, team, inwoner, netwerk of derde.", valueName: "wie"))
  var aanZet: String?
  @Option(
    help: ArgumentHelp(
      "Welke vorm van de soort, bijvoorbeeld commissie of gewoon; leeg is niet bekend.",
      valueName: "variant"))
  var variant: String?
  @Option(
    help: ArgumentHelp(
      "Bij --variant: de dag waarop de klok van die vorm begon.", valueName: "dag"))
  var klokBegon: String?
  @Option(
    help: ArgumentHelp("Bij bijstand: de dag waarop de inwoner zich meldde.", valueName: "dag"))
  var melding: String?
  @Option(help: ArgumentHelp("Bij toeslagen: over welk jaar het gaat.", valueName: "jaar"))
  var berekeningsjaar: Int?

  @MainActor func opdrachten(_ id: Id, _ beurt: Beurt) throws -> [Opdracht] {
    var uit: [Opdracht] = []
    func zet(_ veld: Procedureveld, _ tekst: String?) {
      if let tekst { uit.append(.zetProcedureveld(id, veld, Veldwaarde(tekst: tekst))) }
    }
    if let eigenaar {
      let lid = eigenaar.isEmpty ? nil : Lid(eigenaar)
      uit.append(.zetProcedureveld(id, .eigenaar, Veldwaarde(lid: lid)))
    }
    zet(.kenmerk, kenmerk)
    zet(.persoonAanBalie, persoon)
    zet(.direktNummer, nummer)
    zet(.kanaal, kanaal)
    zet(.vraagtVanInwoner, try beurt.tekst(optioneel: vraagt))
    if let compleet {
      let ja = try beurt.jaNee(compleet, "--compleet")
      uit.append(.zetProcedureveld(id, .compleet, Veldwaarde(ja: ja)))
    }
    zet(.wachtOpPartij, aanZet)
    let klokBegon = try beurt.dag(optioneel: klokBegon, "--klok-begon", richting: .terug)
    if let variant {
      if variant.isEmpty, klokBegon != nil {
        throw Gebruiksfout("--klok-begon hoort bij een vorm. Noem die bij --variant.")
      }
      uit.append(.zetProcedureveld(id, .variant, Veldwaarde(tekst: variant, dag: klokBegon)))
    } else if klokBegon != nil {
      throw Gebruiksfout("--klok-begon hoort bij --variant.")
    }
    if let dag = try beurt.dag(optioneel: melding, "--melding", richting: .terug) {
      uit.append(.zetProcedureveld(id, .melding, Veldwaarde(dag: dag)))
    }
    if let berekeningsjaar {
      uit.append(.zetProcedureveld(id, .berekeningsjaar, Veldwaarde(getal: berekeningsjaar)))
    }
    return uit
  }
}
