import Termijnen
import Yams

/// Collects what is wrong in one file, so that a reader sees everything at once.
final class Verslag {
  let bestand: String
  var fouten: [Inrichtingsfout] = []
  /// The day on which somebody offers the file; nil where nobody does.
  let vandaag: Dag?
  /// Of a table with fields that are not there: its fault in `fouten`, and their names.
  private var ontbrekend: [String: (plek: Int, namen: [String])] = [:]

  init(_ bestand: String, vandaag: Dag? = nil) {
    self.bestand = bestand
    self.vandaag = vandaag
  }

  /// Records that a table lacks a field: one fault a table, however many it lacks.
  func ontbreekt(_ naam: String, in plaats: Veld) {
    let regel = plaats.knoop.mark?.line
    let sleutel = "\(plaats.pad)#\(regel ?? 0)"
    guard let al = ontbrekend[sleutel] else {
      ontbrekend[sleutel] = (fouten.count, [naam])
      let pad = plaats.pad.isEmpty ? naam : "\(plaats.pad).\(naam)"
      fouten.append(
        Inrichtingsfout(bestand: bestand, regel: regel, veld: pad, zin: "Dit veld ontbreekt."))
      return
    }
    guard !al.namen.contains(naam) else { return }
    let namen = al.namen + [naam]
    ontbrekend[sleutel] = (al.plek, namen)
    fouten[al.plek] = Inrichtingsfout(
      bestand: bestand, regel: regel, veld: plaats.pad,
      zin: "Deze velden ontbreken: \(namen.joined(separator: ", ")).")
  }

  /// Throws everything that was found.
  func sluit() throws(Inrichtingsfouten) {
    if !fouten.isEmpty { throw Inrichtingsfouten(fouten) }
  }
}

/// A value in a file, with its place.
struct Veld {
  let knoop: Node
  let pad: String
  let verslag: Verslag

  /// Reads a file up to its outermost value.
  static func wortel(_ bestand: Bestand, _ verslag: Verslag) throws(Inrichtingsfouten) -> Veld {
    do {
      guard let knoop = try Yams.compose(yaml: bestand.tekst) else {
        throw Inrichtingsfouten([Inrichtingsfout(bestand: bestand.pad, zin: "Het bestand is leeg.")]
        )
      }
      return Veld(knoop: knoop, pad: "", verslag: verslag)
    } catch let fout as Inrichtingsfouten {
      throw fout
    } catch {
      throw Inrichtingsfouten([Self.yamlfout(error, bestand.pad)])
    }
  }

  private static func yamlfout(_ fout: any Error, _ pad: String) -> Inrichtingsfout {
    guard let yaml = fout as? YamlError else {
      return Inrichtingsfout(bestand: pad, zin: "Dit is geen geldige YAML.")
    }
    switch yaml {
    case .scanner(_, _, let plek, _), .parser(_, _, let plek, _), .composer(_, _, let plek, _):
      return Inrichtingsfout(
        bestand: pad, regel: plek.line,
        zin: "Dit is geen geldige YAML. Let op inspringen, dubbele punten en "
          + "aanhalingstekens.")
    case .duplicatedKeysInMapping(let dubbel, let plek):
      return Inrichtingsfout(
        bestand: pad, regel: plek.mark.line, veld: dubbel.sorted().joined(separator: ", "),
        zin: "Dit veld staat er twee keer. Haal er een weg.")
    default:
      return Inrichtingsfout(bestand: pad, zin: "Dit is geen geldige YAML.")
    }
  }

  /// Records a fault at this place.
  func meld(_ zin: String) {
    verslag.fouten.append(
      Inrichtingsfout(bestand: verslag.bestand, regel: knoop.mark?.line, veld: pad, zin: zin))
  }

  private func deel(_ naam: String, _ knoop: Node) -> Veld {
    Veld(knoop: knoop, pad: pad.isEmpty ? naam : "\(pad).\(naam)", verslag: verslag)
  }

  /// Text that is not empty.
  func tekst() -> String? {
    guard case .scalar(let kern) = knoop else {
      meld("Hier hoort tekst te staan, geen lijst of tabel.")
      return nil
    }
    let kaal = kern.string.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !kaal.isEmpty, kern.string != "~", kern.string != "null" else {
      meld("Dit veld is leeg. Vul het in of haal het weg.")
      return nil
    }
    return kaal
  }

  /// Text with its line ends.
  func heleTekst() -> String? {
    guard tekst() != nil else { return nil }
    return knoop.string
  }

