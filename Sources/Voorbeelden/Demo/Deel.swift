import Wijkteam

/// A part of a note: what was said, what was seen, what the writer makes of it, or none of these.
enum Deel {
  case gezegd(String)
  case gezien(String)
  case betekenis(String)
  case tekst(String)

  /// The parts as the one text of a note; a mark holds up to the next mark or an empty line.
  static func tekst(_ delen: [Deel]) -> String {
    var uit = ""
    var gemerkt = false
    for deel in delen {
      let (merk, tekst) = deel.inhoud
      if !uit.isEmpty { uit += gemerkt && merk == nil ? "\n\n" : "\n" }
      uit += (merk?.begin ?? "") + tekst
      gemerkt = merk != nil
    }
    return uit
  }

  private var inhoud: (Notitiemerk?, String) {
    switch self {
    case .gezegd(let tekst): (.gezegd, tekst)
    case .gezien(let tekst): (.gezien, tekst)
    case .betekenis(let tekst): (.betekenis, tekst)
    case .tekst(let tekst): (nil, tekst)
    }
  }
}
