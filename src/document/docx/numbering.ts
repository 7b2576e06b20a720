import type { Budget } from "../budget.ts"
import { scanXml } from "../xml.ts"
import { formatCounter } from "./counting.ts"
import { wordPrefixes } from "./names.ts"

/** A list has nine levels. */
const depths = 9
/** Characters around the counters of a level; more is no number. */
const longest = 255

interface Level {
  start: number
  format: string
  /** `%1、` : the counters of the levels it names are put in. */
  text: string
  /** A level that starts again only after this one or higher ones (1-based; 0 = never). */
  restart: number | null
  /** Every counter as a decimal. */
  legal: boolean
  /** The paragraph style this level belongs to. */
  style: string | null
}

interface List {
  readonly abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** The automatic numbers of a document (numbering.xml), counted as its paragraphs go by. */
export interface Numbering {
  /** The number printed before the next paragraph of a list: `一、`, `（二）`, `1.`, or "" for bullets. */
  next(list: string, level: number): string
  /** The level of a list that is tied to a paragraph style. */
  levelOfStyle(list: string, style: string): number | null
}

/** Reads numbering.xml; null when the document has none. */
export function readNumbering(xml: string | null, budget: Budget): Numbering {
  const abstracts = new Map<string, Map<number, Level>>()
  const links = new Map<string, string>()
  const styleOwners = new Map<string, string>()
  const lists = new Map<string, List>()
  if (xml) collect(xml, abstracts, links, styleOwners, lists, budget)
  const levelsOf = (abstract: string) => {
    const linked = links.get(abstract)
    return abstracts.get((linked && styleOwners.get(linked)) ?? abstract)
  }
  /** Counters run through all lists made from one abstract list. */
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(id, depth) {
      const list = lists.get(id)
      const base = list && levelsOf(list.abstract)
      if (!list || !base) return ""
      const at = (n: number) => list.levels.get(n) ?? base.get(n)
      const level = at(depth)
      if (!level) return ""
      const counts = counters.get(list.abstract) ?? []
      counters.set(list.abstract, counts)
      const startKey = `${id} ${depth}`
      const override = list.starts.get(depth)
      if (override !== undefined && !begun.has(startKey)) counts[depth] = override
      else counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1
      begun.add(startKey)
      for (let deeper = depth + 1; deeper < depths; deeper++) {
        const restart = at(deeper)?.restart
        if (restart === 0 || (restart && depth + 1 > restart)) continue
        delete counts[deeper]
      }
      if (level.format === "bullet") return ""
      return level.text.replace(/%(\d)/g, (_, digit) => {
        const other = at(Number(digit) - 1)
        if (!other) return ""
        const value = counts[Number(digit) - 1] ?? other.start
        return formatCounter(value, level.legal ? "decimal" : other.format)
      })
    },
    levelOfStyle(id, style) {
      const list = lists.get(id)
      const base = list && levelsOf(list.abstract)
      for (const [depth, level] of base ?? []) if (level.style === style) return depth
      return null
    },
  }
}

/** A count as Word keeps it; what is none is 0. */
function whole(text: string | null): number {
  const value = Number(text ?? 0)
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : 0
}

function collect(
  xml: string,
  abstracts: Map<string, Map<number, Level>>,
  links: Map<string, string>,
  styleOwners: Map<string, string>,
  lists: Map<string, List>,
  budget: Budget,
): void {
  let abstract = ""
  let list: List | null = null
  let level: Level | null = null
  let overridden = 0
  let depth = 0
  const events = {
    open(name: string, tag: { get(name: string): string | null }): undefined {
      const value = () => tag.get("w:val") ?? ""
      switch (name) {
        case "w:abstractNum":
          abstract = tag.get("w:abstractNumId") ?? ""
          abstracts.set(abstract, new Map())
          break
        case "w:numStyleLink":
          links.set(abstract, value())
          break
        case "w:styleLink":
          styleOwners.set(value(), abstract)
          break
        case "w:num":
          list = { abstract: "", starts: new Map(), levels: new Map() }
          lists.set(tag.get("w:numId") ?? "", list)
          break
        case "w:abstractNumId":
          if (list) (list as { abstract: string }).abstract = value()
          break
        case "w:lvlOverride":
          overridden = whole(tag.get("w:ilvl"))
          break
        case "w:startOverride":
          list?.starts.set(overridden, whole(value()))
          break
        case "w:lvl":
          level = { start: 0, format: "decimal", text: "", restart: null, legal: false, style: null }
          depth = whole(tag.get("w:ilvl"))
          if (depth < depths) (list?.levels ?? abstracts.get(abstract))?.set(depth, level)
          break
        case "w:start":
          if (level) level.start = whole(value())
          break
        case "w:numFmt":
          if (level) level.format = value()
          break
        case "w:lvlText":
          if (level) level.text = value().slice(0, longest)
          break
        case "w:lvlRestart":
          if (level) level.restart = whole(value())
          break
        case "w:isLgl":
          if (level) level.legal = value() !== "0"
          break
        case "w:pStyle":
          if (level) level.style = value()
      }
      return undefined
    },
    close(name: string) {
      if (name === "w:lvl") level = null
      if (name === "w:num") list = null
    },
    text() {},
  }
  scanXml(xml, events, wordPrefixes(xml), budget)
}
