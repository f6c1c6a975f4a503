import Dispatch
import Synchronization
import Tables
import Testing

@Suite struct DeferredTests {
  @Test func whoWaitsGetsTheValue() {
    #expect(Deferred { 5 }.value(unless: { false }) == 5)
    #expect(Deferred(made: 5).value(unless: { true }) == 5)
  }

  @Test func whoLeavesFindsItMadeLater() {
    let gate = DispatchSemaphore(value: 0)
    let deferred = Deferred {
      gate.wait()
      return 5
    }
    #expect(deferred.value(unless: { true }) == nil)
    gate.signal()
    #expect(deferred.value == 5)
  }

  /// However often it is asked for while it is made, one thread is at it.
  @Test func manyQuestionsBeginItOnce() {
    let (gate, isBegun) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let made = Atomic(0)
    let deferred = Deferred {
      made.add(1, ordering: .relaxed)
      isBegun.signal()
      gate.wait()
      return 5
    }
    #expect(deferred.isWaiting)
    #expect(deferred.begin())
    #expect(!deferred.isWaiting)
    for _ in 0..<100 {
      #expect(!deferred.begin())
      #expect(deferred.value(unless: { true }) == nil)
    }
    isBegun.wait()
    #expect(!deferred.begin())
    #expect(deferred.value(unless: { true }) == nil)
    #expect(deferred.valueIfMade == nil)
    gate.signal()
    #expect(deferred.value == 5)
    #expect(!deferred.begin())
    #expect(made.load(ordering: .relaxed) == 1)
  }

  /// Who asks while it is on its way to a thread makes it at once; that thread finds nothing left to do.
  @Test func allWhoWaitGetTheSame() {
    let made = Atomic(0)
    let deferred = Deferred { made.add(1, ordering: .relaxed).newValue }
    deferred.begin()
    let values = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      let value = deferred.value
      values.withLock { $0.append(value) }
    }
    #expect(values.withLock { $0 } == [Int](repeating: 1, count: 16))
  }
}
