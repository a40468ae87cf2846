import Kluis
import Termijnen
import Wijkteam

extension Sessie {
  /// Keeps a text that could not be written, and answers the name to find it by.
  public func bewaarTekst(_ tekst: String) throws -> String {
    let bezet = Set(try kluis.concepten())
    let nu = wereld.nu
    let tijd = (nu.tijd ?? "").filter { $0 != ":" }
    var naam = "\(nu.dag.iso)-\(tijd)"
    var nummer = 1
    while bezet.contains(naam) {
      nummer += 1
      naam = "\(nu.dag.iso)-\(tijd)-\(nummer)"
    }
    try kluis.bewaarConcept(naam, Array(tekst.utf8))
    return naam
  }

  /// Keeps a draft under a name of its own, as a form does.
  public func bewaarConcept(_ naam: String, _ bytes: [UInt8]) throws {
    try kluis.bewaarConcept(naam, bytes)
  }

  /// The bytes of a draft, or nil.
  public func concept(_ naam: String) throws -> [UInt8]? { try kluis.concept(naam) }

  /// The names of all drafts, in order.
  public func concepten() throws -> [String] { try kluis.concepten() }

  /// The name of a draft that a person means with its number in the list, with that whole line, or with
  /// its name.
  public func conceptnaam(_ regel: String) throws -> String {
    let namen = try kluis.concepten()
    let getypt = String(regel.prefix { $0 != " " })
    if namen.contains(getypt) { return getypt }
    if let nummer = Int(getypt), namen.indices.contains(nummer - 1) { return namen[nummer - 1] }
    throw try onbekend(getypt)
  }

  private func onbekend(_ naam: String) throws -> Weigering {
    let aantal = try kluis.concepten().count
    let hulp =
      aantal == 0
      ? "Er zijn geen concepten." : "Zie 'nabij concept lijst': er is 1 tot en met \(aantal)."
    return Weigering(.onbekend, "Concept '\(naam)' is er niet. \(hulp)")
  }

  /// Removes a draft.
  public func gooiConceptWeg(_ naam: String) throws { try kluis.verwijderConcept(naam) }
}
