import Testing

@testable import TerminalUI

private enum Field: String, Hashable, Sendable { case who, when, how, domains, what, note }

/// A calendar of bare numbers: enough to see that steps and typing reach the rules.
private let rules = DateRules(
  today: "100",
  parse: { text in
    switch text {
    case "vr": .value("105")
    case "+2": .value("102")
    default:
      Int(text).map { .value(String($0)) }
        ?? .problem("‘\(text)’ is geen datum. Typ bijvoorbeeld 14-3.")
    }
  },
  shift: { date, days, months in String((Int(date) ?? 0) + days + 30 * months) },
  show: { "dag \($0)" })

private func form() -> Form<Field> {
  Form(
    "Bellen",
    [
      .note(.note, "Eén zin is genoeg."),
      .text(.who, "Wie", required: true), .date(.when, "Beloofd voor"),
      .choice(
        .how, "Resultaat",
        [
          Option("geen", "Geen gehoor"), Option("gesproken", "Gesproken"),
          Option("terug", "Belt terug", reason: "geen nummer bekend"),
        ]),
      .choices(.domains, "Domeinen", [Option("w", "Wonen"), Option("s", "Schulden")]),
      .area(.what, "Wat", rows: 3),
    ])
}

struct FormTests {
  private func press(_ form: inout Form<Field>, _ keys: String) throws -> Outcome {
    var outcome = Outcome.ignored
    for key in try #require(Key.sequence(keys)) { outcome = form.handle(key, dates: rules) }
    return outcome
  }

  @Test("Filling in goes from field to field and saves with Ctrl-S")
  func fill() throws {
    var form = form()
    #expect(form.focusedID == .who)
    _ = try press(&form, "Ans <Enter> v <Tab> <Down> <Enter> <Space> <Tab> Gesproken.")
    #expect(try press(&form, "<C-s>") == .submitted)
    #expect(form.text(.who) == "Ans")
    #expect(form.date(.when) == "100")
    #expect(form.choice(.how) == "gesproken")
    #expect(form.choices(.domains) == ["w"])
    #expect(form.text(.what) == "Gesproken.")
    #expect(form.isChanged)
  }

  @Test("Something required that is empty is named, and focused")
  func required() throws {
    var form = form()
    _ = try press(&form, "<Tab> <Tab>")
    #expect(try press(&form, "<C-s>") == .refused("Vul dit nog in: wie."))
    #expect(form.focusedID == .who)
    #expect(form[.who]?.error == "Vul dit nog in: wie.")
    _ = try press(&form, "A")
    #expect(form[.who]?.error == nil)
  }

  @Test("An answer that is not possible says why")
  func reason() throws {
    var form = form()
    form.focus(.how)
    #expect(try press(&form, "b") == .refused("geen nummer bekend"))
    #expect(form.choice(.how) == nil)
    _ = try press(&form, "ge")
    #expect(form.choice(.how) == "geen")
    _ = try press(&form, "s")
    #expect(form.choice(.how) == "gesproken")
  }

  @Test(
    "A date is stepped to or typed",
    arguments: [
      ("v", "100"), ("v +", "101"), ("v - -", "98"), ("v <PgDn>", "130"), ("<PgUp>", "70"),
      ("=", "101"),
      ("1 2 <Tab>", "12"), ("v r <Tab>", "105"), ("v + 2 <Tab>", "102"), ("+ 2 <Tab>", "102"),
      ("v <Backspace>", nil), ("v 7 <Tab>", nil),
    ])
  func dates(keys: String, expected: String?) throws {
    var form = form()
    form.focus(.when)
    _ = try press(&form, keys)
    #expect(form.date(.when) == expected)
  }

  @Test("A date that is none is said, without holding anybody")
  func wrongDate() throws {
    var form = form()
    form.focus(.when)
    _ = try press(&form, "x <Tab>")
    #expect(form.focusedID == .how)
    #expect(form[.when]?.error == "‘x’ is geen datum. Typ bijvoorbeeld 14-3.")
    form.update(.who) { $0.draft = "Ans" }
    #expect(try press(&form, "<C-s>") == .refused("‘x’ is geen datum. Typ bijvoorbeeld 14-3."))
    #expect(form.focusedID == .when)
  }

  @Test("A draft brings everything back")
  func draft() throws {
    var one = form()
    _ = try press(&one, "Ans <Tab> v <Tab> <Down> <Tab> <Space> <Tab> half een")
    #expect(try press(&one, "<Esc>") == .cancelled)
    var two = form()
    two.restore(one.draft)
    #expect(two.draft == one.draft)
    #expect(two.choices(.domains) == ["w"])
    #expect(two.text(.what) == "halfeen")
  }

  @Test("A wide form has its labels beside the fields, a narrow one above")
  func drawing() throws {
    var form = form()
    _ = try press(&form, "Ans <Tab> v")
    var grid = Grid(Size(rows: 10, columns: 60))
    let cursor = form.draw(in: &grid, grid.rect, dates: rules)
    #expect(
      grid.rows == [
        "Eén zin is genoeg.", "  Wie *        Ans", "> Beloofd voor dag 100", "  Resultaat",
        "  Domeinen",
        "  Wat", "", "", "", "",
      ])
    #expect(cursor == Point(row: 2, column: 15))
    #expect(form.announcement == "Beloofd voor, 100")
    grid = Grid(Size(rows: 6, columns: 20))
    form.draw(in: &grid, grid.rect, dates: rules)
    #expect(grid.rows.contains("> Beloofd voor"))
    #expect(grid.rows.contains("  dag 100"))
  }

  @Test("No key, order or measure breaks a form")
  func property() {
    var random = Seeded(21)
    for _ in 0..<80 {
      var form = form()
      for _ in 0..<60 {
        let size = Size(
          rows: Int.random(in: 0...14, using: &random),
          columns: Int.random(in: 0...80, using: &random))
        _ = form.handle(
          anyKeys.randomElement(using: &random) ?? .up, dates: rules,
          columns: form.fieldColumns(in: size.rect))
        var grid = Grid(size)
        let point = form.draw(in: &grid, grid.rect, dates: rules)
        #expect(size.rect.isEmpty || grid.rect.contains(point))
        #expect(grid.isSound)
        #expect(form.focusedID != nil && form.focusedID != .note)
      }
    }
  }
}
