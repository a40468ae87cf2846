import ArgumentParser
import Kluis
import Wijkteam

/// Which keys are missing, and who can give them.
struct Sleutels: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "sleutels", abstract: "Welke sleutel ontbreekt, en wie hem kan geven.",
    discussion: """
      Voorbeeld: nabij sleutels
                 nabij sleutels --geef

      Vergelijkt wie volgens het team mag meelezen met wie de sleutel heeft. Met
      --geef krijgt iedereen de sleutel die jij kunt geven; wie hem alleen vroeg,
      niet.
      """)

  @OptionGroup var open: OpenOpties

  @Flag(help: "Geef wat jij kunt geven.")
  var geef = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    if geef {
      let gegeven = try sessie.geefSleutels()
      beurt.meld(
        gegeven == 0 ? "Er is niets dat jij kunt geven." : "Je gaf \(gegeven) keer een sleutel.")
    }
    let mist = try sessie.sleutelmist()
    let rollen = try sessie.kluis.rolsleutelmist()
    let tedraaien = try sessie.kluis.teDraaien().count
    try beurt.toon(
      mist.map { SleutelmistJson($0) } + rollen.map { SleutelmistJson($0) },
      tekst: tekst(mist, rollen, tedraaien, sessie))
  }

  @MainActor private func tekst(
    _ mist: [Sleutelmist], _ rollen: [Rolsleutelmist], _ tedraaien: Int, _ sessie: Sessie
  ) -> String {
    var regels = mist.map { een in
      let wie = een.lid == sessie.ik ? "jij mist" : "\(een.lid.weergave) mist"
      let gevers = een.gevers.map { $0 == sessie.ik ? "jij" : $0.weergave }
      let wieKan = gevers.isEmpty ? "niemand die ik ken" : gevers.joined(separator: ", ")
      return "Casus \(een.code): \(wie) de sleutel (\(een.waarom)). Kan geven: \(wieKan)."
    }
    regels += rollen.map { een in
      let wie = Lid(een.lid) == sessie.ik ? "Jij mist" : "\(Lid(een.lid).weergave) mist"
      let gevers = een.gevers.map { Lid($0) == sessie.ik ? "jij" : Lid($0).weergave }
      let wat = een.rol == .dienst ? "de dienst" : "de teamleiders"
      return "\(wie) de nieuwste sleutel van \(wat). Kan geven: "
        + (gevers.isEmpty ? "niemand die ik ken." : "\(gevers.joined(separator: ", ")).")
    }
    if tedraaien > 0 {
      regels.append(
        "Bij \(tedraaien) van jouw casussen heeft iemand die weg is nog de nieuwste sleutel. Doe:"
          + " nabij kluis draai-sleutels")
    }
    if regels.isEmpty { regels.append("Er ontbreekt geen sleutel, voor zover jij kunt zien.") }
    if !sessie.kluis.sleutelsVast {
      regels.append(
        "Niet alle sleutels staan in geheugen dat vastgezet is. Vraag de beheerder om meer "
          + "vast geheugen (ulimit -l).")
    }
    return regels.joined(separator: "\n")
  }
}

/// One line of `sleutels --json`.
struct SleutelmistJson: Encodable {
  let casus: String?
  let lid: String
  let waarom: String
  let gevers: [String]

  init(_ mist: Sleutelmist) {
    casus = mist.code
    lid = mist.lid.naam
    waarom = mist.waarom
    gevers = mist.gevers.map(\.naam)
  }

  /// Of a key that belongs to a role and to no casus.
  init(_ mist: Rolsleutelmist) {
    casus = nil
    lid = mist.lid
    waarom = mist.rol == .dienst ? "dienst" : "teamleider"
    gevers = mist.gevers
  }
}
