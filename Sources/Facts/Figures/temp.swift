package import Sentences
package struct Framework: Sendable, Hashable {
  package var name: String
  package var count: Int?
  package var components: [String]
  package var items: [String]
  package var holds: Bool?
  package var sentence: Int
  package var range: Range<Int>
  package var rule: String
}
package func frameworks(in prose: Prose) -> [Framework] { [] }
