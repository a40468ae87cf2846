/// A frame as text for golden files: signs, style map, cursor and announcement.
///
/// Rows are right-trimmed; in the style map a row of ordinary text is empty.
public func renderText(_ frame: Frame) -> String {
  var lines: [String] = ["--- scherm \(frame.grid.size) \(frame.title)"]
  for row in 0..<frame.grid.size.rows { lines.append(frame.grid.text(row: row)) }
  lines.append("--- stijl")
  for row in 0..<frame.grid.size.rows {
    var letters: [Character] = []
    for column in 0..<frame.grid.size.columns {
      letters.append(frame.grid[row, column].style.letter)
    }
    while letters.last == Role.normal.letter { letters.removeLast() }
    lines.append(String(letters))
  }
  lines.append("--- cursor \(frame.cursor)")
  lines.append("--- zegt \(frame.announcement)")
  var modes: [String] = []
  if frame.modes.mouse { modes.append("muis") }
  if frame.modes.redraw { modes.append("herteken") }
  if frame.modes.blank { modes.append("leeg") }
  if !modes.isEmpty { lines.append("--- modus \(modes.joined(separator: " "))") }
  return lines.joined(separator: "\n") + "\n"
}
