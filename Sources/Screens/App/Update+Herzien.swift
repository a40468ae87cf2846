import Termijnen
import TerminalUI
import Wijkteam

extension Formulierlaag {
  /// The text of every field as the form opens now, with nothing typed.
  static func begin(_ soort: any Formulier.Type, _ bron: Formulierbron) -> [String: String] {
    var form = Form(soort.titel, soort.velden(bron))
    soort.stem(&form, bron)
    return Dictionary(
      form.fields.map { ($0.id, $0.draft) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// Takes over what a colleague changed in fields that were not touched here; answers the fields
  /// that both changed, with what stands there now.
  mutating func herzie(_ bron: Formulierbron) -> [(veld: String, nu: String)] {
    guard let soort, soort.herziet(bron), bron.isErNog else { return [] }
    let nu = Self.begin(soort, bron)
    var dubbel: [(String, String)] = []
    for veld in form.fields {
      guard let oud = begin[veld.id], let nieuw = nu[veld.id], oud != nieuw else { continue }
      if veld.draft == oud {
        form.update(veld.id) { $0.draft = nieuw }
        begin[veld.id] = nieuw
      } else if veld.draft == nieuw {
        begin[veld.id] = nieuw
      } else {
        dubbel.append((veld.id, nieuw))
      }
    }
    return dubbel
  }

  /// What both wrote, as a sentence below the field.
  func zin(_ veld: String, nu: String) -> String {
    guard let veld = form[veld] else { return "" }
    return "Intussen wijzigde een collega dit: er staat nu “\(veld.leesbaar(nu))”. Van jou is: "
      + "“\(veld.leesbaar(veld.draft))”. Nog eens Ctrl-S bewaart die van jou; Ctrl-R neemt die van de collega."
  }
}

extension Formulierlaag {
  /// Stops once at a field that a colleague changed as well; the next time what is typed here holds.
  mutating func botst(_ bron: Formulierbron) -> Bool {
    let dubbel = herzie(bron)
    for (veld, nu) in dubbel.reversed() {
      form.setError(veld, zin(veld, nu: nu))
      begin[veld] = nu
    }
    return !dubbel.isEmpty
  }

  /// Puts back what stands in the focused field for everybody.
  mutating func zetTerug(_ bron: Formulierbron) {
    guard let soort, let veld = form.focusedID, let nu = Self.begin(soort, bron)[veld] else {
      return
    }
    form.update(veld) {
      $0.draft = nu
      $0.error = nil
    }
    begin[veld] = nu
  }
}

extension Model {
  /// Keeps a form that changes something up to date with what colleagues change meanwhile.
  mutating func herzieFormulieren() {
    for plaats in stand.lagen.indices {
      guard case .formulier(var laag) = stand.lagen[plaats], laag.verzoek == nil else { continue }
      let bron = laag.bron(gegevens, namenVerborgen: stand.namenVerborgen)
      for (veld, zin) in laag.soort?.intussen(laag.form, bron) ?? [] {
        laag.form.update(veld) { $0.error = zin }
      }
      let dubbel = laag.herzie(bron)
      for (veld, nu) in dubbel {
        let zin = laag.zin(veld, nu: nu)
        laag.form.update(veld) { $0.error = zin }
      }
      stand.lagen[plaats] = .formulier(laag)
    }
  }

  /// Whether a form is open that changes what others may change as well.
  public var wijzigtIets: Bool {
    guard case .formulier(let laag)? = stand.lagen.last, let soort = laag.soort else {
      return false
    }
    return soort.herziet(laag.bron(gegevens, namenVerborgen: stand.namenVerborgen))
  }
}

extension Formulierbron {
  /// Whether what the form is about can be read now: locked, or taken back, there is nothing to compare.
  fileprivate var isErNog: Bool {
    guard focus.casus != nil else { return true }
    guard let casus else { return false }
    if let procedure = focus.procedure, casus.procedures[procedure] == nil { return false }
    guard wijzigt, let onderwerp = focus.onderwerp else { return true }
    switch onderwerp.soort {
    case .persoon: return casus.personen[onderwerp.id] != nil
    case .bereikbaarheid: return casus.bereikbaarheid[onderwerp.id] != nil
    case .machtiging: return casus.machtigingen[onderwerp.id] != nil
    default: return casus.onderwerp(onderwerp.id) != nil
    }
  }
}

extension FormField {
  /// A stored text of this field as people read it.
  func leesbaar(_ tekst: String) -> String {
    guard !tekst.isEmpty else { return "leeg" }
    switch content {
    case .choice(let keuze):
      let gekozen = Set(tekst.split(separator: "\n").map(String.init))
      return keuze.options.filter { gekozen.contains($0.id) }.map(\.label)
        .joined(separator: ", ")
    case .date: return Dag(iso: tekst)?.kortMetJaar ?? tekst
    default: return Zin.kort(tekst, 60)
    }
  }
}
