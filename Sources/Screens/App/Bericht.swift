import Termijnen
import TerminalUI
import Wijkteam

/// Something that the store found out about itself, in the parts that a person needs.
public struct Bericht: Hashable, Sendable {
  /// Whether something cannot be trusted or is not complete.
  public var ernstig: Bool
  /// Which part it is about, as people know it: "casus k7dm, het deel van Daan".
  public var over: String
  /// What is the matter.
  public var wat: String
  /// What that means.
  public var gevolg: String
  /// What to do.
  public var doen: String
  /// The file, for who has to look there.
  public var bestand: String

  /// Makes a message.
  public init(
    ernstig: Bool, over: String, wat: String, gevolg: String, doen: String, bestand: String
  ) {
    self.ernstig = ernstig
    self.over = over
    self.wat = wat
    self.gevolg = gevolg
    self.doen = doen
    self.bestand = bestand
  }

  /// What it is and about which part, for one line.
  var kop: String { "\(ernstig ? "Niet te vertrouwen" : "Let op"): \(over). \(wat)" }

  /// Everything, the file last.
  var regels: [Line] {
    var uit = [
      Line("\(ernstig ? "Niet te vertrouwen" : "Let op"): \(over)", ernstig ? .error : .notice)
    ]
    if !wat.isEmpty { uit.append(Line(wat)) }
    if !gevolg.isEmpty { uit.append(Line([Span("Wat dat betekent  ", .label), Span(gevolg)])) }
    if !doen.isEmpty { uit.append(Line([Span("Wat je kunt doen  ", .label), Span(doen)])) }
    if !bestand.isEmpty { uit.append(Line("Bestand: \(bestand)", .dim)) }
    return uit
  }
}

extension Model {
  /// The line at the bottom when nothing else is said: the worst message, and the key that reads all.
  func berichtlijn(_ kolommen: Int) -> Line? {
    let eerste = gegevens.berichten.first
    let vast = eerste?.ernstig == true ? nil : gegevens.banier
    guard let tekst = vast ?? eerste?.kop ?? gegevens.banier else { return nil }
    if gegevens.berichten.isEmpty, TextWidth.columns(tekst) <= kolommen {
      return Line(tekst, .notice)
    }
    let toets = tabel.bindings.first { $0.action == .berichten }?.keyLabel ?? ":"
    let slot = Line([Span(" "), Span(toets, .key), Span(" leest alles", .notice)])
    return Line(TextFit.truncate(tekst, to: max(0, kolommen - slot.columns)), .notice) + slot
  }

  /// Everything that the store said, whole, and what was said in this session and went away again.
  var alleBerichten: [Line] {
    var uit: [Line] = []
    if let banier = gegevens.banier { uit += [Line(banier, .notice), .empty] }
    for bericht in gegevens.berichten { uit += bericht.regels + [.empty] }
    if !stand.gezegd.isEmpty, stand.namenVerborgen {
      uit.append(Line("Eerdere berichten staan hier weer als namen te zien zijn (P).", .dim))
    } else if !stand.gezegd.isEmpty {
      uit += [Line("Eerder gezegd in deze sessie", .header)] + stand.gezegd.map { Line($0) }
    }
    return uit
  }
}

extension Actie {
  static let berichten = Actie("berichten")
}
