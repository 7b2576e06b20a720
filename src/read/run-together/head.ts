import type { Block, Paragraph } from "../../document/blocks.ts"
import { isPageMark, squeeze } from "./sheet.ts"

/** A sheet's rows above its indicators, and where they begin. */
export interface Head {
  readonly start: number
  readonly rows: { text: string; line: number }[][]
}

/**
 * Finds the rows above an indicator table, between `from` and the header at `header`: the goals, and in full
 * sheets code, name, amounts, purpose and payment plan.
 */
export function headBefore(blocks: readonly Block[], from: number, header: number): Head | null {
  const earliest = Math.max(from, header - 80)
  let goals = -1
  let start = -1
  for (let i = header - 1; i >= earliest; i--) {
    const block = blocks[i]!
    if (block.kind !== "paragraph") break
    const text = squeeze(block.text)
    if (goals < 0 && /^绩效目标(?![:：表])/.test(text)) {
      goals = i
      start = i
    }
    if (/^项目编码/.test(text)) {
      start = i
      break
    }
    if (/^[一二三四五六七八九十]+、|绩效目标表$/.test(text)) break
  }
  if (start < 0) return null
  const paragraphs = blocks
    .slice(start, header)
    .filter((block): block is Paragraph => block.kind === "paragraph" && !isPageMark(block.text))
  const rows = headRows(paragraphs)
  return rows.length > 0 ? { start, rows } : null
}

interface Token {
  readonly text: string
  readonly line: number
  /** True for the first of its line. */
  readonly first: boolean
}

/** The labels of a sheet's head, in the order they are printed. */
const labels = [
  { key: "code", words: /^项目编码/ },
  { key: "name", words: /^项目名称/ },
  { key: "scale", words: /^(?:预算规模及资金用途?|项目概述)/ },
  { key: "amount", words: /^(?:预算数|年度预算)/ },
  { key: "fiscal", words: /^其中[:：]财政资金?/ },
  { key: "other", words: /^其他资金/ },
  { key: "plan", words: /^资金支出计划(?:（%）|（％）|\(%\))?/ },
  { key: "goals", words: /^(?:绩效目标|总体目标)/ },
] as const

type Key = (typeof labels)[number]["key"]

function headRows(paragraphs: readonly Paragraph[]): { text: string; line: number }[][] {
  const parts = partsOf(tokensOf(paragraphs))
  const rows: { text: string; line: number }[][] = []
  const cell = (text: string, line: number | undefined, fallback: number) => ({
    text,
    line: line ?? fallback,
  })
  const code = parts.get("code")
  const name = parts.get("name")
  if (code)
    rows.push([
      cell("项目编码", code.line, 0),
      cell(joined(code.tokens), code.tokens[0]?.line, code.line),
      ...(name
        ? [cell("项目名称", name.line, 0), cell(joined(name.tokens), name.tokens[0]?.line, name.line)]
        : []),
    ])
  const amount = parts.get("amount")
  if (amount) {
    const fiscal = parts.get("fiscal")
    const other = parts.get("other")
    const row = [
      cell("预算规模及资金用途", parts.get("scale")?.line, amount.line),
      cell("预算数", amount.line, 0),
    ]
    const last = other ?? fiscal ?? amount
    // A number right behind the last label is its amount; all else is the purpose.
    const own = last.tokens[0] && isAmount(last.tokens[0].text) ? 1 : 0
    const amountIn = (part: typeof amount) =>
      part === last && own === 0 ? undefined : part.tokens.find((found) => isAmount(found.text))
    const value = (part: typeof amount) => {
      const kept = amountIn(part)
      return cell(kept?.text ?? "", kept?.line, part.line)
    }
    // What stands behind a label beside its amount is of the purpose too, read line by line.
    const beside = [parts.get("scale"), amount, fiscal, other].flatMap((part) =>
      part && part !== last ? part.tokens.filter((token) => token !== amountIn(part)) : [],
    )
    const purpose = [...beside, ...last.tokens.slice(own)].filter(
      (token) => !/^(?:途|用途|资金用途|金用途|资金|金)$/.test(token.text),
    )
    row.push(value(amount))
    if (fiscal) row.push(cell("其中：财政资金", fiscal.line, 0), value(fiscal))
    if (other) row.push(cell("其他资金", other.line, 0), value(other))
    rows.push(row)
    if (purpose.length > 0)
      rows.push([cell("", purpose[0]!.line, 0), cell(joined(purpose), purpose[0]!.line, 0)])
  }
  const unasked = amount
    ? []
    : ["scale", "fiscal", "other"].flatMap((key) => parts.get(key as Key)?.tokens ?? [])
  if (unasked.length > 0)
    rows.push([cell("预算规模及资金用途", unasked[0]!.line, 0), cell(joined(unasked), unasked[0]!.line, 0)])
  const plan = parts.get("plan")
  if (plan) {
    const months = plan.tokens.filter((token) => /^\d{1,2}月底$/.test(token.text))
    const shares = plan.tokens.filter((token) => /^\d+(?:\.\d+)?[%％]?$/.test(token.text))
    if (months.length > 0) {
      rows.push([cell("资金支出计划（%）", plan.line, 0), ...months])
      // Leading cells are blank when nothing is paid before; blanks leave no trace in running text.
      const blanks = Array.from({ length: Math.max(0, months.length - shares.length) }, () =>
        cell("", shares[0]?.line, plan.line),
      )
      rows.push([cell("", shares[0]?.line, plan.line), ...blanks, ...shares.slice(0, months.length)])
    }
    const kept = new Set([...(months.length > 0 ? months : []), ...shares.slice(0, months.length)])
    const others = plan.tokens.filter((token) => !kept.has(token))
    if (others.length > 0)
      rows.push([cell("", others[0]!.line, plan.line), cell(joined(others), others[0]!.line, plan.line)])
  }
  const goals = parts.get("goals")
  if (goals)
    rows.push([
      cell("绩效目标", goals.line, 0),
      cell(goalText(goals.tokens), goals.tokens[0]?.line, goals.line),
    ])
  return rows
}

