import Termijnen
import Testing

@testable import Wijkteam

@Suite("Identities, members, the causal order, collections")
struct BasisTests {
  @Test("an identity is sixteen bytes and comes back from them")
  func id() {
    var toeval = Toeval(4)
    for _ in 0..<1_000 {
      let id = toeval.id()
      #expect(id.bytes.count == 16)
      #expect(Id(bytes: id.bytes) == id)
      #expect(Spreekletters.kort(id, aantal: 24).hasPrefix(id.kort))
      #expect(Spreekletters.geldig(id.kort))
    }
    #expect(Id(bytes: [1, 2, 3]) == nil)
    #expect(Spreekletters.alle.count == 30)
    #expect(Set(Spreekletters.alle).isDisjoint(with: Array("ilo015")))
  }

  @Test("identities order as their bytes do")
  func volgorde() {
    var toeval = Toeval(5)
    for _ in 0..<1_000 {
      let (a, b) = (toeval.id(), toeval.id())
      #expect((a < b) == a.bytes.lexicographicallyPrecedes(b.bytes))
    }
  }

  @Test("shown letters are lengthened where four are double")
  func weergave() {
    var verzameling = Verzameling<Int>()
    let een = Id(hoog: 1, laag: 0)
    let ander = Id(hoog: 1 + 30 * 30 * 30 * 30, laag: 0)
    verzameling[een] = 1
    #expect(verzameling.weergave(een).count == 4)
    verzameling[ander] = 2
    #expect(verzameling.weergave(een).count == 5)
    #expect(verzameling.weergave(een) != verzameling.weergave(ander))
    #expect(verzameling.metKort(een.kort) == [een, ander])
    #expect(verzameling.metKort(verzameling.weergave(ander).uppercased()) == [ander])
    verzameling[een] = nil
    #expect(verzameling.ids == [ander])
    #expect(verzameling.alle == [2])
  }

  @Test("a procedure is found by its letters, or the sentence says which there are")
  func procedureKort() throws {
    var verhaal = Verhaal.geopend()
    #expect(
      throws: Weigering(
        .onbekend,
        "Procedure 'abcd' is er niet in casus k7dm. Deze casus heeft nog geen procedures.")
    ) { try verhaal.casus.procedure(kort: "abcd") }
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    try verhaal.doe(.startProcedure(Verhaal.procedure(32)))
    let kort = Verhaal.id(31).kort
    #expect(try verhaal.casus.procedure(kort: kort.uppercased()).id == Verhaal.id(31))
    #expect(throws: Weigering.self) { try verhaal.casus.procedure(kort: "") }
  }

  @Test("members are known by their name in lower case")
  func lid() {
    #expect(Lid("Kitty") == Lid("kitty"))
    #expect(Lid("kitty").weergave == "Kitty")
    #expect(Lid("").weergave == "")
  }

  @Test("the causal order is total over frames of all devices")
  func oorzakelijk() {
    var toeval = Toeval(6)
    let alles = toeval.geschiedenis(60)
    for a in alles {
      for b in alles {
        let links = Vastgelegd.eerder(a, b)
        let rechts = Vastgelegd.eerder(b, a)
        #expect(links != rechts || a.id == b.id)
      }
    }
  }

  @Test("a register shows the last live write, and both while nobody chose")
  func register() {
    var register = Register<String>()
    #expect(register.waarde == nil)
    func merk(_ nummer: UInt32) -> Merk {
      Vastgelegd(
        Verhaal.envelop(nummer), plaats: 0,
        Gebeurtenis(Moment(Verhaal.dag("2026-11-21")), .agendaGezegd(Agenda("")))
      ).merk
    }
    register.zet("a", merk(1), vervangt: [])
    register.zet("b", merk(2), vervangt: [])
    #expect(register.waarde == "b")
    #expect(register.gelijktijdig)
    register.zet("b", merk(3), vervangt: [merk(1).id])
    #expect(!register.gelijktijdig)
    #expect(register.levend.count == 2)
    register.zet("c", merk(4), vervangt: register.gezien)
    #expect(register.gezien == [merk(4).id])
  }
}
