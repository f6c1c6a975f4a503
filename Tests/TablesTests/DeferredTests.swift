import Dispatch
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
}
