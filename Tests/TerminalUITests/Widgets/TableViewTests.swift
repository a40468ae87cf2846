import Testing

@testable import TerminalUI

private let table = TableView(
  columns: [
    Column("Naam", minimum: 8), .fixed("Domeinen", 10, priority: 2),
    .fixed("Dagen", 5, priority: 1, alignment: .trailing),
  ],
  rows: [
    .heading("Kan niet wachten"),
    TableRow(
      "helena", [Line("Helena"), Line("wonen"), Line("14", .red)],
      announcement: "Helena, wacht 14 dagen"),
    .detail("belooft vrijdag te bellen"),
    TableRow(
      "zoe", [Line("Zoë van den Bergh-Şahin"), Line("schulden"), Line("3")],
      announcement: "Zoë, wacht 3 dagen"),
  ])

struct TableViewTests {
  @Test("Columns, headings and details stand below each other")
  func wide() {
    var grid = Grid(Size(rows: 6, columns: 40))
    var list = ListState(selection: "helena")
    list.reconcile(table.ids, height: 5)
    let cursor = table.draw(in: &grid, grid.rect, list)
    #expect(
      grid.rows == [
        "  Naam                  Domeinen   Dagen",
        "  Kan niet wachten",
        "> Helena                wonen         14",
        "    belooft vrijdag te bellen",
        "  Zoë van den Bergh-Şa… schulden       3",
        "",
      ])
    #expect(cursor == Point(row: 2, column: 0))
    #expect(grid.styles[2].hasPrefix("s") && grid.styles[2].hasSuffix("RR"))
    #expect(table.announcement(list) == "Helena, wacht 14 dagen")
  }

  @Test("On a narrow screen the least important columns give way")
  func narrow() {
    func shown(_ columns: Int) -> [Int] {
      TableView<String>.widths(of: table.columns, in: columns).map(\.index)
    }
    #expect(shown(40) == [0, 1, 2])
    #expect(shown(20) == [0, 2])
    #expect(shown(10) == [0])
    #expect(shown(1) == [0])
  }

  @Test("Columns never take more than there is", arguments: 25...60)
  func fits(columns: Int) {
    let widths = TableView<String>.widths(of: table.columns, in: columns)
    #expect(widths.reduce(-1) { $0 + $1.width + 1 } == columns)
  }

  @Test("An empty table says what to do")
  func empty() {
    let table = TableView<Int>(rows: [], empty: "Nog geen casussen. Druk op n c voor een nieuwe.")
    #expect(
      rows(2, 30) { table.draw(in: &$0, $0.rect, ListState()) } == [
        "  Nog geen casussen. Druk op n", "  c voor een nieuwe.",
      ])
    #expect(table.announcement(ListState()).hasPrefix("Nog geen"))
  }

  @Test("Focus and marks can be seen without colour")
  func marks() {
    var list = ListState(selection: "zoe")
    list.marks = ["helena"]
    let lines = rows(6, 30) { table.draw(in: &$0, $0.rect, list, focused: false) }
    #expect(lines[2].hasPrefix(" *Helena"))
    #expect(lines[4].hasPrefix("> Zoë"))
  }
}
