import SourceText
import Syntax
import Tables

extension Stage {
  static let to = Stage(
    "to", aliases: ["存为"], elsewhere: ["save", "write", "export", "into", "保存", "导出", "写入", "另存为"],
    "writes the rows to a file, in the format that its name ends in", [Parameter("file", .file)],
    examples: [Example("places | select name | take 1 | to \"names.csv\"", "name\n东湖区")]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    guard case .literal(.text(let path)) = argument.value.bare.form, !path.isEmpty else {
      throw .wantsFileName(argument.value.span, in: call.source)
    }
    return BoundStage(fields: call.fields, keepsSubject: true, role: .destination(.file(path))) { flow in flow }
      .withoutSql("databases write files in ways of their own")
  }
}

extension Diagnostic {
  fileprivate static func wantsFileName(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "to wants the name of a file in quotes", at: span, in: source, help: "as in to \"totals.csv\"")
  }
}
