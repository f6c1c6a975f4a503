import SourceText
import Syntax
package import Tables

extension Environment {
  /// The columns that come out of a pipeline, which is checked but not run; nil when it does not bind. For completion:
  /// it costs the same over ten rows and ten million, but for
  /// stages whose columns depend on the rows, which are looked at where there are few.
  package func columns(of text: String) -> [Field]? {
    let source = Source(name: "", text: text)
    guard let statement = try? parse(source).last, case .show(let expression) = statement.form else { return nil }
    return try? bindPipeline(expression, glancing, in: source).fields
  }

  /// What queries may refer to, where nobody waits for rows: a key has been pressed.
  var glancing: Surroundings {
    var surroundings = surroundings
    let end = ContinuousClock.now.advanced(by: .milliseconds(50))
    surroundings.glance = Glance(mostRows: 200_000) { ContinuousClock.now > end }
    return surroundings
  }
}
