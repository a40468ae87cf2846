public import Inrichting
import Kluis
import Termijnen
public import Wijkteam

/// The rules of the team as a session uses them.
struct Teaminrichting {
  /// The file, by whom and since when; nil for the built-in rules.
  var bestand: Gemerkt<Inrichtingsbestand>?
  /// The configuration with it; nil for the built-in one.
  var inrichting: Inrichting?
  /// What no longer reads of it.
  var fouten: [Inrichtingsfout] = []
  /// Whether the dossier of the team was asked.
  var gevraagd = false
}

extension Sessie {
  /// The configuration that this kluis works with.
  public var instellingen: Instellingen {
    vraagTeaminrichting()
    return ingesteld
  }

  /// The configuration in full; nil where the session was not given one.
  public var inrichting: Inrichting? {
    vraagTeaminrichting()
    return teaminrichting.inrichting ?? basis
  }

  /// The file that the team uses, and what no longer reads of it.
  public func teambestand() throws -> (
    bestand: Gemerkt<Inrichtingsbestand>, fouten: [Inrichtingsfout]
  )? {
    _ = try team()
    vraagTeaminrichting()
    return teaminrichting.bestand.map { ($0, teaminrichting.fouten) }
  }

  /// Every file that was loaded or taken away by somebody who may do that, the oldest first.
  public func inrichtingsgeschiedenis() throws -> [Gemerkt<Inrichtingsbestand>] {
    try team().inrichtingen.filter { mocht($0.merk.door) }
  }

  /// Takes a file that was checked into use for the whole team, or with an empty one the built-in rules.
  public func zetInrichting(_ bestand: Inrichtingsbestand) throws {
    try magInrichten()
    try voerUit(.zetInrichting(bestand))
  }

  /// Refuses who may not change the rules of the team.
  public func magInrichten() throws {
    guard !kluis.ik.isRolhouder else { return }
    let wie = kluis.leden.filter(\.isRolhouder).map { Lid($0.naam).weergave }.sorted()
    let bel = wie.isEmpty ? "de teamleider" : wie.joined(separator: " of ")
    throw Weigering(
      .geenToegang,
      "Alleen een teamleider of beheerder verandert de inrichting van het team. Vraag \(bel).")
  }

  /// Whether somebody is or was a member who may change the rules; what others wrote does not count.
  private func mocht(_ lid: Lid) -> Bool {
    kluis.leden.contains { $0.naam == lid.naam && $0.wasRolhouder }
  }

  /// Reads the dossier of the team once, so that its rules hold from the first thing that is shown.
  private func vraagTeaminrichting() {
    guard basis != nil, !teaminrichting.gevraagd else { return }
    teaminrichting.gevraagd = true
    guard !teamdossier.gelezen else { return neemTeaminrichting() }
    do {
      try leesTeam()
    } catch {
      zeg(
        "De inrichting van het team is niet te lezen.", "De ingebouwde regels gelden.",
        "Draai `nabij kluis controleer`.")
    }
  }

  /// Works with the rules that the dossier of the team holds now.
  func neemTeaminrichting() {
    guard let basis else { return }
    teaminrichting.gevraagd = true
    let bestand = werk.team.inrichting(geloofd: mocht)
    guard bestand != teaminrichting.bestand else { return }
    teaminrichting.bestand = bestand
    teaminrichting.inrichting = nil
    teaminrichting.fouten = []
    if let bestand {
      let rest = basis.met(
        watLeest: Bestand(pad: bestand.waarde.naam, tekst: bestand.waarde.tekst))
      teaminrichting.inrichting = rest.inrichting
      teaminrichting.fouten = rest.fouten
      if let fout = rest.fouten.first {
        let meer = rest.fouten.count > 1 ? " (en nog \(rest.fouten.count - 1))" : ""
        zeg(
          "Een deel van het bestand van het team klopt niet meer: \(fout)\(meer)",
          "Dat deel geldt niet, de rest wel.",
          "Zie `nabij inrichting toon` en laad een verbeterd bestand.")
      }
    }
    ingesteld = Instellingen(teaminrichting.inrichting ?? basis)
    werk.herbereken(letopcontext)
  }

  private func zeg(_ wat: String, _ gevolg: String, _ doen: String) {
    let melding = Kluismelding(
      bestand: "de inrichting", wat: wat, gevolg: gevolg, doen: doen, ernst: .waarschuwing)
    if !meldingen.contains(melding) { meldingen.append(melding) }
  }
}
