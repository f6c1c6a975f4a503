import Sentences

/// Rules ask for these once a number. To compare two styles calls a function of the module that declares them; to ask for a
/// case does not.
extension Numeral {
  var isArabic: Bool { if case .arabic = style { true } else { false } }
  var isHan: Bool { if case .han = style { true } else { false } }
  var isPositional: Bool { if case .positional = style { true } else { false } }
  var isScale: Bool { if case .scale = style { true } else { false } }
  var isWord: Bool { if case .word = style { true } else { false } }
  /// 13.2:29.2:57.6
  var isStructure: Bool { if case .ratio = style { true } else { false } }
}
