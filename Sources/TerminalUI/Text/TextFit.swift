/// Cutting, padding and wrapping by columns.
public enum TextFit {
  /// The longest beginning of a text that fits in a number of columns.
  public static func prefix(_ text: String, columns: Int) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += TextWidth.columns(of: text[end])
      if used > columns { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  /// The text, cut off with an ellipsis when it takes more columns than there are.
  public static func truncate(_ text: String, to columns: Int, ellipsis: Character = "…") -> String
  {
    guard TextWidth.columns(text) > columns else { return text }
    guard columns > 0 else { return "" }
    return prefix(text, columns: columns - 1) + String(ellipsis)
  }

  /// The text, cut or filled with spaces to exactly a number of columns.
  public static func pad(
    _ text: String, to columns: Int, _ alignment: Alignment = .leading
  )
    -> String
  {
    let cut = truncate(text, to: max(columns, 0))
    let free = max(0, columns - TextWidth.columns(cut))
    let before =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    return String(repeating: " ", count: before) + cut
      + String(repeating: " ", count: free - before)
  }

  /// The text in lines of at most `columns`, broken between words; keeps newlines.
  ///
  /// A word longer than a line is cut. An empty text is one empty line.
  public static func wrap(_ text: String, columns: Int) -> [String] {
    paragraphs(of: text).flatMap { paragraph in
      let characters = Array(paragraph)
      return wrapRanges(characters, columns: columns).map { range in
        var line = characters[range]
        if range.upperBound < characters.count {
          while line.last == " " { line.removeLast() }
        }
        return String(line)
      }
    }
  }

  /// A styled line in lines of at most `columns`, broken between words.
  public static func wrap(_ line: Line, columns: Int) -> [Line] {
    var result: [Line] = []
    for part in lines(of: line) {
      var characters: [Character] = []
      var styles: [Style] = []
      for span in part.spans {
        for character in span.text {
          characters.append(character)
          styles.append(span.style)
        }
      }
      for range in wrapRanges(characters, columns: columns) {
        var end = range.upperBound
        if end < characters.count {
          while end > range.lowerBound, characters[end - 1] == " " { end -= 1 }
        }
        var spans: [Span] = []
        for index in range.lowerBound..<end {
          if let last = spans.indices.last, spans[last].style == styles[index] {
            spans[last].text.append(characters[index])
          } else {
            spans.append(Span(String(characters[index]), styles[index]))
          }
        }
        result.append(Line(spans))
      }
    }
    return result
  }

  /// Where to break one paragraph: ranges that follow each other and cover it all.
  ///
  /// Spaces at a break stay at the end of the line before it and may hang over the edge.
  public static func wrapRanges(_ characters: [Character], columns: Int) -> [Range<Int>] {
    wrapRanges(characters.map(CharacterShape.init)[...], columns: columns)
  }

  /// Where to break a stretch of shapes; the ranges are in its own indices.
  static func wrapRanges(_ shapes: ArraySlice<CharacterShape>, columns: Int) -> [Range<Int>] {
    let room = max(columns, 1)
    var result: [Range<Int>] = []
    var start = shapes.startIndex
    var used = 0
    var breakAt: Int?
    var index = start
    while index < shapes.endIndex {
      let shape = shapes[index]
      if shape.isSpace {
        used += 1
        breakAt = index + 1
        index += 1
        continue
      }
      if used + shape.width > room, index > start {
        let end = breakAt ?? index
        result.append(start..<end)
        start = end
        breakAt = nil
        used = 0
        index = end
        continue
      }
      used += shape.width
      index += 1
      if shape.allowsBreak, index < shapes.endIndex, !shapes[index].isDigit { breakAt = index }
    }
    result.append(start..<shapes.endIndex)
    return result
  }

  /// The paragraphs of a text; every kind of line end counts.
  public static func paragraphs(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func lines(of line: Line) -> [Line] {
    guard line.spans.contains(where: { $0.text.contains(where: \.isNewline) }) else {
      return [line]
    }
    var result: [Line] = [.empty]
    for span in line.spans {
      for (offset, part) in paragraphs(of: span.text).enumerated() {
        if offset > 0 { result.append(.empty) }
        if !part.isEmpty { result[result.count - 1].spans.append(Span(String(part), span.style)) }
      }
    }
    return result
  }
}