function isAmount(text: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?$/.test(text)
}

function tokensOf(paragraphs: readonly Paragraph[]): Token[] {
  const tokens: Token[] = []
  for (const paragraph of paragraphs) {
    const line = paragraph.at.line ?? 0
    // 3 月底 and 25 % are one word each, whatever stands between digit and character.
    const text = paragraph.text.replace(/(\d)\s+(?=月底|%|％)/g, "$1").replace(/财政\s+资/g, "财政资")
    text.split(/[\s\u3000]+/).forEach((word, i) => {
      if (word) tokens.push({ text: word, line, first: i === 0 })
    })
  }
  return tokens
}

/** Hands every token to the label it follows. Labels come in order and may be broken over lines. */
function partsOf(tokens: readonly Token[]): Map<Key, { line: number; tokens: Token[] }> {
  const parts = new Map<Key, { line: number; tokens: Token[] }>()
  let current: { line: number; tokens: Token[] } | null = null
  for (let i = 0; i < tokens.length; ) {
    const found = labelFrom(tokens, i, parts)
    if (!found) {
      current?.tokens.push(tokens[i]!)
      i++
      continue
    }
    current = { line: tokens[i]!.line, tokens: [] }
    parts.set(found.key, current)
    if (found.rest) current.tokens.push({ ...tokens[found.end - 1]!, text: found.rest })
    i = found.end
  }
  return parts
}

function labelFrom(
  tokens: readonly Token[],
  start: number,
  known: ReadonlyMap<Key, unknown>,
): { key: Key; end: number; rest: string } | null {
  let text = ""
  let found: { key: Key; end: number; rest: string; length: number } | null = null
  for (let end = start; end < Math.min(start + 3, tokens.length); end++) {
    const before = text.length
    text += tokens[end]!.text
    for (const { key, words } of labels) {
      if (known.has(key)) continue
      const match = words.exec(text)
      if (!match || match[0].length <= before || match[0].length <= (found?.length ?? 0)) continue
      const rest = text.slice(match[0].length)
      // A label stands alone; only 绩效目标 may run into its text, and plain values into theirs.
      if (rest !== "" && key !== "goals" && key !== "code" && key !== "name") continue
      if (key === "goals" && !tokens[start]!.first) continue
      found = { key, end: end + 1, rest, length: match[0].length }
    }
  }
  return found
}

/** Goals line by line: a numbered one begins a new line, any other continues the one before. */
function goalText(tokens: readonly Token[]): string {
  const goals: string[] = []
  let pending = ""
  const flush = () => {
    if (pending) goals.push(pending)
    pending = ""
  }
  for (const token of tokens) {
    if (token.first && /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）])/.test(token.text)) flush()
    pending = glue(pending, token.text)
  }
  flush()
  return goals.join("\n")
}

function joined(tokens: readonly Token[]): string {
  return tokens.reduce((text, token) => glue(text, token.text), "")
}

function glue(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}
