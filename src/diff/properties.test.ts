import { describe, expect, test } from "vitest"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import { defaultReference } from "../packs/reference.ts"
import { toHtml } from "../report/differences/html.ts"
import { toJson } from "../report/differences/json.ts"
import { toText } from "../report/differences/text.ts"
import { isSame } from "./difference.ts"
import { compare } from "./index.ts"

const [first, second] = county({ departments: 5, years: 2 })

describe.each(first!.departments.map(({ code, name }) => [name, code] as const))("%s", (_, code) => {
  const [before, after] = [compile(first!, code, defaultReference), compile(second!, code, defaultReference)]
  const forth = compare(before, after)
  const back = compare(after, before)

  test("nothing changes between a disclosure and itself", () => {
    const same = compare(after, after)
    expect(isSame(same)).toBe(true)
    expect(same.sections).toEqual([])
    expect(same.projects.same).toBe(after.projects.length)
    expect(toText(same)).toContain("没有变化。")
  })

  test("what came one way goes the other way, and money turns its sign", () => {
    const names = (projects: readonly { name: string }[]) => projects.map(({ name }) => name).sort()
    expect(names(back.projects.added)).toEqual(names(forth.projects.removed))
    expect(names(back.projects.removed)).toEqual(names(forth.projects.added))
    expect(back.projects.changed).toHaveLength(forth.projects.changed.length)
    expect(back.totals.map(({ change }) => change)).toEqual(forth.totals.map(({ change }) => 0 - change))
    const rows = ({ tables }: typeof forth) => tables.map(({ key, rows: changed }) => [key, changed.length])
    expect(rows(back)).toEqual(rows(forth))
  })

  test("no project is lost: each stayed, changed, came or went", () => {
    const { added, removed, changed, same } = forth.projects
    expect(same + changed.length + removed.length).toBe(before.projects.length)
    expect(same + changed.length + added.length).toBe(after.projects.length)
  })

  test("every report says the first total", () => {
    const { name, before: from, after: to } = forth.totals[0]!
    const texts = [from, to].map((cents) => (cents! / 1_000_000).toFixed(2))
    for (const text of [name, ...texts]) {
      expect(toText(forth)).toContain(text)
      expect(toHtml(forth)).toContain(text)
    }
    expect(JSON.parse(toJson(forth))).toMatchObject({
      schema: "mingzhang.diff/1",
      totals: [{ name, before: from! / 100, after: to! / 100 }, ...Array(forth.totals.length - 1).fill({})],
    })
  })
})
