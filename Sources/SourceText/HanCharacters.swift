extension Unicode.Scalar {
  /// Whether it is a Han character of those in daily use.
  package var isHan: Bool { (0x3400...0x9FFF).contains(value) }
}

extension String {
  /// Whether a Han character is among its letters.
  package var holdsHan: Bool { unicodeScalars.contains(where: \.isHan) }
}
