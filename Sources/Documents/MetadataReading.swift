/// What a report says about itself: from its front matter, else from its text, else from its name.
func metadata(of text: [UInt8], _ blocks: [Block], _ front: FrontMatter, name: String) -> (Metadata, [String]) {
  (Metadata(), [])
}
