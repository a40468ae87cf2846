import Termijnen
import Wijkteam

/// The things of a casus as sentences.
extension Verslag {
  /// A person with what is good to know.
  static func zin(_ persoon: Persoon) -> String {
    var delen = [persoon.naam]
    if let rol = persoon.rol { delen.append(rol) }
    if let geboren = persoon.geboortedatum { delen.append("geboren \(geboren.langZonderWeekdag)") }
    if let taal = persoon.taal { delen.append("spreekt \(taal)") }
    return (delen + persoon.behoeften).joined(separator: ", ")
  }

  /// A way to reach somebody, and that it is not to be used any more.
  static func zin(_ bereik: Bereikbaarheid, dag: Dag) -> String {
    var delen = [bereik.waarde]
    if let tot = bereik.tot, tot < dag {
      delen[0] = "NIET MEER GEBRUIKEN: \(bereik.waarde)"
      delen.append("tot \(Woorden.dag(tot, bij: dag))")
    }
    if let vanWie = bereik.vanWie { delen.append("van \(vanWie)") }
    if let tijden = bereik.tijden { delen.append(tijden) }
    delen += bereik.waarschuwingen.map { "let op: \($0.label)" }
    return delen.joined(separator: ", ")
  }

  /// Who may speak for whom.
  static func zin(_ machtiging: Machtiging, in casus: Casus) -> String {
    var zin = "\(machtiging.gemachtigde) mag spreken"
    if let voor = machtiging.voor.flatMap({ casus.personen[$0]?.waarde.naam }) {
      zin += " namens \(voor)"
    }
    zin += " (\(machtiging.soort.label))"
    if let waarvoor = machtiging.waarvoor { zin += ": \(waarvoor)" }
    if let tot = machtiging.tot { zin += ", tot \(tot.kortMetJaar)" }
    return zin
  }

  /// What somebody said about a life domain.
  static func zin(_ beeld: Domeinbeeld) -> String {
    let delen = [
      ("speelt", beeld.watSpeelt), ("gaat goed", beeld.watGaatGoed), ("wens", beeld.wens),
      ("zorg", beeld.zorg),
    ]
    return delen.compactMap { naam, tekst in tekst.map { "\(naam): \($0)" } }
      .joined(separator: "; ")
  }

  /// What threatens, and what help runs against it.
  static func zin(_ dreiging: Dreiging, dag: Dag) -> String {
    var zin = "\(dreiging.soort.label) door \(dreiging.door)"
    if let wanneer = dreiging.wanneer { zin += ", \(Woorden.moment(wanneer, bij: dag))" }
    zin += dreiging.hulp.map { "; hulp: \($0)" } ?? "; er loopt geen hulp tegen"
    if let toelichting = dreiging.toelichting { zin += " (\(toelichting))" }
    return zin
  }

  /// A letter or a pile.
  static func zin(_ post: Post, binnen: Dag, dag: Dag) -> String {
    var delen: [String] = []
    if post.aantal > 1 { delen.append("\(post.aantal) brieven") }
    if !post.afzender.isEmpty { delen.append(post.afzender) }
    if post.soort != .anders { delen.append(post.soort.label) }
    if !post.geopend { delen.append("nog dicht") }
    if let bedrag = post.bedrag {
      delen.append(
        bedrag < 0
          ? "te krijgen \(Woorden.bedrag(-bedrag))" : "te betalen \(Woorden.bedrag(bedrag))")
    }
    delen.append("binnen \(Woorden.dag(binnen, bij: dag))")
    if let voor = post.reageerVoor {
      delen.append("reageren uiterlijk \(Woorden.dag(voor, bij: dag))")
    }
    if let inhoud = post.watStaatErin { delen.append(inhoud) }
    if let origineel = post.origineel { delen.append("origineel: \(origineel)") }
    return delen.joined(separator: ", ")
  }

  /// A professional around the household.
  static func zin(_ hulp: Hulpverlener, dag: Dag) -> String {
    var delen = [hulp.naam, hulp.rol, hulp.organisatie, hulp.nummer].compactMap { $0 }
      .filter { !$0.isEmpty }
    if let van = hulp.van { delen.append("vanaf \(Woorden.dag(van, bij: dag))") }
    if let tot = hulp.tot { delen.append("tot \(Woorden.dag(tot, bij: dag))") }
    return delen.joined(separator: ", ")
  }

  /// A step of a procedure.
  static func zin(_ stap: Processtap, dag: Dag) -> String {
    var delen = [stap.soort.label]
    if let uitkomst = stap.uitkomst { delen.append(uitkomst.label) }
    if let tot = stap.hersteltermijn {
      delen.append("stukken uiterlijk \(Woorden.dag(tot, bij: dag))")
    }
    if let tot = stap.uiterlijk { delen.append("uiterlijk \(Woorden.dag(tot, bij: dag))") }
    if let weken = stap.weken { delen.append(Woorden.aantal(weken, "week", "weken")) }
    if let ingang = stap.ingang { delen.append("gaat in op \(Woorden.dag(ingang, bij: dag))") }
    if let grond = stap.grond { delen.append(grond.zin) }
    if let einde = stap.einde { delen.append("tot \(Woorden.dag(einde, bij: dag))") }
    if stap.soort == .ingetrokken || stap.soort == .opschorting, !stap.schriftelijk {
      delen.append("alleen gezegd")
    }
    if let tekst = stap.tekst { delen.append(tekst) }
    return delen.joined(separator: ", ")
  }
}
