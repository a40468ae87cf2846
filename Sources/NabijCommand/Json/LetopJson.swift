import Termijnen
import Wijkteam

/// A let op in JSON.
struct LetopJson: Encodable {
  struct Actie: Encodable {
    let wat: String
    let vanaf: String?
  }

  let regel: String
  let niveau: String
  let casus: String?
  let roepnaam: String?
  let procedure: String?
  let onderwerp: String?
  let sinds: String
  let uiterlijk: String?
  let kop: String
  let feiten: [String]
  let bij: String
  let nummer: String?
  let bron: String?
  let opheffen: String
  let acties: [Actie]
  let houdtOp: [String]?

  init(_ vlag: LetOp, _ werk: Werkvoorraad, namen: Bool = true) {
    let van = vlag.casus.flatMap { werk.casussen[$0] }
    func letters(_ id: Id) -> String { van?.procedures.weergave(id) ?? id.kort }
    regel = vlag.regel
    niveau = vlag.niveau.rawValue
    casus = van?.code
    roepnaam = namen ? van?.roepnaam : nil
    procedure = vlag.procedure.map(letters)
    onderwerp = werk.letters(vlag)
    sinds = vlag.sinds.iso
    uiterlijk = vlag.uiterlijk?.iso
    kop = vlag.kop
    feiten = vlag.feiten
    bij = vlag.bij
    nummer = vlag.nummer
    bron = vlag.bron
    opheffen = vlag.opheffen
    acties = vlag.acties.map { Actie(wat: $0.wat, vanaf: $0.vanaf?.iso) }
    houdtOp = vlag.houdtOp.isEmpty ? nil : vlag.houdtOp.map(letters)
  }
}

extension Werkvoorraad {
  /// Code and roepnaam of a casus.
  func naam(_ id: Id) -> (code: String, roepnaam: String)? {
    casussen[id].map { ($0.code, $0.roepnaam) }
  }

  /// The letters of what a let op is about, when that is not a procedure.
  func letters(_ vlag: LetOp) -> String? {
    guard let id = vlag.onderwerp else { return nil }
    guard let casus = vlag.casus.flatMap({ casussen[$0] }) else { return team.binnen.weergave(id) }
    if casus.toezeggingen[id] != nil { return casus.toezeggingen.weergave(id) }
    if casus.dreigingen[id] != nil { return casus.dreigingen.weergave(id) }
    if casus.post[id] != nil { return casus.post.weergave(id) }
    if casus.aandachtspunten[id] != nil { return casus.aandachtspunten.weergave(id) }
    if casus.afspraken[id] != nil { return casus.afspraken.weergave(id) }
    return id.kort
  }
}
