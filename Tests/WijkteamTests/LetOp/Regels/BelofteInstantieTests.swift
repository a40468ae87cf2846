import Testing

@testable import Wijkteam

@Suite("Let op: belofte van een instantie")
struct BelofteInstantieTests {
  @Test("de volgende werkdag oranje, de derde werkdag rood; een weekend telt niet")
  func drempels() {
    var geval = Geval()
    geval.procedure("2026-11-02", 1)
    geval.toezegging("2026-11-04", 2, van: .instantie, voor: "2026-11-13", procedure: 1)
    #expect(
      geval.reeks(
        "belofte-instantie",
        ["2026-11-13", "2026-11-15", "2026-11-16", "2026-11-17", "2026-11-18"])
        == [nil, nil, .oranje, .oranje, .rood])
    #expect(
      geval.letop("belofte-instantie", op: "2026-11-18").first?.sinds == Geval.dag("2026-11-16"))
  }

  @Test("na Kerst telt pas de eerste werkdag")
  func feestdag() {
    var geval = Geval()
    geval.toezegging("2026-12-14", 2, van: .instantie, voor: "2026-12-24")
    #expect(
      geval.reeks("belofte-instantie", ["2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30"])
        == [nil, .oranje, .oranje, .rood])
  }

  @Test("een nieuwe toegezegde dag telt; de oude staat bij de feiten")
  func nieuweDag() {
    var geval = Geval()
    geval.procedure("2026-11-02", 1)
    geval.toezegging("2026-11-04", 2, van: .instantie, voor: "2026-11-06", procedure: 1)
    geval.toezegging("2026-11-10", 3, van: .instantie, voor: "2026-11-13", procedure: 1)
    #expect(geval.niveau("belofte-instantie", op: "2026-11-13") == nil)
    let letop = geval.letop("belofte-instantie", op: "2026-11-18")
    #expect(letop.count == 1)
    #expect(letop.first?.onderwerp == Geval.id(3))
    #expect(letop.first?.feiten.contains("Eerder beloofd: 6 november. Dit is belofte 2.") == true)
  }

  @Test("nagekomen of klaar haalt de vlag weg")
  func opheffen() {
    var geval = Geval()
    geval.procedure("2026-11-02", 1)
    geval.toezegging("2026-11-04", 2, van: .instantie, voor: "2026-11-06", procedure: 1)
    var nagekomen = geval
    nagekomen.rond("2026-11-18", 2, Inhoud.toezeggingAfgehandeld, "nagekomen")
    #expect(nagekomen.niveau("belofte-instantie", op: "2026-11-18") == nil)
    geval.stap("2026-11-18", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(geval.niveau("belofte-instantie", op: "2026-11-18") == nil)
    geval.toezegging("2026-11-18", 3, van: .instantie, voor: "2026-11-20", procedure: 1)
    #expect(geval.niveau("belofte-instantie", op: "2026-11-23") == .oranje)
    geval.stap("2026-11-23", 1, .uitgevoerd)
    #expect(geval.niveau("belofte-instantie", op: "2026-11-23") == nil)
  }

  @Test("na het gesprek dat beloofd was, is het voorstel om de toezegging af te ronden")
  func teruggebeld() {
    var geval = Geval()
    geval.procedure("2026-11-02", 1)
    geval.toezegging(
      "2026-11-04", 2, van: .instantie, voor: "2026-11-06", procedure: 1, wat: "terugbellen")
    let open = geval.letop("belofte-instantie", op: "2026-11-18").first
    #expect(open?.acties.first?.wat.hasPrefix("Bel ") == true)
    geval.contact("2026-11-09", 3, procedures: [1])
    let gebeld = geval.letop("belofte-instantie", op: "2026-11-18").first
    #expect(gebeld?.feiten.contains("Daarna is er gesproken, op 9 november.") == true)
    #expect(
      gebeld?.acties.first?.wat
        == "Was het gesprek van 9 november wat er beloofd was? Zet de toezegging dan op nagekomen.")
  }

  @Test("een soort zonder regel telt vanaf de dag waarvoor een reactie zou komen")
  func reactieVoor() {
    var geval = Geval()
    geval.procedure("2026-11-02", 1, "overig", bij: "stichting", stap: .ingediend) {
      $0.naam = "noodfonds"
      $0.reactieVoor = Geval.dag("2026-11-13")
    }
    #expect(
      geval.reeks("belofte-instantie", ["2026-11-13", "2026-11-16", "2026-11-18"])
        == [nil, .oranje, .rood])
    let letop = geval.letop("belofte-instantie", op: "2026-11-18").first
    #expect(letop?.feiten.first == "Stichting zou uiterlijk 13 november reageren.")
    #expect(
      letop?.acties.first?.wat
        == "Bel stichting. Zeg dat 13 november is genoemd en vraag om een nieuwe dag.")
  }

  @Test("een belofte zonder procedure is een eigen regel")
  func los() {
    var geval = Geval()
    geval.toezegging("2026-11-04", 2, van: .instantie, voor: "2026-11-13", wat: "terugbellen")
    let letop = geval.letop("belofte-instantie", op: "2026-11-18").first
    #expect(letop?.procedure == nil)
    #expect(letop?.kop.contains("terugbellen") == true)
  }
}
