/// The derivation as one paragraph of plain Dutch that can be read to an official on the telephone.
public func uitleg(
  _ uitkomst: Termijnberekening, feiten: Termijnfeiten, regel: Soortregel, op: Dag
) -> String {
  let regel = regel.voor(feiten)
  let wij = (feiten.uitvoerder ?? regel.uitvoerder) == .eigenTeam
  var zinnen: [String] = []
  zinnen.append("Het gaat om: \(regel.naam).")
  zinnen.append("De klok begon op \(uitkomst.dag0.lang): \(regel.klokstart.waarde).")
  guard let verwacht = uitkomst.verwacht, let veilig = uitkomst.veilig,
    let termijn = regel.termijn(dag0: uitkomst.dag0, variant: feiten.variant)
  else {
    if let besluit = feiten.besluit, besluit <= op {
      zinnen.append("Er is besloten op \(besluit.lang).")
      return zinnen.joined(separator: " ")
    }
    zinnen.append("Er is geen wettelijke termijn. Daarom vraag ik welke dag u kunt noemen.")
    if let toegezegd = uitkomst.toegezegd {
      zinnen.append("Eerder is \(toegezegd.lang) genoemd.")
    }
    return zinnen.joined(separator: " ")
  }
  if regel.aard == .wachttijd {
    zinnen.append(
      "Daarna moet er \(termijn.waarde.lang) voorbijgaan (\(termijn.bron.artikel)). "
        + "Vanaf \(verwacht.lang) mag het.")
    return zinnen.joined(separator: " ")
  }
  if regel.aard == .dreiging || regel.aard == .eigenTermijn {
    zinnen.append(
      "De termijn is \(termijn.waarde.lang) (\(termijn.bron.artikel)). De laatste dag is "
        + "\(verwacht.lang).")
    if let dag = feiten.dreigtOp { zinnen.append("Het gebeurt op \(dag.lang).") }
    return zinnen.joined(separator: " ")
  }
  zinnen.append("De termijn is \(termijn.waarde.lang) (\(termijn.bron.artikel)).")
  if uitkomst.opgeschort > 0 {
    zinnen.append(
      "De klok stond \(aantalDagen(uitkomst.opgeschort)) stil (\(regel.opschorting.bron.artikel)). "
        + "Die dagen komen erbij.")
  }
  if let lopend = uitkomst.loptOpschorting {
    zinnen.append(
      lopend.uiterlijk.map { "De klok staat nu stil, uiterlijk tot \($0.lang)." }
        ?? "De klok staat nu stil.")
  }
  if feiten.verdaging != nil, let verlenging = regel.verlenging {
    zinnen.append("De termijn is verlengd (\(verlenging.bron.artikel)).")
  }
  zinnen.append("De laatste dag is \(verwacht.lang).")
  if veilig > verwacht {
    zinnen.append("Wie de wet ruim leest, komt op \(veilig.lang).")
  }
  zinnen += standzinnen(uitkomst, regel: regel, wij: wij, op: op)
  return zinnen.joined(separator: " ")
}

private func standzinnen(
  _ uitkomst: Termijnberekening, regel: Soortregel, wij: Bool, op: Dag
) -> [String] {
  let wie = wij ? "wij" : regel.beslist.waarde
  let hoofdletter = wie.prefix(1).uppercased() + wie.dropFirst()
  let zijn = wij ? "zijn" : "is"
  var zinnen: [String] = []
  switch uitkomst.stand {
  case .zonderTermijn, .magNu: break
  case .loopt:
    guard let verwacht = uitkomst.verwacht else { break }
    zinnen.append(
      verwacht == op ? "Dat is vandaag." : "Dat is over \(aantalDagen(verwacht - op)).")
  case .verwachtVoorbij:
    zinnen.append("Die dag is voorbij. Ik vraag u vandaag om een besluit of een nieuwe dag.")
  case .teLaat(let dagen):
    zinnen.append("\(hoofdletter) \(zijn) nu \(aantalDagen(dagen)) te laat.")
  case .besloten(let dagen):
    zinnen.append(
      dagen > 0
        ? "Het besluit kwam \(aantalDagen(dagen)) na die dag." : "Het besluit kwam op tijd.")
  }
  if case .besloten = uitkomst.stand { return zinnen }
  if let gesteld = uitkomst.ingebrekestelling, let ontvangen = gesteld.ontvangen,
    let tot = gesteld.tweeWekenTot
  {
    zinnen.append(
      "De ingebrekestelling is ontvangen op \(ontvangen.lang). Er \(op > tot ? "moest" : "moet") "
        + "uiterlijk \(tot.lang) zijn beslist.")
    if let dwangsom = uitkomst.dwangsom, op >= dwangsom.eersteDag {
      zinnen.append("Sinds \(dwangsom.eersteDag.lang) telt elke dag.")
    }
  } else if uitkomst.teLaat, uitkomst.ingebrekestelling != nil, !wij {
    zinnen.append("De inwoner mag nu schriftelijk vragen om binnen twee weken te beslissen.")
  }
  return zinnen
}
