import { Budget } from "./budget.ts"
import { relationsOf } from "./relations.ts"
import { repacked } from "./repack.ts"
import { openZip, type Zip } from "./zip.ts"

const packages = "http://schemas.openxmlformats.org/package/2006"
const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const types = "[Content_Types].xml"

/** A Word or Excel file to which parts are added; what is not touched stays byte for byte. */
export class OfficePackage {
  readonly zip: Zip
  readonly #bytes: Uint8Array
  readonly #changed = new Map<string, string>()

  constructor(bytes: Uint8Array, budget = new Budget()) {
    this.#bytes = bytes
    this.zip = openZip(bytes, budget)
  }

  /** The text of a part as it stands now. */
  text(name: string): string | null {
    return this.#changed.get(this.#nameOf(name)) ?? this.zip.text(name)
  }

  /** Replaces a part, or adds it. */
  put(name: string, text: string): void {
    // Whatever it was encoded in, it is written in UTF-8.
    this.#changed.set(this.#nameOf(name), text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']+/, "$1UTF-8"))
  }

  /** A name no part has yet: `word/comments.xml`, `word/comments2.xml`, … */
  freeName(stem: string, ending: string): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${n === 1 ? "" : n}${ending}`
      if (!this.zip.has(name) && !this.#changed.has(name)) return name
    }
  }

  /** Says of what type a part is. */
  addType(name: string, type: string): void {
    const xml = this.text(types) ?? ""
    this.put(
      types,
      within(xml, "Types", (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${type}"/>`),
    )
  }

  /** Links a part to another; returns the id of the link. `like` tells which of the two standards the file keeps. */
  addRelation(part: string, type: string, target: string, like: string): string {
    const name = relationsPart(part)
    const xml =
      this.text(name) ?? `${declaration}<Relationships xmlns="${packages}/relationships"></Relationships>`
    let id = "rIdNotes"
    for (let n = 2; xml.includes(`"${id}"`); n++) id = `rIdNotes${n}`
    const address = `${like.includes(strict.slice(0, 24)) ? strict : transitional}/${type}`
    this.put(
      name,
      within(
        xml,
        "Relationships",
        (prefix) => `<${prefix}Relationship Id="${id}" Type="${address}" Target="/${target}"/>`,
      ),
    )
    return id
  }

  /** The part a link of this type leads to. */
  related(part: string, type: string): string | null {
    return relationsOf(this.zip, part).find((relation) => relation.type === type)?.target ?? null
  }

  /** The whole file. */
  bytes(): Uint8Array {
    const encoder = new TextEncoder()
    return repacked(
      this.#bytes,
      new Map([...this.#changed].map(([name, text]) => [name, encoder.encode(text)])),
    )
  }

  #nameOf(name: string): string {
    const wanted = name.toLowerCase()
    return this.zip.names.find((each) => each.replaceAll("\\", "/").toLowerCase() === wanted) ?? name
  }
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/")
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** Puts a piece before the end tag of the outermost element; an empty element is opened for it. */
export function within(xml: string, element: string, piece: (prefix: string) => string): string {
  const end = new RegExp(`</([\\w.-]+:)?${element}\\s*>\\s*$`).exec(xml)
  if (end) return `${xml.slice(0, end.index)}${piece(end[1] ?? "")}${xml.slice(end.index)}`
  const empty = new RegExp(`<([\\w.-]+:)?${element}\\b[^>]*?(/>)\\s*$`).exec(xml)
  if (!empty) return xml
  const prefix = empty[1] ?? ""
  const at = xml.lastIndexOf("/>")
  return `${xml.slice(0, at)}>${piece(prefix)}</${prefix}${element}>`
}
