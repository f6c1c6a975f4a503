/// The report in the bytes of a file, or the reason why there is none.
///
/// `name` is the file's path as messages show it. Reading never fails on what a report looks like: what was dropped or
/// doubted is said in the document's remarks.
package func read(_ bytes: [UInt8], name: String) -> Result<Document, Remark> {
  .failure(Remark(path: name, sentence: "cannot be read yet"))
}
