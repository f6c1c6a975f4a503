import CExpat

/// What a reader of XML meets, in the order of the file.
package enum XMLEvent: Sendable {
  /// A start tag with its attributes; names keep their prefix.
  case open(String, [String: String])
  case text([UInt8])
  case close(String)
}

/// Why XML could not be read to its end.
package struct XMLFault: Error, Hashable, Sendable {
  /// In bytes of the XML.
  package let place: Int
}

/// Reads XML of any encoding with expat, which bounds what entities expand to. What stands before a fault is told.
package func readXML(_ bytes: [UInt8], _ body: (XMLEvent) -> Void) -> XMLFault? {
  // Safety: the parser lives until it is freed at the end; the events stay at one address while it may call back.
  guard let parser = unsafe XML_ParserCreate(nil) else { return XMLFault(place: 0) }
  defer { unsafe XML_ParserFree(parser) }
  unsafe XML_SetElementHandler(parser, opened, closed)
  unsafe XML_SetCharacterDataHandler(parser, said)
  var rest = bytes[...]
  repeat {
    let piece = rest.prefix(1 << 16)
    rest = rest.dropFirst(piece.count)
    var events: [XMLEvent] = []
    let status = unsafe withUnsafeMutablePointer(to: &events) { events in
      unsafe XML_SetUserData(parser, events)
      return unsafe piece.withUnsafeBytes { bytes in
        let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
        return unsafe XML_Parse(parser, start, Int32(bytes.count), rest.isEmpty ? 1 : 0)
      }
    }
    events.forEach(body)
    if status != XML_STATUS_OK {
      return XMLFault(place: unsafe max(0, Int(XML_GetCurrentByteIndex(parser))))
    }
  } while !rest.isEmpty
  return nil
}

// Safety: expat calls these during XML_Parse alone, with the pointer that was set right before it and with strings that
// end in zero.

private func append(_ event: XMLEvent, to events: UnsafeMutableRawPointer?) {
  unsafe events?.assumingMemoryBound(to: [XMLEvent].self).pointee.append(event)
}

private let opened: XML_StartElementHandler = { events, name, attributes in
  guard let name = unsafe name else { return }
  var values: [String: String] = [:]
  var index = 0
  while let attributes = unsafe attributes, let key = unsafe attributes[index], let value = unsafe attributes[index + 1]
  {
    unsafe values[String(cString: key)] = unsafe String(cString: value)
    index += 2
  }
  unsafe append(.open(String(cString: name), values), to: events)
}

private let closed: XML_EndElementHandler = { events, name in
  if let name = unsafe name { unsafe append(.close(String(cString: name)), to: events) }
}

private let said: XML_CharacterDataHandler = { events, text, count in
  guard let text = unsafe text else { return }
  let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count)).map { UInt8(bitPattern: $0) }
  unsafe append(.text(bytes), to: events)
}
