import Testing

@testable import TerminalUI

@Suite("Choosing by typing") struct ChoiceTests {
  private static func choice(_ chosen: Set<String> = []) -> Choice {
    Choice(
      [
        Option("", "nog niet aangevraagd"), Option("ingediend", "aangevraagd"),
        Option("ontvangen", "daar ontvangen"), Option("nieuw", "nieuwe ronde"),
      ], chosen: chosen)
  }

  private func typed(_ word: String, in choice: Choice = choice()) -> (Set<String>, [String]) {
    var choice = choice
    var refusals: [String] = []
    for letter in word {
      if case .refused(let sentence) = choice.handle(.character(letter)) {
        refusals.append(sentence)
      }
    }
    return (choice.chosen, refusals)
  }

  @Test(
    "the beginning of an answer, of a word in it, or its own name chooses it",
    arguments: [
      ("aan", "ingediend"), ("daar", "ontvangen"), ("ontvangen", "ontvangen"),
      ("ingediend", "ingediend"), ("nieuwe r", "nieuw"), ("nog niet", ""),
    ])
  func fits(word: String, chosen: String) {
    let (now, refusals) = typed(word)
    #expect(now == [chosen])
    #expect(refusals.isEmpty)
  }

  @Test("a word that fits nothing chooses nothing else, however many letters it has")
  func nothing() {
    let (now, refusals) = typed("niemand")
    // "nie" still fits; from there on nothing does, and what stood there comes back.
    #expect(now.isEmpty)
    #expect(refusals.last?.contains("niemand") == true)
    #expect(typed("niet ontvankelijk", in: Self.choice(["ontvangen"])).0 == ["ontvangen"])
    var several = Choice(Self.choice().options, chosen: ["nieuw"], allowsSeveral: true)
    for letter in "geen idee" { _ = several.handle(.character(letter)) }
    #expect(several.chosen == ["nieuw"])
    for key in [Key.backspace, .character("d"), .character(" ")] { _ = several.handle(key) }
    #expect(several.chosen == ["nieuw", "ontvangen"])
    let (none, all) = typed("xdna")
    #expect(none.isEmpty && all.count == 4)
  }

  @Test("the same letter again goes to the next answer; arrows, backspace and leaving begin anew")
  func again() {
    #expect(typed("n").0 == [""])
    #expect(typed("nn").0 == ["nieuw"])
    var choice = Self.choice()
    for letter in "xy" { _ = choice.handle(.character(letter)) }
    _ = choice.handle(.down)
    #expect(typed("daar", in: choice).0 == ["ontvangen"])
    var wiped = Self.choice(["ontvangen"])
    for letter in "xy" { _ = wiped.handle(.character(letter)) }
    _ = wiped.handle(.backspace)
    #expect(wiped.chosen == ["ontvangen"])
    #expect(typed("aan", in: wiped).0 == ["ingediend"])
    var left = Self.choice()
    _ = left.handle(.character("x"))
    left.leave()
    #expect(typed("daar", in: left).0 == ["ontvangen"])
    var form = Form(
      "", [.choice("keuze", "", Self.choice().options), .text("tekst", "")])
    _ = form.handle(.character("x"))
    _ = form.handle(.tab)
    _ = form.handle(.backTab)
    _ = form.handle(.character("d"))
    #expect(form.choice("keuze") == "ontvangen")
  }
}
