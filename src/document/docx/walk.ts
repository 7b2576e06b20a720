import { scanXml, type XmlTag } from "../xml.ts"
import type { FlowItem } from "./flow.ts"
import { wordPrefixes } from "./names.ts"
import { Walk, type WordContext } from "./state.ts"
import { symbolOf } from "./symbols.ts"

/** Walks a part (document, footnotes) as it reads with all tracked changes accepted: its lines and tables. */
export function walkWord(xml: string, context: WordContext): FlowItem[] {
  const walk = new Walk(context)
  scanXml(
    xml,
    {
      open(name, tag) {
        const opening = openings.get(name)
        if (opening === undefined) return skipped.has(name)
        opening(walk, tag)
        return name === "w:del" && tag.parent !== "w:rPr" && tag.parent !== "w:trPr"
      },
      close: (name, at) => closings.get(name)?.(walk, at),
      text: (text) => walk.text(text),
    },
    wordPrefixes(xml),
    context.budget,
  )
  return walk.finish()
}

/** Old states of tracked changes, content given once more for older programs, and what is not text. */
const skipped = new Set([
  "w:moveFrom",
  "w:delText",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tblGridChange",
  "w:tblPrExChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPr",
  "w:tblPr",
  "w:tblGrid",
  "w:rt",
  "mc:Fallback",
])

/** Whether an on/off element is on: no value means yes. */
const on = (tag: XmlTag) => !/^(0|false|off)$/.test(tag.get("w:val") ?? "")
const number = (tag: XmlTag) => Number(tag.get("w:val") ?? 0)

/** Word's tables have at most 63 columns; a false span must not blow up the grid. */
const widest = 100

const openings = new Map<string, (walk: Walk, tag: XmlTag) => void>(
  Object.entries({
    "w:p": (walk, tag) => walk.openParagraph(tag.end),
    "w:r": (walk) => {
      walk.hidden = false
    },
    "w:t": (walk) => {
      walk.inText = true
    },
    "m:t": (walk) => {
      walk.inText = true
    },
    "w:br": (walk, tag) => walk.breakOf(tag.get("w:type") ?? ""),
    "w:lastRenderedPageBreak": (walk) => walk.pageBegan(),
    "w:cr": (walk) => walk.print("\n"),
    "w:ptab": (walk) => walk.print("\t"),
    "w:noBreakHyphen": (walk) => walk.print("-"),
    "w:sym": (walk, tag) => walk.print(symbolOf(tag.get("w:font") ?? "", tag.get("w:char") ?? "")),
    "w:tab": (walk, tag) => {
      if (tag.parent === "w:r") walk.print("\t")
      else if (walk.paragraph && /dot/i.test(tag.get("w:leader") ?? "")) walk.paragraph.dotted = true
    },
    // The properties of the paragraph mark stand in pPr, those of a run in r.
    "w:rPr": (walk, tag) => {
      walk.inMark = tag.parent === "w:pPr"
    },
    "w:vanish": (walk, tag) => {
      if (!walk.inMark && on(tag)) walk.hidden = true
    },

    "w:pStyle": (walk, tag) => {
      if (walk.paragraph) walk.paragraph.style = tag.get("w:val")
    },
    "w:outlineLvl": (walk, tag) => {
      if (walk.paragraph) walk.paragraph.outline = number(tag)
    },
    "w:numId": (walk, tag) => {
      if (walk.paragraph) walk.paragraph.list = tag.get("w:val")
    },
    "w:ilvl": (walk, tag) => {
      if (walk.paragraph) walk.paragraph.depth = number(tag)
    },

    "w:tbl": (walk) => walk.openTable(),
    "w:tr": (walk) => walk.openRow(),
    "w:tc": (walk) => walk.openCell(),
    "w:gridBefore": (walk, tag) => {
      if (walk.row) walk.row.before = Math.min(number(tag), widest)
    },
    "w:gridSpan": (walk, tag) => {
      if (walk.cell) walk.cell.span = Math.min(Math.max(1, number(tag)), widest)
    },
    "w:vMerge": (walk, tag) => {
      if (walk.cell) walk.cell.merge = tag.get("w:val") === "restart" ? "restart" : "continue"
    },
    "w:hMerge": (walk, tag) => {
      if (walk.cell) walk.cell.joined = tag.get("w:val") !== "restart"
    },
    "w:cellDel": (walk) => {
      if (walk.cell) walk.cell.deleted = true
    },
    "w:del": (walk, tag) => {
      if (tag.parent === "w:trPr" && walk.row) walk.row.deleted = true
      else if (tag.parent === "w:rPr" && walk.inMark && walk.paragraph) walk.paragraph.joinsNext = true
    },

    "w:txbxContent": (walk) => walk.openTextBox(),
    "w:sdt": (walk) => walk.openControl(),
    "w:docPartGallery": (walk, tag) => walk.gallery(tag.get("w:val") ?? ""),
    "w:fldSimple": (walk, tag) => walk.openSimpleField(tag.get("w:instr") ?? ""),
    "w:fldChar": (walk, tag) => walk.field(tag.get("w:fldCharType") ?? ""),
    "w:instrText": (walk) => {
      walk.inInstruction = true
    },
  } satisfies Record<string, (walk: Walk, tag: XmlTag) => void>),
)

const closings = new Map<string, (walk: Walk, at: number) => void>(
  Object.entries({
    "w:t": (walk) => {
      walk.inText = false
    },
    "m:t": (walk) => {
      walk.inText = false
    },
    "w:instrText": (walk) => {
      walk.inInstruction = false
    },
    "w:p": (walk, at) => walk.closeParagraph(at),
    "w:tbl": (walk) => walk.closeTable(),
    "w:tc": (walk) => walk.closeCell(),
    "w:txbxContent": (walk) => walk.closeTextBox(),
    "w:sdt": (walk) => walk.closeControl(),
    "w:fldSimple": (walk) => walk.closeSimpleField(),
  } satisfies Record<string, (walk: Walk, at: number) => void>),
)
