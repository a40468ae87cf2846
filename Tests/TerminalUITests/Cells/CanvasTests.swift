import Testing

@testable import TerminalUI

struct CanvasTests {
  private func drawn(
    _ rows: Int, _ columns: Int, theme: Theme = .standard, _ body: (inout Canvas) -> Void
  ) -> [String] {
    var canvas = Canvas(Size(rows: rows, columns: columns), theme: theme)
    body(&canvas)
    var grid = Grid(canvas.size, theme: theme)
    canvas.draw(in: &grid, at: .origin)
    return grid.rows
  }

  @Test("Lines have heads, and each kind its own look")
  func lines() {
    #expect(
      drawn(1, 7) {
        $0.line(from: .origin, to: Point(row: 0, column: 6), arrows: .both)
      } == ["◄─────►"])
    #expect(
      drawn(1, 7) { $0.line(from: .origin, to: Point(row: 0, column: 6), .thick, arrows: .end) }
        == ["━━━━━━►"])
    #expect(
      drawn(1, 7) { $0.line(from: .origin, to: Point(row: 0, column: 6), .interrupted) }
        == ["╌╌ ╌╌ ╌"])
    #expect(
      drawn(3, 3) { $0.line(from: Point(row: 2, column: 0), to: Point(row: 0, column: 2)) }
        == ["  ╱", " ╱", "╱"])
    #expect(
      drawn(3, 1, theme: .standard.ascii) {
        $0.line(from: .origin, to: Point(row: 2, column: 0), arrows: .end)
      } == ["|", "|", "v"])
  }

  @Test("Text wins from lines")
  func text() {
    #expect(
      drawn(1, 12) {
        $0.text("Ans", at: Point(row: 0, column: 4))
        $0.line(from: .origin, to: Point(row: 0, column: 11))
      } == ["────Ans─────"])
  }

  @Test("Connections bend with corners and join where they meet")
  func connections() {
    #expect(
      drawn(5, 12) {
        $0.connect(from: Point(row: 0, column: 0), to: Point(row: 2, column: 11), bendAt: 5)
        $0.connect(from: Point(row: 4, column: 0), to: Point(row: 2, column: 11), bendAt: 5)
      } == ["─────┐", "     │", "     ├─────►", "     │", "─────┘"])
    #expect(
      drawn(3, 9, theme: .standard.ascii) {
        $0.connect(from: .origin, to: Point(row: 2, column: 8), bendAt: 4)
      } == ["----+", "    |", "    +--->"])
  }

  @Test("A chain of boxes can be drawn")
  func chain() {
    #expect(
      drawn(3, 24) {
        let one = $0.box(["urgentie"], at: Rect(row: 0, column: 0, rows: 3, columns: 10))
        let two = $0.box(["woning"], at: Rect(row: 0, column: 16, rows: 3, columns: 8))
        $0.connect(
          from: Point(row: 1, column: one.endColumn), to: Point(row: 1, column: two.column - 1))
      } == [
        "┌────────┐      ┌──────┐", "│urgentie│─────►│woning│", "└────────┘      └──────┘",
      ])
  }

  @Test("Circles are closed, round and the same everywhere")
  func circles() {
    #expect(
      drawn(5, 11, theme: .standard.ascii) {
        $0.ellipse(center: Point(row: 2, column: 5), rows: 2, columns: 5)
      } == ["  .......", " .       .", ".         .", " .       .", "  ......."])
    let ellipse = Ellipse(center: Point(row: 10, column: 20), rows: 8, columns: 16)
    #expect(ellipse.point(step: 0, of: 4) == Point(row: 10, column: 36))
    #expect(ellipse.point(step: 1, of: 4) == Point(row: 18, column: 20))
    #expect(ellipse.point(step: 2, of: 4) == Point(row: 10, column: 4))
    #expect(ellipse.point(step: -1, of: 4) == Point(row: 2, column: 20))
    #expect(ellipse.point(step: 3, of: 0) == Point(row: 10, column: 36))
  }

  @Test("Drawing anything anywhere is safe")
  func property() {
    var random = Seeded(2)
    for _ in 0..<200 {
      let size = Size(
        rows: Int.random(in: 0...12, using: &random),
        columns: Int.random(in: 0...30, using: &random))
      var canvas = Canvas(size)
      func point(_ random: inout Seeded) -> Point {
        Point(
          row: Int.random(in: -8...20, using: &random),
          column: Int.random(in: -8...40, using: &random))
      }
      for _ in 0..<8 {
        let one = point(&random)
        let two = point(&random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: canvas.line(from: one, to: two, .thick, arrows: .both)
        case 1: canvas.connect(from: one, to: two)
        case 2: canvas.ellipse(center: one, rows: two.row, columns: two.column)
        case 3: canvas.text(Line(awkward.randomElement(using: &random) ?? ""), at: one)
        default: canvas.box(["作者"], at: Rect(row: one.row, column: one.column, rows: 3, columns: 5))
        }
      }
      var grid = Grid(size)
      canvas.draw(in: &grid, at: .origin)
      #expect(grid.isSound)
    }
  }
}
