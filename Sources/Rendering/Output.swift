/// Collects text and hands it on in pieces of about 64 KiB, so that a large result costs few system calls and little
/// memory.
package struct Output {
  private static let pieceInBytes = 1 << 16

  private var buffer: [UInt8] = []
  private let sink: ([UInt8]) -> Void

  package init(to sink: @escaping ([UInt8]) -> Void) { self.sink = sink }

  package mutating func write(_ text: some StringProtocol) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Output.pieceInBytes { flush() }
  }

  package mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= Output.pieceInBytes { flush() }
  }

  /// Hands on what is left.
  package mutating func flush() {
    if buffer.isEmpty { return }
    sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
