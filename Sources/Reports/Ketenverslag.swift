public import Termijnen
public import Wijkteam

extension Verslag {
  /// The chain of a casus: drawn with characters, and then in sentences.
  public static func keten(
    _ keten: Keten, code: String, roepnaam: String, dag: Dag, letters: (Id) -> String,
    getekend: Bool = true
  ) -> String {
    var uit = Regelbouwer()
    uit.alinea("Keten van \(roepnaam) (\(code)), \(dag.lang)")
    if !keten.dreigingen.isEmpty {
      uit.kop("Wat dreigt")
      for dreiging in keten.dreigingen {
        uit.alinea("\(dreiging.niveau.woord)  \(dreiging.kop)", in: 2, hang: 6)
      }
    }
    guard !keten.schakels.isEmpty else {
      uit.wit()
      uit.alinea("Er lopen geen procedures.")
      return uit.tekst
    }
    if getekend {
      uit.kop("Wat op wat wacht")
      for regel in tekening(keten, letters) { uit.alinea(regel.tekst, in: regel.diep, hang: 10) }
    }
    uit.kop("In zinnen")
    for schakel in keten.schakels {
      let domeinen = schakel.domeinen.map(\.naam)
      let waar = domeinen.isEmpty ? "" : " (\(domeinen.joined(separator: ", ")))"
      uit.alinea(
        "\(letters(schakel.procedure))  \(schakel.announcement(in: keten, vandaag: dag))\(waar)",
        in: 2, hang: 6)
    }
    return uit.tekst
  }

  /// Each link under what it waits for; a link that waits for more stands under the last of them.
  private static func tekening(
    _ keten: Keten, _ letters: (Id) -> String
  ) -> [(diep: Int, tekst: String)] {
    var uit: [(diep: Int, tekst: String)] = []
    var getekend: Set<Id> = []
    func teken(_ schakel: Keten.Schakel, _ diepte: Int) {
      guard diepte < 12, getekend.insert(schakel.procedure).inserted else { return }
      var tekst = diepte == 0 ? "" : "`-> "
      tekst += "[\(merk(schakel))] \(letters(schakel.procedure)) \(schakel.naam)"
      if schakel.oorzaak { tekst += "  <== houdt de rest op" }
      let ook = schakel.wachtOp.dropLast().filter { id in
        keten.schakels.contains { $0.procedure == id && !$0.klaar }
      }
      if !ook.isEmpty { tekst += " (wacht ook op \(ook.map(letters).joined(separator: ", ")))" }
      uit.append((2 + diepte * 4, tekst))
      for volgende in keten.schakels where volgende.wachtOp.last == schakel.procedure {
        teken(volgende, diepte + 1)
      }
    }
    for schakel in keten.schakels where schakel.wachtOp.isEmpty { teken(schakel, 0) }
    // What is left stands in a circle or waits for something that is not in the chain.
    for schakel in keten.schakels where !getekend.contains(schakel.procedure) { teken(schakel, 0) }
    return uit
  }

  private static func merk(_ schakel: Keten.Schakel) -> String {
    if schakel.klaar { return "klaar" }
    if schakel.geblokkeerd { return "wacht" }
    return schakel.niveau.map { $0.woord.lowercased() } ?? "loopt"
  }
}
