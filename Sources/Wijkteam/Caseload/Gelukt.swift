import Termijnen

/// What worked in the last week: it belongs on the start screen as much as what did not.
enum Gelukt {
  /// How many days back it looks.
  static let dagen = 7

  static func regels(_ casus: Casus, _ context: Letopcontext) -> [Geluktregel] {
    var uit: [Geluktregel] = []
    func voeg(_ dag: Dag, _ wat: @autoclosure () -> String) {
      let geleden = context.vandaag - dag
      guard geleden >= 0, geleden < dagen else { return }
      uit.append(
        Geluktregel(
          casus: casus.id, code: casus.code, roepnaam: casus.roepnaam, dag: dag, wat: wat()))
    }
    for id in casus.procedures.ids {
      guard let procedure = casus.procedures[id] else { continue }
      let naam = {
        procedure.eigenNaam ?? context.soortregel(procedure.soort)?.naam ?? procedure.soort
      }
      for stap in procedure.stappen {
        switch stap.waarde.soort {
        case .uitgevoerd: voeg(stap.merk.dag, "\(naam().metHoofdletter) is uitgevoerd")
        case .besluit where stap.waarde.uitkomst?.vraagtUitvoering == true:
          voeg(stap.merk.dag, "\(naam().metHoofdletter) is toegekend")
        default: continue
        }
      }
    }
    for id in casus.toezeggingen.ids {
      guard let toezegging = casus.toezeggingen[id], let afloop = toezegging.afloop,
        afloop.waarde.afloop == Toezeggingsafloop.nagekomen.rawValue
      else { continue }
      voeg(afloop.merk.dag, "Nagekomen: \(toezegging.waarde.wat)")
    }
    for id in casus.dreigingen.ids {
      guard let dreiging = casus.dreigingen[id], let afloop = dreiging.afloop else { continue }
      voeg(
        afloop.merk.dag, "\(dreiging.waarde.soort.label.metHoofdletter) dreigt niet meer")
    }
    for id in casus.aandachtspunten.ids {
      guard let punt = casus.aandachtspunten[id], let afloop = punt.afloop,
        afloop.waarde.afloop == Aandachtspuntafloop.opgevolgd.rawValue
      else { continue }
      voeg(afloop.merk.dag, "Opgevolgd: \(punt.waarde.tekst)")
    }
    for id in casus.post.ids {
      guard let post = casus.post[id], post.waarde.soort == .goedNieuws else { continue }
      let wie = Zinnen.leeg(post.waarde.afzender) ? "" : " van \(post.waarde.afzender)"
      voeg(post.eerste.dag, "Goed nieuws\(wie)")
    }
    return uit
  }
}
