import SourceText
import Synchronization

/// What evaluation has to say about a result that is there all the same. An object, since whoever evaluates, on whatever
/// thread, adds to one list.
final class Remarks: Sendable {
  private let list = Mutex<[Diagnostic]>([])

  /// Each is said once, and no more than a reader will read.
  var note: @Sendable (Diagnostic) -> Void {
    { remark in
      self.list.withLock { list in
        let isKnown = list.contains { $0.sentence == remark.sentence && $0.span == remark.span }
        if !isKnown, list.count < 10 { list.append(remark) }
      }
    }
  }

  /// What was noted since the last call.
  func taken() -> [Diagnostic] {
    list.withLock { list in
      defer { list = [] }
      return list
    }
  }
}
