extension Rekenaar {
  /// Warnings that follow from the facts and the rule alone.
  func waarschuwVooraf() {
    if feiten.heeftMogelijkTegenspraak {
      for tegenspraak in feiten.tegenspraken() { waarschuwingen.append(tegenspraak.zin) }
    }
    let heeftTermijn = regel.termijn(dag0: feiten.ontvangen, variant: feiten.variant) != nil
    if !heeftTermijn, feiten.besluit == nil, !regel.varianten.isEmpty {
      let vormen = regel.varianten.map { "\($0.naam) (\($0.id)): \($0.termijn.waarde.lang)" }
      waarschuwingen.append(
        "Wacht je op \(regel.aard == .rechter ? "de uitspraak" : "het besluit") zelf? Dan is er een termijn, en "
          + "hangt die af van de vorm. "
          + vormen.joined(separator: ", ") + ".")
    }
    if ontvangstOnbekend {
      waarschuwingen.append(
        "Wanneer het daar binnen was, is niet vastgelegd. De termijn begint pas op die dag. Vraag om een "
          + "\(regel.bevestigtOntvangst ? "ontvangstbevestiging" : "bevestiging op papier") en leg de dag vast"
          + "\(regel.bevestigtOntvangst ? " (Awb 2:17)." : ".")")
    } else if !feiten.ontvangstBewezen, heeftTermijn {
      waarschuwingen.append(bewijszin)
    }
    if let variant = feiten.variant, !regel.varianten.contains(where: { $0.id == variant }) {
      waarschuwingen.append(
        "\u{201C}\(variant)\u{201D} bestaat niet bij \(regel.naam). Er is met de gewone termijn gerekend."
      )
    }
    if let gemeente = feiten.gemeente, !regel.gemeenten.isEmpty {
      waarschuwingen.append(
        "Voor \(gemeente) staan geen eigen regels in de inrichting. Er is met de landelijke regels "
          + "gerekend.")
    }
    if !regel.geldig.geldt(op: feiten.ontvangen) {
      waarschuwingen.append(
        "Deze regels gelden niet op \(feiten.ontvangen.kortMetJaar). Kijk na wat toen gold.")
    }
    if regel.aard == .dreiging, feiten.besluit != nil, !feiten.uitgevoerd {
      waarschuwingen.append(
        "Een besluit of vonnis haalt dit niet weg: het kan nog gebeuren. Er is verder gerekend alsof er "
          + "niets is besloten.")
    }
    if regel.aard == .dreiging, feiten.dreigtOp == nil {
      waarschuwingen.append(
        "De dag waarop het gebeurt is niet bekend. Zoek die vandaag nog uit.")
    }
  }

  /// What is missing as long as nothing proves the receipt.
  private var bewijszin: String {
    guard regel.bevestigtOntvangst else {
      return wij
        ? "De inwoner heeft nog geen bevestiging van ons op papier."
        : regel.klok == .gebeurtenis
          ? "Er is geen bewijs op papier van de dag waarop de klok begon. Vraag erom."
          : "Er is geen bewijs van ontvangst. Vraag om een bevestiging op papier."
    }
    if wij {
      return
        "De inwoner heeft nog geen ontvangstbevestiging van ons. Stuur die; daarin staat dag 0 "
        + "(Awb 2:17)."
    }
    return "Er is geen bewijs van ontvangst. Vraag om een ontvangstbevestiging; anders is "
      + (regel.klok == .eindeBezwaartermijn
        ? "niet te bewijzen dat het bezwaar er op tijd was (Awb 2:17)."
        : "dag 0 niet te bewijzen (Awb 2:17).")
  }

  /// Warnings that need the dates.
  func waarschuwAchteraf(_ uitkomst: Termijnberekening) {
    if uitkomst.staatStilZonderEinde {
      waarschuwingen.append(
        "De klok staat stil en er is geen einde vastgelegd. De laatste dag schuift elke dag mee: noem die nog "
          + "niet.")
    }
    guard case .teLaat(let dagen) = uitkomst.stand, regel.aard == .besluit,
      regel.kentIngebrekestelling, uitkomst.ingebrekestelling?.beroepVanaf == nil
    else { return }
    if let mits = regel.dwangsomMits {
      waarschuwingen.append(
        "Een ingebrekestelling en een dwangsom bestaan hier alleen \(mits) "
          + "(\(regel.dwangsom.bron.artikel)).")
      return
    }
    let lezingen = regel.lezingen
    guard dagen >= lezingen.wachtenKostNaDagen else { return }
    guard regel.kentDwangsom else {
      waarschuwingen.append(
        "De termijn is \(aantalDagen(dagen)) voorbij. Lang wachten met een ingebrekestelling kan het "
          + "beroep bij de rechter kosten (Awb 6:12 lid 4).")
      return
    }
    // What a late notice does to a penalty of its own is not in that law.
    guard case .awb = regel.dwangsom.waarde else { return }
    if dagen >= lezingen.onredelijkLaatNaDagen {
      waarschuwingen.append(
        "De termijn is al \(aantalDagen(dagen)) voorbij. Een ingebrekestelling kan nu als te laat "
          + "worden gezien (Awb 4:17 lid 5 a).")
    } else {
      waarschuwingen.append(
        "De termijn is \(aantalDagen(dagen)) voorbij. Lang wachten met een ingebrekestelling kan het "
          + "recht op een dwangsom kosten (Awb 4:17 lid 5 a).")
    }
  }
}

extension Termijnfeiten {
  /// A cheap test, so that the usual step does not build a list of contradictions.
  var heeftMogelijkTegenspraak: Bool {
    !aanvullingen.isEmpty || !opschortingen.isEmpty || !instemmingen.isEmpty
      || !mededelingen.isEmpty || verdaging != nil || bestredenBesluit != nil
      || (besluit ?? ontvangen) < ontvangen || (melding ?? ontvangen) > ontvangen
      || (ingebrekestelling ?? ontvangen) < ontvangen
  }
}
