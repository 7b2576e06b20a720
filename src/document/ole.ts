/** What an OLE compound file (the form of .doc, .xls, .wps, .et and of encrypted office files) holds. */
export type OleKind = "word" | "excel" | "powerpoint" | "encrypted" | "unknown"

/**
 * Looks at the directory of a compound file, and for Word and Excel at the first bytes of the main stream
 * ([MS-CFB], [MS-DOC] FibBase, [MS-XLS] FilePass), only to say what the file is and whether it has a password.
 */
export function oleKind(bytes: Uint8Array): OleKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return "unknown"
  const sectorSize = 1 << view.getUint16(30, true)
  if (sectorSize !== 512 && sectorSize !== 4096) return "unknown"
  const streams = new Map<string, number>()
  for (const sector of chain(view, sectorSize, view.getUint32(48, true))) {
    for (let at = sector; at + 128 <= Math.min(sector + sectorSize, bytes.length); at += 128) {
      const nameSize = view.getUint16(at + 64, true)
      if (nameSize < 2 || nameSize > 64) continue
      let name = ""
      for (let i = 0; i < nameSize - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true))
      streams.set(name, (view.getUint32(at + 116, true) + 1) * sectorSize)
    }
  }
  if (streams.has("EncryptedPackage")) return "encrypted"
  const word = streams.get("WordDocument")
  if (word !== undefined)
    return word + 12 <= bytes.length && view.getUint8(word + 11) & 1 ? "encrypted" : "word"
  const book = streams.get("Workbook") ?? streams.get("Book")
  if (book !== undefined) return hasFilePass(view, book) ? "encrypted" : "excel"
  return streams.has("PowerPoint Document") ? "powerpoint" : "unknown"
}

/** Positions of the sectors of a stream; a broken or circular chain just ends. */
function* chain(view: DataView, sectorSize: number, first: number): Generator<number> {
  const perSector = sectorSize / 4
  let sector = first
  for (let steps = 0; steps < 4096 && sector < 0xfffffffa; steps++) {
    const at = (sector + 1) * sectorSize
    if (at >= view.byteLength) return
    yield at
    // Only the first 109 table sectors are listed in the header; a directory never lies beyond in practice.
    const tableIndex = Math.floor(sector / perSector)
    if (tableIndex >= 109) return
    const table = (view.getUint32(76 + tableIndex * 4, true) + 1) * sectorSize + (sector % perSector) * 4
    if (table + 4 > view.byteLength) return
    sector = view.getUint32(table, true)
  }
}

/** Whether one of the first records of a workbook stream says that it is encrypted. */
function hasFilePass(view: DataView, start: number): boolean {
  let at = start
  for (let record = 0; record < 8 && at + 4 <= view.byteLength; record++) {
    if (view.getUint16(at, true) === 0x2f) return true
    at += 4 + view.getUint16(at + 2, true)
  }
  return false
}
