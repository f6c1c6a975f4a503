import SourceText

/// The files and folders whose paths begin as `begun`, in the order of their names; of files, those whose names `isWanted`
/// takes. Hidden ones are left out until their dot is typed.
func paths(beginning begun: String, in files: Files, _ isWanted: (String) -> Bool) -> [Candidate] {
  let slash = begun.lastIndex(of: "/")
  let folder = slash.map { String(begun[...$0]) } ?? ""
  let start = slash.map { begun[$0...].dropFirst() } ?? begun[...]
  let letters = pinyinLetters(of: String(start))
  let names = files.list(folder).filter { name in
    (name.hasSuffix("/") || isWanted(name)) && (start.hasPrefix(".") || !name.hasPrefix("."))
  }
  var fitting = names.filter { $0.hasPrefix(start) }
  if fitting.isEmpty, let letters { fitting = names.filter { Pinyin.standard.begins($0, as: letters) } }
  return fitting.sorted().map { .found(folder + $0, caption: $0.hasSuffix("/") ? "folder" : "") }
}
