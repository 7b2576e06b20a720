import { describe, expect, test } from "vitest"
import { Book } from "../book/book.ts"
import { reversalOf } from "../book/entry.ts"
import type { Quota } from "../book/quota.ts"
import { entriesFor, idsFor } from "./entries.ts"
import { incoming, sorted, Waited } from "./incoming.ts"
import { Matcher } from "./match.ts"
import type { Payment } from "./payment.ts"

const paper: Quota = {
  unit: "301001",
  project: null,
  function: "2130301",
  economic: "30201",
  fund: "generalPublic",
}
const power: Quota = { ...paper, economic: "30206" }
const matcher = new Matcher({
  quotas: [paper, power],
  unitsByName: new Map(),
  projectsByName: new Map(),
  byNumber: new Map(),
})
const payment = (said: Partial<Payment> = {}): Payment => ({
  row: 1,
  date: "2027-03-05",
  cents: 50_000,
  voucher: "V1",
  quota: null,
  unit: "301001",
  unitName: null,
  project: null,
  projectName: null,
  function: null,
  economic: "30201",
  fund: null,
  summary: "",
  ...said,
})
const taking = { known: "2027-04-02", by: "张三" }

/** What a list brings to a book, where nothing waits yet but what is said. */
function brought(list: readonly Payment[], book = new Book(), waited: readonly string[] = []) {
  const underVoucher = (voucher: string) =>
    book.entries
      .filter(({ document }) => document === voucher)
      .map(({ date, moves }) => ({ date, cents: moves[1]!.cents }))
  return incoming(sorted(list, matcher, new Waited(waited)), book, underVoucher, taking)
}

describe("what a list of payments brings", () => {
  test("what has a quota is booked, what has none waits and comes once", () => {
    const list = [payment(), payment({ voucher: "V2", economic: null })]
    const { entries, waiting } = brought(list)
    expect(entries).toMatchObject([{ document: "V1", cause: "pay" }])
    expect(waiting).toMatchObject([{ payment: list[1], because: "单位相符的指标有2条，请选一条。" }])
    const again = brought(list, new Book(), [waiting[0]!.key])
    expect(again.waiting).toEqual([])
    expect(again.before).toEqual([list[1]])
  })

  test("what waited does not come past the waiting list when its quota is found later", () => {
    const list = [payment()]
    const without = new Matcher({
      quotas: [],
      unitsByName: new Map(),
      projectsByName: new Map(),
      byNumber: new Map(),
    })
    const keys = sorted(list, without, new Waited([])).waiting.map(({ key }) => key)
    expect(keys).toHaveLength(1)
    expect(brought([payment({ voucher: "V2" })], new Book(), keys).entries).toHaveLength(1)
    expect(brought(list, new Book(), keys)).toMatchObject({ entries: [], before: list })
  })

  test("a voucher that is booked with another amount waits for a person", () => {
    const book = new Book()
    book.appendAll(brought([payment()]).entries)
    const { entries, waiting } = brought([payment({ cents: 60_000 })], book)
    expect(entries).toEqual([])
    expect(waiting).toMatchObject([{ proposals: [paper] }])
    expect(waiting[0]!.because).toBe(
      "凭证号V1已登记过2027年3月5日的500.00元，这里是2027年3月5日的600.00元：是更正就冲销原来的一笔再登记，是另一笔就照登。",
    )
  })

  test("money that comes back under the voucher it was paid by is booked", () => {
    const book = new Book()
    book.appendAll(brought([payment()]).entries)
    expect(brought([payment({ cents: -20_000, date: "2027-03-20" })], book).entries).toMatchObject([
      { cause: "refund", document: "V1" },
    ])
  })

  test("what was taken back comes again, and again once", () => {
    const book = new Book()
    const matched = [{ payment: payment(), quota: paper }]
    const [first] = entriesFor(matched, book, taking).entries
    expect(idsFor(matched)).toEqual([first!.id])
    book.append(first!)
    for (const times of [1, 2]) {
      const last = book.entries.at(-1)!
      const known = `2027-04-0${2 + times}`
      book.append(reversalOf(last, { id: `back ${times}`, known, by: "张三", reason: "错" }))
      const again = entriesFor(matched, book, { ...taking, known }).entries
      expect(again).toHaveLength(1)
      expect(book.appendAll(again)).toEqual([])
      expect(entriesFor(matched, book, taking).entries).toEqual([])
    }
  })
})
