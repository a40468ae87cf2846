extension Daglezer {
  /// Reads day, month and perhaps a year, in figures or with the name of the month.
  func datum(_ woorden: [String], getypt: String) throws(Leesfout) -> Dag {
    var stukken: [String] = []
    for woord in woorden {
      stukken += woord.split { $0 == "-" || $0 == "/" || $0 == "." }.map(String.init)
    }
    if stukken.count == 1, stukken[0].utf8.count == 8, let alles = cijfers(stukken[0], hoogstens: 8)
    {
      return try dag(alles / 10_000, alles / 100 % 100, alles % 100)
    }
    guard stukken.count == 2 || stukken.count == 3 else { throw onleesbaar(getypt) }
    if stukken.count == 3, stukken[0].utf8.count == 4, let jaar = cijfers(stukken[0]),
      let maand = maandnummer(stukken[1]), let dagnummer = cijfers(stukken[2])
    {
      return try dag(jaar, maand, dagnummer)
    }
    guard let dagnummer = cijfers(stukken[0], hoogstens: 2), let maand = maandnummer(stukken[1])
    else { throw onleesbaar(getypt) }
    if stukken.count == 2 { return try zonderJaar(maand, dagnummer) }
    guard let jaar = cijfers(stukken[2]), [2, 4].contains(stukken[2].utf8.count) else {
      throw onleesbaar(getypt)
    }
    return try dag(stukken[2].utf8.count == 2 ? volJaar(jaar) : jaar, maand, dagnummer)
  }

  private func onleesbaar(_ getypt: String) -> Leesfout {
    var kort = String(getypt.prefix(30))
    if kort.utf8.count < getypt.utf8.count { kort += "\u{2026}" }
    return Leesfout(
      "Ik lees geen datum in \u{201C}\(kort)\u{201D}. "
        + "Typ bijvoorbeeld 14-3, 14-3-2026, 14 maart, vr of +2w.")
  }

  private func cijfers(_ tekst: String, hoogstens lengte: Int = 4) -> Int? {
    let bytes = tekst.utf8
    guard !bytes.isEmpty, bytes.count <= lengte, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Int(tekst)
  }

  private func maandnummer(_ tekst: String) -> Int? {
    if let getal = cijfers(tekst, hoogstens: 2) { return getal }
    if tekst == "mrt" { return 3 }
    guard tekst.utf8.count >= 3, let plaats = maandnamen.firstIndex(where: { $0.hasPrefix(tekst) })
    else { return nil }
    return plaats + 1
  }

  /// Two figures: the year that lies at most 20 years ahead, as a birth date is typed.
  private func volJaar(_ jaar: Int) -> Int {
    let nu = vandaag.jaar
    let eeuw = nu / 100 * 100
    let kandidaat = eeuw + jaar
    return kandidaat > nu + 20 ? kandidaat - 100 : kandidaat
  }

  private func dag(_ jaar: Int, _ maand: Int, _ dagnummer: Int) throws(Leesfout) -> Dag {
    if let gevonden = Dag(jaar, maand, dagnummer) { return gevonden }
    throw Daglezer.bestaatNiet(jaar, maand, dagnummer)
  }

  static func bestaatNiet(_ jaar: Int, _ maand: Int, _ dagnummer: Int) -> Leesfout {
    guard maand >= 1, maand <= 12 else {
      return Leesfout("Maand \(maand) bestaat niet. Typ eerst de dag en dan de maand: 14-3-2026.")
    }
    guard jaar >= 1583, jaar <= 9999 else {
      return Leesfout("Met het jaar \(jaar) kan ik niet rekenen. Typ een jaar met vier cijfers.")
    }
    let naam = maandnamen[maand - 1]
    let lengte = Dag.dagen(in: maand, jaar: jaar)
    return Leesfout(
      "\(dagnummer) \(naam) \(jaar) bestaat niet. "
        + "\(naam.metHoofdletter) \(jaar) heeft \(lengte) dagen.")
  }

  private func zonderJaar(_ maand: Int, _ dagnummer: Int) throws(Leesfout) -> Dag {
    let nu = vandaag.jaar
    var beste: Dag?
    for jaar in (nu - 1)...(nu + 1) {
      guard let kandidaat = Dag(jaar, maand, dagnummer), past(kandidaat) else { continue }
      guard let tot = beste else {
        beste = kandidaat
        continue
      }
      // A tie goes to the later day.
      if abs(kandidaat - vandaag) <= abs(tot - vandaag) { beste = kandidaat }
    }
    if let beste { return beste }
    throw Daglezer.bestaatNiet(nu, maand, dagnummer)
  }

  private func past(_ dag: Dag) -> Bool {
    switch richting {
    case .dichtstbij: true
    case .vooruit: dag >= vandaag
    case .terug: dag <= vandaag
    }
  }
}
