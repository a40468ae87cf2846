extension Brief {
  /// The letter as one file that every browser shows and prints on A4.
  ///
  /// Nothing is fetched and nothing runs; the title names no person.
  public var html: String {
    var uit = """
      <!DOCTYPE html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Brief</title>
      <style>
      @page { size: A4; margin: 25mm 25mm 20mm; }
      body { font: 11pt/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; max-width: 160mm;
        margin: 0 auto; color: #000; background: #fff; }
      p, ul { margin: 0 0 1em; } ul { padding-left: 1.2em; } li { margin: 0.2em 0; }
      p, li { orphans: 2; widows: 2; } .blok { break-inside: avoid; }
      .lijn { border-bottom: 1px dotted #000; height: 2.2em; margin: 0; }
      .tekenen { height: 5em; }
      @media screen { body { padding: 2em 1em; } }
      </style>
      </head>
      <body>

      """
    func zet(_ regel: String) { uit += regel + "\n" }
    zet("<p class=\"blok\">\(afzender.map(Self.veilig).joined(separator: "<br>\n"))</p>")
    zet("<p class=\"blok\">Aan:<br>\n\(Self.veilig(ontvanger))</p>")
    zet("<p>Datum: \(Self.veilig(datum))</p>")
    zet(
      "<p class=\"blok\"><strong>Onderwerp: \(Self.veilig(onderwerp))</strong><br>\n"
        + "Kenmerk: \(Self.veilig(kenmerk))</p>")
    zet("<p>\(Self.aanhef)</p>")
    for blok in blokken {
      switch blok {
      case .alinea(let tekst): zet("<p>\(Self.veilig(tekst))</p>")
      case .lijst(let punten):
        zet("<ul>")
        for punt in punten { zet("<li>\(Self.veilig(punt))</li>") }
        zet("</ul>")
      case .schrijflijnen(let aantal):
        for _ in 0..<aantal { zet("<p class=\"lijn\"></p>") }
        zet("<p></p>")
      }
    }
    zet("<div class=\"blok\">")
    zet("<p>\(Self.groet)</p>")
    zet("<p class=\"tekenen\"></p>")
    zet("<p>Handtekening: \(Self.open)</p>")
    zet("<p>\(ondertekening.map(Self.veilig).joined(separator: "<br>\n"))</p>")
    zet("</div>\n</body>\n</html>")
    return uit
  }

  /// Text that cannot become a tag.
  private static func veilig(_ tekst: String) -> String {
    var uit = ""
    for teken in tekst {
      switch teken {
      case "&": uit += "&amp;"
      case "<": uit += "&lt;"
      case ">": uit += "&gt;"
      case "\"": uit += "&quot;"
      default: uit.append(teken)
      }
    }
    return uit
  }
}
