/// Sentences out of patterns: plain Dutch that is different enough for searching to mean something.
enum Taal {
  /// A note: half of them shorter than about 400 characters, one in a hundred longer than 3,000.
  static func notitie(_ toeval: inout Toeval, over naam: String) -> String {
    let lengte = lengte(&toeval)
    var tekst = ""
    tekst.reserveCapacity(lengte + 120)
    while tekst.utf8.count < lengte {
      let zin = zin(&toeval, over: naam)
      if !tekst.isEmpty {
        if tekst.utf8.count + zin.utf8.count > 4000 { break }
        tekst += toeval.kans(22) ? "\n" : " "
      }
      tekst += zin
    }
    return tekst
  }

  /// The length that a note is to reach, by the share of notes that stay below it.
  static func lengte(_ toeval: inout Toeval) -> Int {
    let trap = [
      (0, 40), (10, 120), (25, 210), (50, 370), (75, 760), (90, 1500), (99, 3200), (100, 3900),
    ]
    let deel = toeval.getal(0, 9999)
    for (onder, boven) in zip(trap, trap.dropFirst()) where deel < boven.0 * 100 {
      let breedte = (boven.0 - onder.0) * 100
      return onder.1 + (boven.1 - onder.1) * (deel - onder.0 * 100) / breedte
    }
    return 3900
  }

  /// One sentence: a pattern in which each `{word}` becomes one of the words of that list.
  static func zin(_ toeval: inout Toeval, over naam: String) -> String {
    let patroon = toeval.uit(Patronen.alle)
    var zin = ""
    zin.reserveCapacity(patroon.utf8.count * 2)
    var rest = patroon[...]
    while let open = rest.firstIndex(of: "{") {
      zin += rest[..<open]
      guard let dicht = rest[open...].firstIndex(of: "}") else { break }
      zin += vul(rest[rest.index(after: open)..<dicht], &toeval, naam)
      rest = rest[rest.index(after: dicht)...]
    }
    zin += rest
    return zin
  }

  private static func vul(_ woord: Substring, _ toeval: inout Toeval, _ naam: String) -> String {
    switch woord {
    case "naam": naam
    case "wie": toeval.uit(Woorden.naasten)
    case "instantie": toeval.uit(Woorden.soorten, anders: Woorden.overig).instantie
    case "balie": toeval.uit(Woorden.balies)
    case "ding": toeval.uit(Woorden.dingen)
    case "papier": toeval.uit(Woorden.papieren)
    case "plek": toeval.uit(Woorden.plekken)
    case "steun": toeval.uit(Woorden.steun)
    case "gevoel": toeval.uit(Woorden.gevoelens)
    case "dag": toeval.uit(Woorden.dagen)
    case "maand": toeval.uit(Woorden.maanden)
    case "voornaam": toeval.uit(Woorden.voornamen)
    case "bedrag": "€ \(toeval.getal(1, 60) * 25)"
    case "tijd": "\(toeval.getal(8, 16)).\(toeval.uit(["00", "15", "30", "45"])) uur"
    case "getal": "\(toeval.getal(2, 14))"
    case "straat": "\(toeval.uit(Woorden.straten)) \(toeval.getal(1, 240))"
    case "kenmerk": toeval.kenmerk("")
    default: String(woord)
    }
  }
}

extension Toeval {
  /// A number of a desk: rare, so that searching for it finds one note.
  mutating func kenmerk(_ soort: String) -> String {
    let letters = soort.prefix(3).uppercased()
    return "\(letters.isEmpty ? "REF" : letters)-\(getal(100_000, 999_999))"
  }
}
