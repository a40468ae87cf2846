import Termijnen

/// Periods in which the values of a list hold: in order of time, without overlap and without a gap.
enum Perioden {
  /// Whether two periods have a day in common.
  static func overlappen(_ een: Geldigheid, _ ander: Geldigheid) -> Bool {
    (een.van ?? .eerste) <= (ander.tot ?? .laatste)
      && (ander.van ?? .eerste) <= (een.tot ?? .laatste)
  }

  /// Records where the values of a list overlap, leave a gap, or stand in the wrong order.
  ///
  /// - Parameters:
  ///   - dit: what one of them is, at the beginning of a sentence: `Deze termijn`.
  ///   - geen: that there is none: `geen termijn`.
  static func sluitenAan(
    _ delen: [(veld: Veld, geldig: Geldigheid)], dit: String, geen: String
  ) {
    for (vorige, nu) in zip(delen, delen.dropFirst()) {
      guard let einde = vorige.geldig.tot else {
        nu.veld.meld("Wat hiervoor staat heeft geen einde. Zet daar een tot bij, of haal dit weg.")
        continue
      }
      let volgende = einde.plus(dagen: 1)
      guard let van = nu.geldig.van else {
        nu.veld.meld("Hier hoort een van: \(volgende.iso), de dag na wat hiervoor staat.")
        continue
      }
      if van < volgende {
        nu.veld.meld("\(dit) begint voordat de vorige is afgelopen. Begin op \(volgende.iso).")
      } else if van > volgende {
        nu.veld.meld("Tussen \(einde.iso) en \(van.iso) geldt \(geen). Begin op \(volgende.iso).")
      }
    }
  }
}

extension Tabel {
  /// The `van` and `tot` of a table; nil when neither is there.
  func geldigheid() -> Geldigheid? {
    let van = self["van"]?.dag()
    let tot = self["tot"]?.dag()
    if let van, let tot, tot < van { self["tot"]?.meld("Deze dag ligt vóór van (\(van.iso)).") }
    return van == nil && tot == nil ? nil : Geldigheid(van: van, tot: tot)
  }

  /// The days on which somebody looked and has to look again, in order.
  func controledagen() -> (gecontroleerd: Dag?, voor: Dag?) {
    let op = self["gecontroleerd"]?.dag()
    let voor = self["controleer-voor"]?.dag()
    if let op { self["gecontroleerd"]?.nietInToekomst(op) }
    return (op, voor)
  }
}

extension Veld {
  /// Records a day that has not come yet: nobody can have looked then.
  func nietInToekomst(_ dag: Dag) {
    if let vandaag = verslag.vandaag, dag > vandaag {
      meld("\(dag.iso) moet nog komen. Schrijf de dag waarop iemand het echt nakeek.")
    }
  }

  /// Records a day before which has to be looked again that is not after the day of looking.
  func naControle(_ voor: Dag?, _ op: Dag?) {
    if let voor, let op, voor <= op { meld("Deze dag ligt niet na de dag van de controle.") }
  }

  /// A term of at least one.
  func looptijd() -> Termijn? {
    guard let termijn = termijn() else { return nil }
    if termijn.aantal == 0 { meld("Een termijn is minstens 1, bijvoorbeeld 6w.") }
    return termijn
  }

  /// A name that a file, a command line and the store can hold: `bijzondere-bijstand`.
  func soortnaam(_ id: String) {
    let geldig = id.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
    }
    if !geldig || id.hasPrefix("-") || id.hasSuffix("-") {
      meld("Een id bestaat uit kleine letters, cijfers en streepjes, bijvoorbeeld eigen-soort.")
    }
  }
}
