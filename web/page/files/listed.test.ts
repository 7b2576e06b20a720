import { expect, test } from "vitest"
import { listed, totalsOf } from "./listed.ts"
import type { FileEntry } from "./work.ts"

const entry = (key: number, name: string, error: number, warning: number, aside?: number) =>
  ({
    ...{ key, name, purpose: "check", state: "asleep", outcome: null, before: null },
    kept: {
      about: `${name}的预算`,
      unrecognised: false,
      summary: { error, warning, note: 0, relations: 1, aside },
    },
  }) as unknown as FileEntry

const files = [entry(1, "乙局10.docx", 0, 9), entry(2, "乙局2.docx", 2, 0, 1), entry(3, "甲局.docx", 1, 3)]
const keys = (some: readonly FileEntry[]) => some.map(({ key }) => key)

test("files are found by words of name and publisher, and ordered", () => {
  expect(keys(listed(files, "乙局 预算", "recent"))).toEqual([1, 2])
  expect(keys(listed(files, "", "worst"))).toEqual([2, 3, 1])
  expect(keys(listed(files, "", "name"))).toEqual([3, 2, 1])
})

test("what they have together is said", () => {
  expect(totalsOf(files)).toBe("错误 3 个，警告 12 个，提示 0 个，已搁置 1 个；没有错误的文件 1 个。")
  const unread = entry(4, "附件.docx", 0, 0)
  const some = [...files, { ...unread, kept: { ...unread.kept!, unrecognised: true } }]
  expect(totalsOf(some)).toMatch(/没有错误的文件 1 个，没有认出、等于没有检查的 1 个。$/)
  expect(totalsOf([])).toBe("")
})
