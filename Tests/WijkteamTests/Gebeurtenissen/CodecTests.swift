import Termijnen
import Testing

@testable import Wijkteam

@Suite("Events as bytes")
struct CodecTests {
  private let dag = Verhaal.dag("2026-11-21")

  @Test("every kind of event comes back as it went in", arguments: Toeval.nummers)
  func heenEnWeer(nummer: Int) {
    var toeval = Toeval(UInt64(nummer))
    for _ in 0..<400 {
      let gebeurtenissen = (0..<toeval.getal(0...3)).map { _ in
        Gebeurtenis(toeval.moment(), toeval.inhoud(nummer))
      }
      let bytes = Codec.encode(gebeurtenissen)
      #expect(Codec.decode(bytes, ingevoerd: dag) == gebeurtenissen)
      #expect(gebeurtenissen.allSatisfy { $0.inhoud.nummer == nummer })
    }
  }

  @Test("a kind of a newer version is kept with its bytes")
  func nieuwereVersie() {
    let nieuw = Gebeurtenis(Moment(dag), .onbekend(999, [1, 2, 3]))
    let bytes = Codec.encode([nieuw])
    #expect(Codec.decode(bytes, ingevoerd: dag) == [nieuw])
    #expect(Codec.encode(Codec.decode(bytes, ingevoerd: dag)) == bytes)
  }

  @Test("a field of a newer version is passed over and the rest is read")
  func nieuwVeld() throws {
    var writer = TLVWriter()
    writer.field(1, Verhaal.id(1).tlv)
    writer.field(200, "later".tlv)
    writer.field(2, "Helena".tlv)
    let persoon = try Persoon(tlv: writer.bytes[...])
    #expect(
      persoon
        == met(Persoon()) {
          $0.id = Verhaal.id(1); $0.naam = "Helena"
        })
  }

  @Test("a word that this version does not know makes the event unknown, not wrong")
  func onbekendWoord() {
    var stap = TLVWriter()
    stap.field(1, "gestolen".tlv)
    var payload = TLVWriter()
    payload.field(1, Verhaal.id(1).tlv)
    payload.field(2, stap.bytes)
    #expect(Inhoud(nummer: 15, payload: payload.bytes[...]) == .onbekend(15, payload.bytes))
  }

  @Test("text that is not UTF-8 makes the event unknown")
  func geenUTF8() {
    var payload = TLVWriter()
    payload.field(1, [0xC3, 0x28])
    #expect(Inhoud(nummer: 4, payload: payload.bytes[...]) == .onbekend(4, payload.bytes))
  }

  @Test("a body that ends early keeps what was whole and its own bytes")
  func afgebroken() {
    let eerste = Gebeurtenis(Moment(dag), .agendaGezegd(Agenda("Rust")))
    let bytes = Codec.encode([eerste, eerste])
    let kort = Array(bytes.dropLast(3))
    #expect(
      Codec.decode(kort, ingevoerd: dag) == [eerste, Gebeurtenis(Moment(dag), .onbekend(0, kort))])
    #expect(Codec.decode([], ingevoerd: dag) == [])
  }

  @Test("numbers keep their value at every size")
  func getallen() throws {
    var toeval = Toeval(3)
    let randen = [0, 1, -1, 127, 128, -128, -129, 255, 256, 32_767, -32_769, .max, .min]
    for getal in randen + (0..<2_000).map({ _ in toeval.heel() }) {
      #expect(try Int(tlv: getal.tlv[...]) == getal)
      #expect((1...8).contains(getal.tlv.count))
    }
  }

  @Test("100,000 damaged bodies are read and folded without a trap")
  func beschadigd() {
    var toeval = Toeval(99)
    let goed = (0..<400).map { _ in
      Codec.encode((0..<toeval.getal(1...3)).map { _ in toeval.gebeurtenis() })
    }
    var onbekend = 0
    for ronde in 0..<100_000 {
      var bytes = goed[ronde % goed.count]
      for _ in 0..<toeval.getal(1...4) where !bytes.isEmpty {
        let plaats = toeval.getal(0...(bytes.count - 1))
        switch toeval.getal(0...3) {
        case 0: bytes[plaats] = UInt8(truncatingIfNeeded: toeval.next())
        case 1: bytes.remove(at: plaats)
        case 2: bytes.insert(0xFF, at: plaats)
        default: bytes.removeSubrange(plaats...)
        }
      }
      let gelezen = Codec.decode(bytes, ingevoerd: dag)
      if gelezen.contains(where: { if case .onbekend = $0.inhoud { true } else { false } }) {
        onbekend += 1
      }
      if ronde % 10 == 0 {
        let envelop = Verhaal.envelop(1)
        let vastgelegd = gelezen.prefix(60_000).enumerated().map {
          Vastgelegd(envelop, plaats: UInt16($0.offset), $0.element)
        }
        _ = Casus.vouw(id: Verhaal.casusId, vastgelegd, tot: nil).status
      }
    }
    #expect(onbekend > 10_000)
  }

  @Test("random bytes are read without a trap")
  func ruis() {
    var toeval = Toeval(5)
    for _ in 0..<20_000 {
      let bytes = (0..<toeval.getal(0...64)).map { _ in UInt8(truncatingIfNeeded: toeval.next()) }
      let gelezen = Codec.decode(bytes, ingevoerd: dag)
      #expect(gelezen.count <= bytes.count + 1)
    }
  }

  @Test("all events of a frame get their own name")
  func namen() {
    let envelop = Verhaal.envelop(4)
    let bytes = Codec.encode(
      (0..<3).map { _ in Gebeurtenis(Moment(dag), .agendaGezegd(Agenda("x"))) })
    let vastgelegd = Vastgelegd.lees(envelop, body: bytes)
    #expect(vastgelegd.map(\.id.plaats) == [0, 1, 2])
    #expect(Set(vastgelegd.map(\.id)).count == 3)
  }
}
