/** One of the up to four parts of a number format: positive; negative; zero; text. */
export interface Section {
  readonly kind: "number" | "date" | "general" | "literal"
  /** Literal text around the number; a literal section has all of it in `before`. */
  readonly before: string
  readonly after: string
  /** Powers of ten the value is multiplied by: 2 for %, −3 for each trailing comma. */
  readonly shift: number
  readonly wholes: number
  readonly decimals: number
  readonly fixedDecimals: number
  /** Placeholders of the whole part as 0, with literals that stand between them (`0!.0,` shows 万). */
  readonly pattern: string
  /** Whether the whole part has thousands separators. */
  readonly grouped: boolean
  readonly code: string
  readonly condition: ((value: number) => boolean) | null
}

/** The sections of a format code; one longer than programs allow says nothing. */
export function sectionsOf(code: string): Section[] {
  return code.length > longest ? [] : split(code).map(sectionOf)
}

/** Characters of a format code: Excel keeps 255. */
const longest = 255

function split(code: string): string[] {
  const parts = [""]
  for (const token of code.match(/"[^"]*"?|[\\!].|\[[^\]]{0,40}\]|[_*].|./gs) ?? []) {
    if (token === ";") parts.push("")
    else parts[parts.length - 1] += token
  }
  return parts
}

function sectionOf(code: string): Section {
  let before = ""
  let middle = ""
  let after = ""
  let pattern = ""
  let shift = 0
  let decimals = 0
  let fixedDecimals = 0
  let general = false
  let point = false
  let scientific = false
  let commas = 0
  let grouped = false
  let condition: Section["condition"] = null
  const literal = (text: string) => {
    if (general || point) after += text
    else if (pattern === "") before += text
    else middle += text
  }
  const tokens =
    code.match(/"[^"]*"?|[\\!].|\[[^\]]{0,40}\]|[_*].|General|G\/通用格式|E[+-]|AM\/PM|A\/P|a{3,}|./gis) ?? []
  if (isDate(tokens)) return { ...empty, kind: "date", code }
  for (const token of tokens) {
    if (token[0] === '"') literal(token.replaceAll('"', ""))
    else if (token.length === 2 && /^[\\!]/.test(token)) literal(token[1]!)
    else if (token[0] === "[") {
      condition ??= conditionOf(token)
      literal(/^\[\$([^-\]]*)/.exec(token)?.[1] ?? "")
    } else if (/^[_*]/.test(token) && token.length === 2) continue
    else if (/^(general|g\/通用格式)$/i.test(token)) general = true
    else if (/^E[+-]$/i.test(token)) scientific = true
    else if (/^[0#?]$/.test(token)) {
      if (commas > 0 && !point) grouped = true
      commas = 0
      if (point) {
        decimals++
        if (token === "0") fixedDecimals = decimals
      } else {
        pattern += middle + (token === "0" ? "0" : token === "#" ? "#" : "?")
        middle = ""
      }
    } else if (token === "." && !point) {
      point = true
      after += middle
      middle = ""
    } else if (token === ",") commas++
    else if (token === "%") {
      shift += 2
      literal("%")
    } else if (token === "@") continue
    else literal(token)
  }
  const placeholders = pattern.replace(/[^0#?]/g, "")
  const digits = placeholders + "#".repeat(decimals)
  const affix = { before, after: middle + after, code, condition }
  if (general || scientific || /\/\s*[?#\d]/.test(code)) return { ...empty, ...affix, kind: "general" }
  if (!/[0#]/.test(digits)) return { ...empty, ...affix, kind: "literal", before: before + middle + after }
  return {
    ...affix,
    kind: "number",
    shift: shift - 3 * commas,
    wholes: placeholders.replace(/[^0]/g, "").length,
    decimals,
    fixedDecimals,
    pattern: pattern.replace(/[#?]/g, "0"),
    grouped,
  }
}

const empty = {
  before: "",
  after: "",
  shift: 0,
  wholes: 0,
  decimals: 0,
  fixedDecimals: 0,
  pattern: "",
  grouped: false,
  condition: null,
}

function isDate(tokens: readonly string[]): boolean {
  return tokens.some((token) => /^([ymdhs]|a{3,}|am\/pm|a\/p|\[[hms]+\])$/i.test(token))
}

function conditionOf(token: string): Section["condition"] {
  const parts = /^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]$/.exec(token)
  if (!parts) return null
  const limit = Number(parts[2])
  switch (parts[1]) {
    case "<":
      return (value) => value < limit
    case "<=":
      return (value) => value <= limit
    case ">":
      return (value) => value > limit
    case ">=":
      return (value) => value >= limit
    case "=":
      return (value) => value === limit
    default:
      return (value) => value !== limit
  }
}