  /// True when this is exactly this word.
  func isWoord(_ woord: String) -> Bool { knoop.string == woord }

  /// A day as `JJJJ-MM-DD`.
  func dag() -> Dag? {
    guard let tekst = tekst() else { return nil }
    if let dag = Dag(iso: tekst) { return dag }
    meld("\u{201C}\(tekst)\u{201D} is geen datum. Schrijf een datum als 2026-11-20.")
    return nil
  }

  /// A whole number within a range.
  func getal(_ bereik: ClosedRange<Int> = 0...100_000) -> Int? {
    guard let tekst = tekst() else { return nil }
    if let getal = Int(tekst), bereik.contains(getal) { return getal }
    meld(
      "\u{201C}\(tekst)\u{201D} is geen heel getal van \(bereik.lowerBound) tot en met "
        + "\(bereik.upperBound).")
    return nil
  }

  /// `ja` or `nee`.
  func jaNee() -> Bool? {
    switch tekst() {
    case "ja": return true
    case "nee": return false
    case nil: return nil
    case let tekst?:
      meld("\u{201C}\(tekst)\u{201D} kan hier niet. Schrijf ja of nee.")
      return nil
    }
  }

  /// A term as `8w`.
  func termijn() -> Termijn? {
    guard let tekst = tekst() else { return nil }
    if let termijn = Termijn(tekst) { return termijn }
    meld("\u{201C}\(tekst)\u{201D} is geen termijn. Schrijf bijvoorbeeld 8w, 42d, 3m, 1j of 3wd.")
    return nil
  }

  /// One of the words of a list.
  func keuze<Keuze: RawRepresentable & CaseIterable>(_ soort: Keuze.Type) -> Keuze?
  where Keuze.RawValue == String {
    guard let tekst = tekst() else { return nil }
    if let keuze = Keuze(rawValue: tekst) { return keuze }
    let woorden = Keuze.allCases.map(\.rawValue).joined(separator: ", ")
    meld("\u{201C}\(tekst)\u{201D} ken ik niet. Kies uit: \(woorden).")
    return nil
  }

  /// The values of a list.
  func lijst() -> [Veld] {
    guard case .sequence(let delen) = knoop else {
      meld("Hier hoort een lijst te staan.")
      return []
    }
    return delen.enumerated().map { plaats, knoop in
      Veld(knoop: knoop, pad: "\(pad)[\(plaats + 1)]", verslag: verslag)
    }
  }

  /// The values of a list, or this one value.
  func eenOfMeer() -> [Veld] {
    if case .sequence = knoop { return lijst() }
    return [self]
  }

  /// The texts of a list.
  func teksten() -> [String] { lijst().compactMap { $0.tekst() } }

  /// True for a table.
  var isTabel: Bool {
    if case .mapping = knoop { return true }
    return false
  }

  /// The fields of a table of which the names are free, in order.
  func vrijeVelden() -> [(naam: String, veld: Veld)] {
    guard case .mapping(let tabel) = knoop else {
      meld("Hier hoort een tabel met velden te staan.")
      return []
    }
    return tabel.compactMap { sleutel, waarde in
      guard let naam = sleutel.string else {
        deel("?", sleutel).meld("De naam van een veld moet tekst zijn.")
        return nil
      }
      return (naam, deel(naam, waarde))
    }
  }

  /// The fields of a table with fixed names; another name is a fault.
  func tabel(_ bekend: [String]) -> Tabel {
    var velden: [String: Veld] = [:]
    for (naam, veld) in vrijeVelden() {
      if bekend.contains(naam) {
        velden[naam] = veld
      } else {
        veld.meld("Dit veld ken ik niet. Kies uit: \(bekend.joined(separator: ", ")).")
      }
    }
    return Tabel(velden: velden, plaats: self)
  }
}

/// The fields of a table.
struct Tabel {
  let velden: [String: Veld]
  let plaats: Veld

  /// A field that may be absent.
  subscript(_ naam: String) -> Veld? { velden[naam] }

  /// A field that has to be there.
  func verplicht(_ naam: String) -> Veld? {
    if let veld = velden[naam] { return veld }
    guard naam == "bron" else {
      plaats.verslag.ontbreekt(naam, in: plaats)
      return nil
    }
    let pad = plaats.pad.isEmpty ? naam : "\(plaats.pad).\(naam)"
    Veld(knoop: plaats.knoop, pad: pad, verslag: plaats.verslag).meld(
      "Hier ontbreekt de bron. Noem een bron uit bronnen.yaml of uit dit bestand.")
    return nil
  }
}
