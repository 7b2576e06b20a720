import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { runInThisContext } from "node:vm"
import fc from "fast-check"
import { parseSync } from "vite"

const source = join(import.meta.dirname, "..", "src")

/** A pattern of the sources, and where it is written. */
export interface Pattern {
  readonly regex: RegExp
  readonly at: string
}

/** Every pattern written in some folders of the sources, tests and generated data left out. */
export function patternsOf(folders: readonly string[]): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const file of filesOf(folders)) {
    const text = readFileSync(file, "utf8")
    for (const { pattern, flags, start } of literalsIn(parseSync(file, text).program)) {
      const line = text.slice(0, start).split("\n").length
      found.set(`/${pattern}/${flags}`, {
        regex: new RegExp(pattern, flags),
        at: `${relative(source, file)}:${line}`,
      })
    }
  }
  return [...found.values()]
}

/** Every pattern that is put together of words while modules load. */
export async function composedOf(folders: readonly string[]): Promise<Pattern[]> {
  const found = new Map<string, Pattern>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, [given, flags]) {
      const regex = new target(given, flags)
      const line = new Error().stack?.split("\n").find((each) => each.includes("/src/")) ?? ""
      const at = /\/src\/(.*?:\d+)/.exec(line)?.[1] ?? ""
      if (folders.some((folder) => at.startsWith(`${folder}/`))) found.set(String(regex), { regex, at })
      return regex
    },
  })
  try {
    for (const file of filesOf(folders)) await import(file)
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}

function filesOf(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/\.(?:test|test-data|node)\.ts$|generated|typst/.test(name))
      .map((name) => join(source, folder, name)),
  )
}

interface Literal {
  readonly pattern: string
  readonly flags: string
  readonly start: number
}

function* literalsIn(node: unknown): Iterable<Literal> {
  if (typeof node !== "object" || node === null) return
  if ("regex" in node && "start" in node) {
    const { pattern, flags } = node.regex as Literal
    yield { pattern, flags, start: node.start as number }
  }
  for (const child of Object.values(node)) yield* literalsIn(child)
}

const alphabet = [..."1,. \n预一a(（元，-年%：。;\u3000"]

/** Whether a pattern has anything that repeats without a bound. */
export function repeats({ source }: RegExp): boolean {
  return /(?:^|[^\\])(?:\\\\)*(?:[*+]|\{\d+,\})/.test(source)
}

/**
 * Texts to repeat that make a pattern run far and fail: characters its repeated classes take, the words it names, the
 * two together, and what it matches.
 */
export function pumpsFor(regex: RegExp): string[] {
  const words = wordsOf(regex)
  const taken = classesOf(regex).flatMap((taken) =>
    [...alphabet, ...words.filter((word) => word.length === 1)]
      .filter((sign) => taken.test(sign))
      .slice(0, 8),
  )
  const signs = [...new Set(taken)]
  const pumps = new Set([...signs, ...words.slice(0, 40), ...matchesOf(regex)])
  for (const word of words.slice(0, 12)) for (const sign of signs.slice(0, 4)) pumps.add(word + sign)
  for (const sign of signs.slice(0, 6)) for (const other of signs.slice(0, 6)) pumps.add(sign + other)
  return [...pumps]
}

/** A few texts a pattern matches, whatever stands around them. */
function matchesOf({ source, flags }: RegExp): string[] {
  try {
    const plain = source.replace(/\(\?<?[=!](?:\\.|\[(?:\\.|[^\]\\])*\]|[^()\\])*\)|\\b/g, "")
    const matching = fc.stringMatching(new RegExp(plain, flags.replace(/[gyi]/g, "")), { maxLength: 40 })
    return fc.sample(matching, { seed: 1, numRuns: 4 }).filter((text) => text !== "")
  } catch {
    // Some patterns have no samples: look-arounds within others, classes of Unicode.
    return []
  }
}

/** The classes that stand before a quantifier without a bound. */
function classesOf({ source, flags }: RegExp): RegExp[] {
  const unit = /(\[(?:\\.|[^\]\\])*\]|\\u[0-9a-f]{4}|\\p\{\w+\}|\\.|[^\\[\]()|])(?:[*+]|\{\d+,\})/gi
  return [...source.matchAll(unit)].flatMap(([, each]) => {
    try {
      return [new RegExp(`^${each}$`, flags.replace(/[gy]/g, ""))]
    } catch {
      return []
    }
  })
}

function wordsOf({ source }: RegExp): string[] {
  const plain = source
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, "(")
    .replace(/\\[dswbDSWB]|\\u[0-9a-f]{4}|\\p\{[^}]*\}|\{[\d,]+\}/gi, "\0")
    .replace(
      /\[[^\]]*\]/g,
      (signs) => `\0${[...signs.slice(1, -1).replace("^", "")].slice(0, 8).join("\0")}\0`,
    )
    .replace(/\\(.)/g, "$1")
  return [...new Set(plain.split(/[\0()?*+|^$.]+/).filter((word) => word !== "" && word.length < 16))]
}

/** The lengths tried, the shorter first: what grows by the power is found before it takes years. */
const lengths = [24, 30, 36, 45, 56, 70, 90, 110, 140, 180, 220, 280, 350, 1000, 3000, 12_000]

/** In 12 000 characters a pattern that only goes forward takes a hundredth of these milliseconds, one that goes back several times. */
const most = 15

/**
 * What makes a pattern run over a line again and again, and how long the line is; null when nothing does. One that has
 * not gone through all its texts after some milliseconds is held never to end: most need a hundredth of them.
 */
export function badFor(regex: RegExp, patience = 60_000): string | null {
  const tried = { text: "" }
  const call = () => slowOn(regex, tried)
  try {
    Object.assign(globalThis, { call })
    return runInThisContext("call()", { timeout: patience }) as ReturnType<typeof slowOn>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error
    return `${tried.text}, without an end`
  }
}

function slowOn(regex: RegExp, tried: { text: string }): string | null {
  const prefixes = ["", ...(regex.source.startsWith("^") ? matchesOf(regex).slice(0, 1) : [])]
  for (const pump of pumpsFor(regex))
    for (const prefix of prefixes)
      for (const length of lengths) {
        const text = `${prefix}${pump.repeat(Math.ceil(length / pump.length))}\u0001`
        tried.text = `${prefix && `${JSON.stringify(prefix)} + `}${JSON.stringify(pump)} × ${length}`
        // The engine collects garbage and compiles too: only what is slow each time is slow.
        if ([1, 2, 3, 4, 5].every(() => timeOf(regex, text) > most)) return tried.text
      }
  return null
}

/** Milliseconds of the processor a pattern takes to go through a text, as it is used: once, for every match, or from every place. */
function timeOf(regex: RegExp, text: string): number {
  const begun = process.threadCpuUsage()
  if (regex.sticky)
    for (regex.lastIndex = 0; regex.lastIndex < text.length; ) {
      const from = regex.lastIndex
      if (!regex.test(text) || regex.lastIndex === from) regex.lastIndex = from + 1
    }
  else if (regex.global) text.replace(regex, "")
  else regex.test(text)
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
