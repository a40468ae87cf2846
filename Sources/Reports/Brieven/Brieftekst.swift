extension Brief {
  /// Lines of an A4 page of 10 point letters with margins of two centimetres.
  public static let regelsPerPagina = 60

  /// The letter as plain text, page by page.
  ///
  /// - Parameters:
  ///   - breedte: columns of a line.
  ///   - regels: lines of a page; 0 makes one long page.
  /// - Returns: the pages, each ending in a line end; a page is at most `regels` lines.
  public func paginas(breedte: Int = 72, regels: Int = regelsPerPagina) -> [String] {
    let blokken = tekstblokken(breedte: breedte)
    guard regels > 0 else {
      return [blokken.flatMap(\.regels).map { $0 + "\n" }.joined()]
    }
    var zetter = Zetter(hoogte: max(regels, 20))
    for blok in blokken { zetter.zet(blok) }
    let paginas = zetter.paginas.filter { !$0.isEmpty }
    guard paginas.count > 1 else { return paginas.map(Self.tekst) }
    return paginas.enumerated().map { nummer, regels in
      Self.tekst(nummer == 0 ? regels : ["Pagina \(nummer + 1) van \(paginas.count)", ""] + regels)
    }
  }

  private static func tekst(_ regels: [String]) -> String {
    var regels = regels
    while regels.last?.isEmpty == true { regels.removeLast() }
    return regels.map { $0 + "\n" }.joined()
  }

  private func tekstblokken(breedte: Int) -> [Tekstblok] {
    var uit: [Tekstblok] = []
    func zet(_ regels: [String], heel: Bool = false) {
      uit.append(Tekstblok(regels: regels + [""], heel: heel))
    }
    func vouw(_ tekst: String, hang: Int = 0) -> [String] {
      Regelbouwer.vouw(tekst, breedte: max(breedte, 40), eerste: 0, later: hang)
    }
    zet(afzender.flatMap { vouw($0) }, heel: true)
    zet(["Aan:"] + vouw(ontvanger), heel: true)
    zet(["Datum: \(datum)"], heel: true)
    zet(vouw("Onderwerp: \(onderwerp)", hang: 2) + vouw("Kenmerk: \(kenmerk)", hang: 2), heel: true)
    zet([Self.aanhef], heel: true)
    for blok in blokken {
      switch blok {
      case .alinea(let tekst): zet(vouw(tekst))
      case .lijst(let punten): zet(punten.flatMap { vouw("- \($0)", hang: 2) })
      case .schrijflijnen(let aantal):
        let lijn = String(repeating: "…", count: max(breedte, 40))
        zet(Array(repeating: [lijn], count: aantal).joined(separator: [""]).map { $0 }, heel: true)
      }
    }
    let handtekening = ["", "", "", "Handtekening: \(Self.open)", ""]
    zet([Self.groet] + handtekening + ondertekening.flatMap { vouw($0) }, heel: true)
    return uit
  }
}

/// Lines that follow one another; `heel` blocks are not cut by the end of a page.
private struct Tekstblok {
  var regels: [String]
  var heel: Bool
}

/// Puts blocks on pages.
private struct Zetter {
  let hoogte: Int
  var paginas: [[String]] = [[]]

  /// Lines left on the page; the later ones begin with their number and an empty line.
  private var over: Int {
    let gebruikt = paginas.last?.count ?? 0
    return hoogte - gebruikt - (paginas.count > 1 ? 2 : 0)
  }

  mutating func zet(_ blok: Tekstblok) {
    var regels = blok.regels
    // The empty line at the end may fall off the page.
    let nodig = regels.count - 1
    if nodig > over, blok.heel || over < 3 { nieuwePagina() }
    while regels.count - 1 > over {
      let hier = min(max(over, 1), regels.count - 1)
      paginas[paginas.count - 1] += regels.prefix(hier)
      regels.removeFirst(hier)
      nieuwePagina()
    }
    paginas[paginas.count - 1] += regels
  }

  private mutating func nieuwePagina() {
    if paginas.last?.isEmpty == false { paginas.append([]) }
  }
}
