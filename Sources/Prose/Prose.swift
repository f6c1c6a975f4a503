import CCmark

/// Markdown as HTML, over cmark-gfm: GitHub's dialect with tables, struck-out text, bare links, task lists and footnotes.
/// What is HTML in it is left out, since texts of reports may stand there and come from anywhere.
package func html(ofMarkdown text: String) -> String {
  cmark_gfm_core_extensions_ensure_registered()
  let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES
  // Safety: the parser, the tree and the page are each freed once, after their last use, and the bytes of the text live
  // through the call that reads them.
  guard let parser = unsafe cmark_parser_new(options) else { return "" }
  defer { unsafe cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink", "tasklist"] {
    if let dialect = unsafe cmark_find_syntax_extension(name) {
      unsafe _ = cmark_parser_attach_syntax_extension(parser, dialect)
    }
  }
  var text = text
  text.withUTF8 { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let tree = unsafe cmark_parser_finish(parser) else { return "" }
  defer { unsafe cmark_node_free(tree) }
  guard let page = unsafe cmark_render_html(tree, options, cmark_parser_get_syntax_extensions(parser)) else {
    return ""
  }
  defer { unsafe free(page) }
  return unsafe String(cString: page)
}
