import Tables

extension Format {
  /// For XeLaTeX or LuaLaTeX, which set Chinese; over pages where it is long.
  package static let latex = Format(
    name: "latex", summary: "a table for LaTeX, with the packages booktabs and longtable", fileExtension: "tex",
    example: #"""
      % \usepackage{booktabs,longtable}
      \begin{longtable}{lrrll}
      \toprule
      name & value & share & months & items \\
      \midrule
      \endhead
      东区 & 560.2亿元 & 40.6 & 2017-01..2017-09 & 甲、乙 \\
      西|区, "新" & $\cdot$ & $\cdot$ & $\cdot$ & $\cdot$ \\
      \bottomrule
      \end{longtable}

      """#,
    writes: { (table, layout, output) throws(Patience.Stopped) in
      let shown = table.fields.indices.filter { !table.fields[$0].isHidden }
      func line(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\\n" }
      let places = shown.map { isNumeric(table.fields[$0].type) ? "r" : "l" }.joined()
      output.write("% \\usepackage{booktabs,longtable}\n\\begin{longtable}{\(places)}\n\\toprule\n")
      output.write(line(shown.map { escapedForLatex(table.fields[$0].name) }) + "\\midrule\n\\endhead\n")
      for row in 0..<table.count {
        try layout.patience.check(row)
        output.write(
          line(
            shown.map { index in
              let value = table.columns[index][row]
              return value.isNull ? "$\\cdot$" : escapedForLatex(plainText(of: value))
            }))
      }
      output.write("\\bottomrule\n\\end{longtable}\n")
    })
}

/// A text that LaTeX sets as it is. A bracket that begins a line would belong to the command before it.
private func escapedForLatex(_ text: String) -> String {
  var result = text.first == "[" ? "{}" : ""
  for character in text {
    switch character {
    case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
    case "\\": result += "\\textbackslash{}"
    case "~": result += "\\textasciitilde{}"
    case "^": result += "\\textasciicircum{}"
    case "\n", "\r\n", "\r", "\t": result += " "
    default: result.append(character)
    }
  }
  return result
}
