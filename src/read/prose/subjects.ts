import { subjectNamed, subjects } from "../../packs/subjects.ts"

/*
 * What prose speaks of, by the words for it (packs/<place>/subjects.csv). Texts here are compact: no white space, no
 * quotation marks, half-width brackets. At one position the first subject whose words match wins.
 */

const name = "(?:[\\u4e00-\\u9fff、]|\\((?!\\d{0,7}[类款项]\\))[^()，。；：]{1,12}\\))"

/** Items of the function classification are named by their levels: 教育支出（类）普通教育（款）小学教育（项）. */
const functionPattern =
  `[\\u4e00-\\u9fff]${name}{1,40}\\(\\d{0,7}类\\)(?:${name}{2,40}\\(\\d{0,7}款\\))?(?:${name}{1,40}\\(\\d{0,7}项\\))?` +
  `|[\\u4e00-\\u9fff]${name}{1,40}\\(\\d{0,7}款\\)(?:${name}{1,40}\\(\\d{0,7}项\\))?|[\\u4e00-\\u9fff]${name}{1,40}\\(\\d{0,7}项\\)`

const rules = [
  { key: "function", pattern: functionPattern },
  ...subjects.flatMap(({ key, words }) => (words === null ? [] : [{ key, pattern: words }])),
]

/** All subjects as one pattern; {@link subjectOf} tells which one a match is. */
export const subjectPattern: string = rules.map((rule) => rule.pattern).join("|")

const exact = rules.map(({ key, pattern }) => ({ key, pattern: new RegExp(`^(?:${pattern})$`) }))

/** The canonical subject of words matched by {@link subjectPattern}; a function item carries its names. */
export function subjectOf(words: string): string {
  const rule = exact.find(({ pattern }) => pattern.test(words))
  if (!rule) return words
  if (rule.key !== "function") return rule.key
  const names = words.split(/\(\d{0,7}[类款项]\)/).filter((part) => part !== "")
  return `function:${names.map((part) => part.replace(/^.*[：]/, "")).join("/")}`
}

/** A fund that passages of their own are about. */
export type Fund = "governmentFund" | "stateCapital"

/** The fund words name: 政府性基金预算财政拨款收入支出决算情况说明 is about one; null when they name another or two. */
export function fundOf(words: string): Fund | null {
  if (/一般公共预算/.test(words)) return null
  const governmentFund = /政府性基金/.test(words)
  if (governmentFund === /国有资本/.test(words)) return null
  return governmentFund ? "governmentFund" : "stateCapital"
}

/** 本年收入, 年初结转 in a passage about one fund are those of the fund, not of the whole department. */
export function ofFund(key: string, fund: Fund | null): string {
  const own = fund === null ? null : subjectNamed(key)?.inFund
  return own ? own.replace("{fund}", fund!) : key
}

/** What a bare name means in a list: 购置费 among the three public expenses is that of vehicles; null in other lists. */
export function inListOf(whole: string, bare: string): string | null {
  const kind = subjectNamed(whole)?.heads
  const meant = subjectNamed(bare)?.within.find((key) => subjectNamed(key)?.of.includes(kind ?? ""))
  return meant ?? null
}

/** Whether a subject can be a part of a whole: basic expenditure of expenditure, a fund of revenue. */
export function isPartOf(whole: string, part: string): boolean {
  const kind = subjectNamed(whole)?.heads
  return kind != null && subjectNamed(part)?.of.includes(kind) === true
}

/** Subjects that one after another make up the whole of a subject, when a list names two or more of them. */
export function completeKinds(whole: string, parts: readonly string[]): boolean {
  return (complete.get(whole) ?? []).some(({ how, matches }) => {
    if (how === "all") return matches.every((match) => parts.some(match))
    const named = parts.filter((part) => matches.some((match) => match(part)))
    return named.length >= 2 && (how === "two" || named.length === parts.length)
  })
}

const complete = new Map(
  subjects.map((subject) => [
    subject.key,
    subject.complete.map(({ how, keys }) => ({ how, matches: keys.map(matcher) })),
  ]),
)

/** `revenue.*`: every part of revenue, but not a part of such a part. */
function matcher(key: string): (subject: string) => boolean {
  if (!key.endsWith(".*")) return (subject) => subject === key
  const whole = key.slice(0, -1)
  return (subject) => subject.startsWith(whole) && !subject.includes(".", whole.length)
}
