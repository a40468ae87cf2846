public import Termijnen
import Wijkteam

/// A source or a file that somebody should have looked at again.
public struct Controlemelding: Hashable, Sendable {
  /// The id of the kind, or the file.
  public let waar: String
  /// The reference or the name.
  public let wat: String
  /// When somebody last looked.
  public let gecontroleerdOp: Dag
  /// Before which day somebody had to look again.
  public let controleerVoor: Dag

  /// The message in plain Dutch.
  public var zin: String {
    "\(wat) is het laatst nagekeken op \(gecontroleerdOp.langZonderWeekdag) en moest opnieuw vóór "
      + "\(controleerVoor.langZonderWeekdag)."
  }
}

extension Inrichting {
  /// Every source and file of which the check date has passed on a day, each once.
  ///
  /// With `soorten` only those kinds are parsed and looked at; without it all of them.
  public func verlopenControles(
    op dag: Dag, soorten gevraagd: [String]? = nil
  ) throws(Inrichtingsfouten) -> [Controlemelding] {
    var meldingen: [Controlemelding] = []
    var gezien = Set<String>()
    func meld(_ bron: Bron, _ waar: String) {
      guard let voor = bron.controleerVoor, dag >= voor, gezien.insert(bron.id).inserted else {
        return
      }
      meldingen.append(
        Controlemelding(
          waar: waar, wat: bron.artikel, gecontroleerdOp: bron.gecontroleerdOp,
          controleerVoor: voor))
    }
    for tarief in tarieven { meld(tarief.bron, "dwangsom.yaml") }
    if dag > kalender.volledigTot {
      meldingen.append(
        Controlemelding(
          waar: "kalender.yaml", wat: "De tabel met dagen die bij KB zijn gelijkgesteld",
          gecontroleerdOp: kalender.volledigVan, controleerVoor: kalender.volledigTot))
    }
    for wijziging in try wetswijzigingen() where dag >= wijziging.controleerVoor {
      meldingen.append(
        Controlemelding(
          waar: "wetskalender.yaml", wat: wijziging.wat,
          gecontroleerdOp: wijziging.gecontroleerdOp, controleerVoor: wijziging.controleerVoor))
    }
    for brief in gevraagd == nil ? try brieven() : [] {
      if let voor = brief.controleerVoor, dag >= voor {
        meldingen.append(
          Controlemelding(
            waar: "brieven/\(brief.id.rawValue).brief", wat: "De brief “\(brief.naam)”",
            gecontroleerdOp: brief.gecontroleerdOp, controleerVoor: voor))
      }
      for bron in brief.bronnen { meld(bron, "brieven/\(brief.id.rawValue).brief") }
    }
    for id in gevraagd ?? soorten.ids {
      guard let soort = try soorten.soort(id) else { continue }
      if let voor = soort.controleerVoor, dag >= voor {
        meldingen.append(
          Controlemelding(
            waar: id, wat: soort.naam, gecontroleerdOp: soort.gecontroleerdOp,
            controleerVoor: voor))
      }
      for bron in soort.bronnen { meld(bron, id) }
    }
    return meldingen
  }

  /// One sentence about everything of which the check date has passed; nil when there is nothing.
  ///
  /// Only the kinds in `gevraagd` are parsed and looked at.
  public func controlezin(
    op dag: Dag, soorten gevraagd: [String]
  ) throws(Inrichtingsfouten) -> String? {
    var plaatsen: [String] = []
    for melding in try verlopenControles(op: dag, soorten: gevraagd)
    where !plaatsen.contains(melding.waar) {
      plaatsen.append(melding.waar)
    }
    guard !plaatsen.isEmpty else { return nil }
    let rest = plaatsen.count - 3
    let namen =
      plaatsen.prefix(3).joined(separator: ", ") + (rest > 0 ? " en nog \(rest)" : "")
    return "Niet op tijd opnieuw nagekeken: \(namen). Een dag of bedrag kan veranderd zijn. "
      + "Zie: nabij regels controleer."
  }

  /// Reads everything that is compiled in; throws with all faults.
  public static func controleer() throws(Inrichtingsfouten) -> Inrichting {
    let inrichting = try ingebouwd()
    var fouten: [Inrichtingsfout] = []
    do throws(Inrichtingsfouten) {
      _ = try inrichting.soorten.alle()
    } catch {
      fouten += error.fouten
    }
    do throws(Inrichtingsfouten) {
      _ = try inrichting.brieven()
    } catch {
      fouten += error.fouten
    }
    do throws(Inrichtingsfouten) {
      _ = try inrichting.bewaartermijnen()
      _ = try inrichting.wetswijzigingen()
    } catch {
      fouten += error.fouten
    }
    if !fouten.isEmpty { throw Inrichtingsfouten(fouten) }
    return inrichting
  }
}

extension Soortregel {
  /// Every source that a value of this kind cites, each once, in order of the fields.
  public var bronnen: [Bron] {
    var alle = grondslag + [beslist.bron, klokstart.bron]
    alle += termijnen.map(\.bron) + varianten.map(\.termijn.bron)
    alle += [
      veiligeTermijn?.bron, uiterlijk?.bron, verlenging?.bron, herhaling?.bron, terugwerken?.bron,
      nietTijdig?.bron, meteen,
    ].compactMap { $0 }
    alle += varianten.compactMap(\.uiterlijk?.bron)
    if heeftTermijn {
      alle += [mededeling.bron, opschorting.bron, instemming.bron, atw.bron, dwangsom.bron]
    }
    alle += rechtsmiddelen.map(\.bron) + stilvalpunten.map(\.bron) + acties.map(\.bron)
    alle += bedragen.map(\.bron) + treden.map(\.bron) + gemeenten.map(\.bron)
    var gezien = Set<String>()
    return alle.filter { gezien.insert($0.id).inserted }
  }
}
