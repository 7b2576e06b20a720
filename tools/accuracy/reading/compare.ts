import { checkDisclosure } from "../../../src/check/index.ts"
import { readDocument } from "../../../src/document/read.ts"
import type { Disclosure } from "../../../src/model/disclosure.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { readDisclosure } from "../../../src/read/index.ts"

/** How the rows of a printed document came out, against those of the .docx it was printed from. */
export interface Compared {
  readonly rows: number
  readonly right: number
  /** Of a table that says itself that it was not read for sure. */
  readonly doubted: number
  /** Read, but not as printed. */
  readonly wrong: number
  /** Neither read nor told: no part of the document is said to be unread. */
  readonly lost: number
  readonly falseErrors: number
  readonly falseWarnings: number
}

/** Reads the bytes of a file. */
export async function read(bytes: Uint8Array, name: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(bytes, name), defaultReference)
}

/** Compares what was read with the truth, row by row. */
export function compared(truth: Disclosure, own: Disclosure): Compared {
  const expected = rowsOf(truth)
  const found = rowsOf(own)
  const left = new Map<string, number>()
  for (const { text } of expected) left.set(text, (left.get(text) ?? 0) + 1)
  let [right, wrong, doubted] = [0, 0, 0]
  for (const { text, isSure } of found) {
    const count = left.get(text) ?? 0
    if (!isSure) doubted++
    else if (count > 0) {
      left.set(text, count - 1)
      right++
    } else wrong++
  }
  const missing = expected.length - right - doubted - wrong
  const [known, seen] = [findingsOf(truth), findingsOf(own)]
  const isNew = (severity: string) =>
    seen.filter((one) => one.severity === severity && !known.some((other) => other.key === one.key)).length
  return {
    rows: expected.length,
    right,
    doubted: Math.min(doubted, expected.length - right),
    wrong,
    lost: own.unread.length === 0 ? Math.max(0, missing) : 0,
    falseErrors: isNew("error"),
    falseWarnings: isNew("warning"),
  }
}

function rowsOf(disclosure: Disclosure): { text: string; isSure: boolean }[] {
  const tables = disclosure.tables.flatMap(({ key, rows, doubt }) =>
    rows.map((row) => {
      const cells = Object.entries(row.cells)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, { figure, text }]) =>
          figure ? [`${name}=${figure.cents}`] : /[^\s—-]/.test(text) ? [`${name}=${plain(text)}`] : [],
        )
      return { text: [key, row.side, row.code, plain(row.label), ...cells].join(" "), isSure: !doubt }
    }),
  )
  const projects = disclosure.projects.flatMap((project) => [
    [project.name, project.code, project.amount?.figure?.cents, project.plan, project.purpose].join(" "),
    ...project.indicators.map((one) => [project.name, one.level2, one.name, one.target.text].join(" ")),
  ])
  return [...tables, ...projects.map((text) => ({ text: plain(text), isSure: true }))]
}

const plain = (text: string) => text.replace(/\s/g, "")

/** Findings by their check and words: places are others in every format. */
function findingsOf(disclosure: Disclosure): { key: string; severity: string }[] {
  const review = { disclosure, lastYear: null, reference: defaultReference }
  return checkDisclosure(review).findings.map(({ check, severity, message }) => ({
    key:
      check +
      plain(message)
        .replace(/（[^）]*行[^）]*）|第\d+[页张行列]|表\d+/g, "")
        .slice(0, 40),
    severity,
  }))
}
