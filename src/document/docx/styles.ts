import type { Budget } from "../budget.ts"
import { scanXml } from "../xml.ts"
import { wordPrefixes } from "./names.ts"

/** What a paragraph style says about structure, with what it inherits. */
export interface ParagraphStyle {
  /** Heading level, 1 highest, or null. */
  readonly level: number | null
  /** A line of the contents list (style `toc 1` …). */
  readonly contents: boolean
  readonly list: string | null
  readonly depth: number | null
}

interface Raw {
  name: string
  base: string | null
  outline: number | null
  list: string | null
  depth: number | null
}

const plain: ParagraphStyle = { level: null, contents: false, list: null, depth: null }

/** Reads styles.xml into a look-up by style id; a paragraph without style has the default one. */
export function readStyles(xml: string | null, budget: Budget): (id: string | null) => ParagraphStyle {
  const raws = new Map<string, Raw>()
  const standard = xml ? collect(xml, raws, budget) : null
  const known = new Map<string, ParagraphStyle>()
  return (id) => {
    const wanted = id ?? standard
    if (wanted === null) return plain
    const before = known.get(wanted)
    if (before) return before
    const style = resolve(wanted, raws)
    known.set(wanted, style)
    return style
  }
}

/** Styles one inherits from another; Word's own stand on three or four. */
const deepest = 50

function resolve(id: string, raws: ReadonlyMap<string, Raw>): ParagraphStyle {
  let outline: number | null = null
  let list: string | null = null
  let depth: number | null = null
  let named: number | null = null
  const seen = new Set<string>()
  for (
    let at: string | null = id;
    at !== null && !seen.has(at) && seen.size < deepest;
    at = raws.get(at)?.base ?? null
  ) {
    seen.add(at)
    const raw = raws.get(at)
    if (!raw) break
    outline ??= raw.outline
    if (list === null && raw.list !== null) list = raw.list
    depth ??= raw.depth
    named ??= headingName(raw.name)
  }
  const level = outline !== null ? (outline < 9 ? outline + 1 : null) : named
  return { level, contents: /^(toc|目录) ?\d/i.test(raws.get(id)?.name ?? ""), list, depth }
}

function headingName(name: string): number | null {
  const numbered = /^(?:heading|标题) ?([1-9])$/i.exec(name)
  if (numbered) return Number(numbered[1])
  return /^(title|标题)$/i.test(name) ? 1 : null
}

function collect(xml: string, raws: Map<string, Raw>, budget: Budget): string | null {
  let standard: string | null = null
  let style: Raw | null = null
  scanXml(
    xml,
    {
      open(name, tag) {
        switch (name) {
          case "w:docDefaults":
          case "w:latentStyles":
          case "w:rPr":
          case "w:tblStylePr":
            return true
          case "w:style": {
            if (tag.get("w:type") !== "paragraph") return true
            const id = tag.get("w:styleId") ?? ""
            style = { name: "", base: null, outline: null, list: null, depth: null }
            raws.set(id, style)
            if (/^(1|true|on)$/.test(tag.get("w:default") ?? "")) standard = id
            break
          }
          case "w:name":
            if (style && tag.parent === "w:style") style.name = tag.get("w:val") ?? ""
            break
          case "w:basedOn":
            if (style) style.base = tag.get("w:val")
            break
          case "w:outlineLvl":
            if (style) style.outline = Number(tag.get("w:val"))
            break
          case "w:numId":
            if (style) style.list = tag.get("w:val")
            break
          case "w:ilvl":
            if (style) style.depth = Number(tag.get("w:val"))
        }
        return undefined
      },
      close(name) {
        if (name === "w:style") style = null
      },
      text() {},
    },
    wordPrefixes(xml),
    budget,
  )
  return standard
}
