import Termijnen
import Testing

@testable import Wijkteam

@Suite("Notes, corrections and let op that rest")
struct DecideNotitieTests {
  private func notitie(_ n: Int = 51, _ vul: (inout Notitie) -> Void = { _ in }) -> Notitie {
    met(Notitie()) {
      $0.id = Verhaal.id(n)
      $0.tekst = "Samen gebeld."
      vul(&$0)
    }
  }

  @Test("one sentence is enough for a note")
  func eenZin() throws {
    var verhaal = Verhaal.geopend()
    let gebeurtenissen = try verhaal.doe(.noteer(notitie()))
    #expect(gebeurtenissen.count == 1)
    #expect(verhaal.casus.notities.count == 1)
    #expect(
      verhaal.weigering(.noteer(notitie(52) { $0.tekst = " \n\t" }))
        == "De notitie is leeg. Eén zin is genoeg.")
    #expect(
      verhaal.weigering(.noteer(notitie()))
        == "Deze notitie staat er al of heeft geen eigen kenmerk. Voer het opnieuw in.")
    #expect(
      verhaal.weigering(.noteer(notitie(52) { $0.over = [Verhaal.id(11)] }))
        == "De persoon bij deze notitie staat niet in casus k7dm. Voeg die persoon eerst toe.")
  }

  @Test("a decision about the resident without the resident asks a reason but is not refused")
  func zonderInwoner() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .noteer(
        notitie {
          $0.besluitOverInwoner = true; $0.inwonerbij = .nee
        }))
    #expect(verhaal.casus.notities.map(\.waarde.zonderInwonerReden) == [nil])
    #expect(verhaal.casus.status == .aangemeld)
  }

  @Test("a note with the resident there makes a reported casus run")
  func naarLopend() throws {
    var verhaal = Verhaal.geopend()
    let gebeurtenissen = try verhaal.doe(.noteer(notitie { $0.inwonerbij = .ja }))
    #expect(gebeurtenissen.count == 2)
    #expect(verhaal.casus.status == .lopend)
  }

  @Test("correcting a note keeps its identity and day, and keeps the old text")
  func corrigeren() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.noteer(notitie()), op: "2026-11-03")
    let eerste = verhaal.laatste
    let gebeurtenissen = try verhaal.doe(
      .corrigeer(eerste, reden: "verkeerde naam", nieuw: notitie(99) { $0.tekst = "Samen geappt." })
    )
    #expect(gebeurtenissen.map(\.inhoud.nummer) == [27, 26])
    #expect(gebeurtenissen.map(\.gebeurdOp.dag.iso) == ["2026-11-21", "2026-11-03"])
    let casus = verhaal.casus
    #expect(casus.notities.map(\.waarde.tekst) == ["Samen geappt."])
    #expect(casus.notities.map(\.waarde.id) == [Verhaal.id(51)])
    #expect(casus.oudeNotities[Verhaal.id(51)]?.map(\.waarde.tekst) == ["Samen gebeld."])
    #expect(verhaal.casus(op: "2026-11-03").notities.count == 1)
    #expect(
      verhaal.weigering(.corrigeer(eerste, reden: "nog eens", nieuw: nil))
        == "Dit is al teruggenomen op 21 november 2026 door Kitty: 'verkeerde naam'.")
  }

  @Test("taking a correction back brings the first text back, and only that")
  func correctieTerug() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.noteer(notitie()), op: "2026-11-03")
    try verhaal.doe(
      .corrigeer(verhaal.laatste, reden: "x", nieuw: notitie { $0.tekst = "Anders." }))
    let correctie = GebeurtenisId(
      segment: verhaal.laatste.segment, volgnummer: verhaal.laatste.volgnummer, plaats: 0)
    let gebeurtenissen = try verhaal.doe(.corrigeer(correctie, reden: "was goed", nieuw: nil))
    #expect(gebeurtenissen.map(\.inhoud.nummer) == [27, 27])
    #expect(verhaal.casus.notities.map(\.waarde.tekst) == ["Samen gebeld."])
  }

  @Test("a contact that is taken back takes its promise and the new state with it")
  func gevolgen() throws {
    var verhaal = Verhaal.geopend()
    let contact = met(Contact()) {
      $0.id = Verhaal.id(41); $0.metInwoner = true
    }
    let belofte = met(Toezegging()) {
      $0.id = Verhaal.id(42); $0.wat = "komt langs"
    }
    try verhaal.doe(.logContact(contact, belofte: belofte))
    let eerste = GebeurtenisId(
      segment: verhaal.laatste.segment, volgnummer: verhaal.laatste.volgnummer, plaats: 0)
    #expect(verhaal.casus.status == .lopend)
    let terug = try verhaal.doe(.corrigeer(eerste, reden: "andere casus", nieuw: nil))
    #expect(terug.count == 3)
    let casus = verhaal.casus
    #expect(casus.contacten.isEmpty)
    #expect(casus.toezeggingen.isLeeg)
    #expect(casus.status == .aangemeld)
  }

  @Test("an imported frame with many commands loses only what is named")
  func invoer() throws {
    var verhaal = Verhaal.geopend()
    let moment = Moment(verhaal.vandaag)
    verhaal.voeg(
      (60...63).map { n in Gebeurtenis(moment, .genoteerd(notitie(n))) })
    let eerste = GebeurtenisId(
      segment: verhaal.laatste.segment, volgnummer: verhaal.laatste.volgnummer, plaats: 0)
    try verhaal.doe(.corrigeer(eerste, reden: "dubbel", nieuw: nil))
    #expect(verhaal.casus.notities.map(\.waarde.id) == [61, 62, 63].map { Verhaal.id($0) })
  }

  @Test("the opening, unknown events and other things than notes are refused")
  func grenzen() throws {
    var verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(.corrigeer(verhaal.laatste, reden: "fout", nieuw: nil))
        == "Het openen van een casus kun je niet terugnemen. Sluit de casus, of pas de velden aan.")
    try verhaal.doe(.zegAgenda("Rust"))
    #expect(
      verhaal.weigering(.corrigeer(verhaal.laatste, reden: "", nieuw: nil))
        == "De reden is leeg. Schrijf in één zin waarom dit niet klopt.")
    #expect(
      verhaal.weigering(.corrigeer(verhaal.laatste, reden: "fout", nieuw: notitie()))
        == "Alleen een notitie krijgt een nieuwe tekst. Laat de tekst hier weg.")
    let weg = GebeurtenisId(segment: Verhaal.id(9), volgnummer: 9, plaats: 9)
    #expect(
      verhaal.weigering(.corrigeer(weg, reden: "fout", nieuw: nil))
        == "Dat staat niet in de geschiedenis van casus k7dm. Kies een regel uit de tijdlijn.")
  }

  @Test("a let op rests until a day that is still to come, with a reason")
  func uitstel() throws {
    var verhaal = Verhaal.geopend()
    let regel = Stil.naam
    let slaap = met(Letopuitstel()) {
      $0.regel = regel
      $0.tot = Verhaal.dag("2026-11-28")
      $0.reden = "Afgesproken met de balie"
    }
    try verhaal.doe(.stelUit(slaap))
    #expect(verhaal.casus.uitstel.map(\.waarde) == [slaap])
    #expect(
      verhaal.weigering(.stelUit(met(slaap) { $0.tot = nil }))
        == "Tot welke dag mag dit rusten? Typ bijvoorbeeld +1w.")
    #expect(
      verhaal.weigering(.stelUit(met(slaap) { $0.tot = Verhaal.dag("2026-11-21") }))
        == "Een let op rust tot een dag die nog komt. 21 november 2026 is al geweest "
        + "of is vandaag.")
    #expect(
      verhaal.weigering(.stelUit(met(slaap) { $0.reden = "" }))
        == "De reden is leeg. Schrijf in één zin waarom dit mag rusten.")
    #expect(
      verhaal.weigering(.stelUit(met(slaap) { $0.regel = "stilte" }))
        == "De let op 'stilte' ken ik niet. Kies uit: "
        + "\(Letopregels.alle.map { $0.naam }.joined(separator: ", ")).")
    #expect(
      verhaal.weigering(.stelUit(met(slaap) { $0.onderwerp = Verhaal.id(99) }))
        == "Waar deze let op over gaat, staat niet in casus k7dm. "
        + "Kijk na of je de goede casus en letters hebt.")
    #expect(
      verhaal.weigering(.stelUit(met(slaap) { $0.regel = Onomkeerbaar.naam }))
        == "Wat niet terug te draaien is, kan niet rusten. "
        + "Leg vast wat ertegen loopt, of dat het niet meer dreigt.")
  }
}
