import Testing

@testable import TerminalUI

struct LayoutTests {
  @Test("Lengths divide the room without a gap or overlap")
  func divide() {
    #expect(Length.divide(80, over: [.fixed(20), .rest, .fixed(10)]) == [20, 50, 10])
    #expect(Length.divide(80, over: [.percent(25), .flexible(2), .flexible(1)]) == [20, 40, 20])
    #expect(Length.divide(10, over: [.fixed(8), .fixed(8)]) == [8, 2])
    #expect(Length.divide(21, over: [.rest, .rest], gap: 1) == [10, 10])
    #expect(Length.divide(30, over: [.atLeast(10), .rest]) == [20, 10])
    #expect(Length.divide(0, over: [.rest]) == [0])
    #expect(Length.divide(5, over: []) == [])
  }

  @Test("Parts of an area cover it exactly")
  func split() {
    let area = Rect(row: 2, column: 3, rows: 20, columns: 70)
    let parts = area.splitColumns(.fixed(24), .rest, gap: 1)
    #expect(parts.map(\.column) == [3, 28])
    #expect(parts.map(\.endColumn) == [27, 73])
    #expect(area.splitRows(.fixed(1), .rest, .fixed(1)).map(\.rows) == [1, 18, 1])
  }

  @Test("Edges never give a negative area")
  func edges() {
    let area = Rect(row: 0, column: 0, rows: 1, columns: 1)
    #expect(area.inset().isEmpty)
    #expect(area.droppingTop(5).rows == 0)
    #expect(area.top(-3).rows == 0)
    #expect(area.centered(.standard) == area)
    #expect(Size(rows: -1, columns: .max) == Size(rows: 0, columns: 1_000))
    #expect(Rect(row: .min, column: .max, rows: .max, columns: .min).columns == 0)
  }

  @Test("The fixed parts of a screen shrink in a sensible order", arguments: 0...30)
  func screenFrame(rows: Int) {
    let parts = ScreenFrame(Size(rows: rows, columns: 80))
    #expect(
      parts.header.rows + parts.body.rows + parts.status.rows + parts.footer.rows == rows)
    #expect(rows == 0 || parts.body.rows > 0)
    if rows >= 5 { #expect(parts.body.rows == rows - 3) }
  }
}
