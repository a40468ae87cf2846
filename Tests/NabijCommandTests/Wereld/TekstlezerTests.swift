@testable import NabijCommand
import Testing

@MainActor
@Suite("Een tekst van meer regels, byte voor byte van een terminal")
struct TekstlezerTests {
  private func lees(_ bytes: [UInt8]) -> (tekst: String, toon: String, lezer: Tekstlezer) {
    var lezer = Tekstlezer()
    var toon = ""
    for byte in bytes where lezer.stand == .leest || lezer.stand == .legeRegel {
      toon += lezer.neem(byte)
    }
    return (String(decoding: lezer.bytes, as: UTF8.self), toon, lezer)
  }

  private func lees(_ tekst: String) -> (tekst: String, toon: String, lezer: Tekstlezer) {
    lees(Array(tekst.utf8))
  }

  @Test("een lege regel sluit af als er niets meer achteraan komt")
  func legeRegel() {
    var (tekst, toon, lezer) = lees("een\rtwee\r\r")
    #expect(tekst == "een\ntwee")
    #expect(toon == "een\r\ntwee\r\n\r\n")
    #expect(lezer.stand == .legeRegel)
    lezer.sluitAf()
    #expect(lezer.stand == .klaar)
    #expect(lezer.bytes == Array("een\ntwee".utf8))
  }

  @Test("komt er meteen meer, dan was de lege regel een alinea; ook met twee tekens per regeleinde")
  func alinea() {
    #expect(lees("een\n\ntwee\n").tekst == "een\n\ntwee")
    #expect(lees("een\r\n\r\n\r\ntwee\r\n").tekst == "een\n\n\ntwee")
    #expect(lees("een\r\n").lezer.stand == .leest)
  }

  @Test("in een plak sluit niets af: lege regels, Ctrl-C, Ctrl-D en Ctrl-U zijn tekst")
  func plak() {
    let plak = "\u{1B}[200~een\r\rtwee\u{3}\u{4}\u{15}\r\u{1B}[31mdrie\u{1B}[201~"
    let (tekst, toon, lezer) = lees(plak)
    #expect(tekst == "een\n\ntwee\u{3}\u{4}\u{15}\n\u{1B}[31mdrie")
    #expect(lezer.stand == .leest)
    #expect(!toon.contains("\u{1B}"))
    #expect(toon == "een\r\n\r\ntwee\r\ndrie")
    #expect(lees(plak + "\r\r").lezer.stand == .legeRegel)
  }

  @Test("een regel van 6.000 tekens blijft heel")
  func lang() {
    let regel = String(repeating: "woord ", count: 1_000) + "EINDE"
    #expect(lees(regel + "\r\r").tekst == regel)
  }

  @Test("wissen gaat per teken, woord en regel, over wat op het scherm staat")
  func wissen() {
    #expect(lees("caf\u{E9}\u{7F}\u{7F}\r").tekst == "ca")
    #expect(lees("een twee  drie\u{17}\r").tekst == "een twee  ")
    #expect(lees("eerste\rfout\u{15}goed\r").tekst == "eerste\ngoed")
    #expect(lees("ab\u{7F}").toon == "ab\u{8} \u{8}")
    #expect(lees("\u{65E5}\u{7F}").toon == "\u{65E5}\u{8} \u{8}\u{8} \u{8}")
    #expect(lees("\u{7F}\u{15}x").tekst == "x")
  }

  @Test("pijlen en andere toetsen doen niets en komen niet in de tekst")
  func toetsen() {
    #expect(lees("a\u{1B}[Ab\u{1B}OPc\u{1B}[3;5~d\u{1B}xe\u{2}f").tekst == "abcdef")
  }

  @Test("Ctrl-C breekt af en Ctrl-D sluit af; wat er stond blijft")
  func einde() {
    let af = lees("half\u{3}rest")
    #expect(af.lezer.stand == .afgebroken)
    #expect(af.tekst == "half")
    let klaar = lees("half\u{4}rest")
    #expect(klaar.lezer.stand == .klaar)
    #expect(klaar.tekst == "half")
  }

  @Test("wat geen UTF-8 is blijft staan zoals het kwam, en breekt niets af")
  func bytes() {
    let invoer = Array("goed\r".utf8) + [0x66, 0xFF, 0xC3] + Array("x\rdrie\r".utf8)
    let (_, toon, lezer) = lees(invoer)
    #expect(lezer.bytes == Array("goed\n".utf8) + [0x66, 0xFF, 0xC3] + Array("x\ndrie".utf8))
    #expect(toon.contains("\u{FFFD}"))
    #expect(toon.contains("drie"))
  }
}
