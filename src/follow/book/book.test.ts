import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Account, accountKey } from "./account.ts"
import { Book } from "./book.ts"
import { type Cause, causes } from "./causes.ts"
import { type Entry, type Move, reversalOf } from "./entry.ts"
import type { Quota } from "./quota.ts"
import { type View, viewOf } from "./view.ts"

const quotas: readonly Quota[] = [
  { unit: "301001", project: null, function: "2080101", economic: "30201", fund: "generalPublic" },
  { unit: "301001", project: "P1", function: "2080105", economic: "30227", fund: "generalPublic" },
  { unit: "301002", project: null, function: "2080101", economic: "30201", fund: "generalPublic" },
]
const [office, project] = quotas as [Quota, Quota, Quota]
const free = (quota: Quota): Account => ({ quota, part: "free" })
const tied = (quota: Quota): Account => ({ quota, part: "tied" })
const paid = (quota: Quota): Account => ({ quota, part: "paid" })
const bureau: Account = { purse: "bureau", fund: "generalPublic" }
const outside: Account = { purse: "outside", fund: "generalPublic" }

let number = 0
function entry(
  cause: Cause,
  date: string,
  moves: readonly [Account, number][],
  more: Partial<Entry> = {},
): Entry {
  return {
    id: `e${++number}`,
    date,
    known: date,
    cause,
    document: null,
    reason: "",
    by: "张三",
    approvedBy: causes[cause].is === "decision" ? "李四" : null,
    moves: moves.map(([account, cents]) => ({ account, cents })),
    reverses: null,
    ...more,
  }
}

/** 1 000 元 approved, 600 for the office and 400 for the project. */
function opened(): Book {
  const book = new Book()
  const entries = [
    entry("approve", "2027-01-20", [
      [outside, -100_000],
      [bureau, 100_000],
    ]),
    entry("reply", "2027-02-05", [
      [bureau, -100_000],
      [free(office), 60_000],
      [free(project), 40_000],
    ]),
  ]
  expect(book.appendAll(entries)).toEqual([])
  return book
}

const standing = (view: View, quota: Quota) => {
  const { quota: _, ...sums } = [...view.quotas.values()].find((each) => each.quota === quota)!
  return sums
}

describe("the book of movements", () => {
  test("says how far a quota is", () => {
    const book = opened()
    book.append(
      entry("tie", "2027-03-01", [
        [free(project), -30_000],
        [tied(project), 30_000],
      ]),
    )
    book.append(
      entry("pay", "2027-03-20", [
        [tied(project), -10_000],
        [paid(project), 10_000],
      ]),
    )
    book.append(
      entry("shift", "2027-04-01", [
        [free(office), -5_000],
        [free(project), 5_000],
      ]),
    )
    const view = viewOf(book.entries)
    expect(standing(view, project)).toEqual({
      approved: 40_000,
      adjusted: 45_000,
      tied: 20_000,
      paid: 10_000,
      carried: 0,
      left: 15_000,
    })
    expect(standing(view, office)).toMatchObject({ approved: 60_000, adjusted: 55_000, left: 55_000 })
  })

  test("a payment of March that arrives in May changes March and was unknown in April", () => {
    const book = opened()
    book.append(
      entry(
        "pay",
        "2027-03-20",
        [
          [free(office), -7_000],
          [paid(office), 7_000],
        ],
        { known: "2027-05-04" },
      ),
    )
    const march = { asOf: "2027-03-31", knownOn: "2027-03-31" }
    expect(standing(viewOf(book.entries, march), office).paid).toBe(0)
    expect(standing(viewOf(book.entries, { ...march, knownOn: "2027-05-31" }), office).paid).toBe(7_000)
  })

  test("what was wrong is taken back once, whole", () => {
    const book = opened()
    const wrong = entry("pay", "2027-03-20", [
      [free(office), -7_000],
      [paid(office), 7_000],
    ])
    book.append(wrong)
    const back = reversalOf(wrong, { id: "r1", known: "2027-04-02", by: "王五", reason: "重复入账" })
    expect(book.append(back)).toEqual([])
    expect(book.isReversed(wrong.id)).toBe(true)
    expect(standing(viewOf(book.entries), office)).toMatchObject({ paid: 0, left: 60_000 })
    expect(book.append({ ...back, id: "r2" })).toEqual(["这笔记录已经冲销过，不能再冲销一次。"])
    expect(book.append({ ...back, id: "r3", reverses: "r1" })).toEqual([
      "冲销记录不能再冲销，请重新登记原来的一笔。",
    ])
  })

  test.each<[string, Entry, string]>([
    [
      "sums that differ",
      entry("shift", "2027-03-01", [
        [free(office), -500],
        [free(project), 400],
      ]),
      "“调剂”的一般公共预算拨款转出与转入不相等，请核对金额；资金性质不能改变。",
    ],
    [
      "a payment from one quota as another's",
      entry("pay", "2027-03-01", [
        [free(office), -500],
        [paid(project), 500],
      ]),
      "“支付”不能把钱移到别的指标（单位301001），请用“调剂”。",
    ],
    [
      "a decision without anybody who decided it",
      entry(
        "shift",
        "2027-03-01",
        [
          [free(office), -500],
          [free(project), 500],
        ],
        { approvedBy: null },
      ),
      "“调剂”没有批准人，请先办理审批。",
    ],
    [
      "more than there is",
      entry("withdraw", "2027-03-01", [
        [free(project), -50_000],
        [bureau, 50_000],
      ]),
      "单位301001的指标不够“收回”，还差100.00元，请核对金额。",
    ],
    [
      "money that comes from the wrong place",
      entry("reply", "2027-03-01", [
        [outside, -500],
        [free(project), 500],
      ]),
      "2027年3月1日的“批复”转出或转入的地方不对，请核对。",
    ],
    [
      "a day that is none",
      entry("shift", "2027-02-30", [
        [free(office), -500],
        [free(project), 500],
      ]),
      "“调剂”的日期“2027-02-30”不是日期，请改正。",
    ],
  ])("refuses %s", (_, wrong, sentence) => {
    const book = opened()
    const before = viewOf(book.entries)
    expect(book.append({ ...wrong, known: "2027-03-02" })).toContain(sentence)
    expect(viewOf(book.entries)).toEqual(before)
  })

  test("a payment over its quota is a fact and is written down", () => {
    const book = opened()
    expect(
      book.append(
        entry("pay", "2027-03-01", [
          [free(project), -90_000],
          [paid(project), 90_000],
        ]),
      ),
    ).toEqual([])
    expect(standing(viewOf(book.entries), project).left).toBe(-50_000)
  })

  test("closed months take no decisions, but late payments", () => {
    const book = opened()
    book.close("2027-03-31")
    const late = { known: "2027-04-10" }
    expect(
      book.append(
        entry(
          "shift",
          "2027-03-15",
          [
            [free(office), -1],
            [free(project), 1],
          ],
          late,
        ),
      ),
    ).toEqual(["“调剂”的日期2027年3月15日在已结账的月份里（结至2027年3月31日），请改用结账以后的日期。"])
    expect(
      book.append(
        entry(
          "pay",
          "2027-03-15",
          [
            [free(office), -1],
            [paid(office), 1],
          ],
          late,
        ),
      ),
    ).toEqual([])
  })

  test("several are written down together or not at all", () => {
    const book = opened()
    const before = viewOf(book.entries)
    const good = entry("shift", "2027-03-01", [
      [free(office), -1_000],
      [free(project), 1_000],
    ])
    const bad = entry("withdraw", "2027-03-02", [
      [free(project), -90_000],
      [bureau, 90_000],
    ])
    expect(book.appendAll([good, bad])).toHaveLength(1)
    expect(viewOf(book.entries)).toEqual(before)
    expect(book.appendAll([good])).toEqual([])
  })
})

describe("laws", () => {
  const amount = fc.integer({ min: 1, max: 50_000 })
  const which = fc.nat(2)
  const day = fc
    .integer({ min: 0, max: 300 })
    .map((n) => new Date(Date.UTC(2027, 1, 6 + n)).toISOString().slice(0, 10))
  const movement = fc.oneof(
    fc.record({ cause: fc.constant("shift" as Cause), a: which, b: which, cents: amount, day }),
    fc.record({
      cause: fc.constantFrom<Cause>("tie", "release", "pay", "refund", "withdraw", "supplement", "carryOut"),
      a: which,
      b: which,
      cents: amount,
      day,
    }),
  )
  type Movement = typeof movement extends fc.Arbitrary<infer T> ? T : never

  function movesFor({ cause, a, b, cents }: Movement): Move[] {
    const [from, to]: [Account, Account] = {
      shift: [free(quotas[a]!), free(quotas[b]!)] as [Account, Account],
      tie: [free(quotas[a]!), tied(quotas[a]!)] as [Account, Account],
      release: [tied(quotas[a]!), free(quotas[a]!)] as [Account, Account],
      pay: [free(quotas[a]!), paid(quotas[a]!)] as [Account, Account],
      refund: [paid(quotas[a]!), free(quotas[a]!)] as [Account, Account],
      withdraw: [free(quotas[a]!), bureau] as [Account, Account],
      supplement: [bureau, free(quotas[a]!)] as [Account, Account],
      carryOut: [free(quotas[a]!), { quota: quotas[a]!, part: "carried" }] as [Account, Account],
    }[cause as "shift"]
    return [
      { account: from, cents: -cents },
      { account: to, cents },
    ]
  }

  /** Movements written down in the order of their days; those that are refused stay out. */
  function written(movements: readonly Movement[]): Book {
    const book = opened()
    for (const each of movements.toSorted((x, y) => (x.day < y.day ? -1 : 1)))
      book.append(
        entry(
          each.cause,
          each.day,
          movesFor(each).map(({ account, cents }) => [account, cents]),
        ),
      )
    return book
  }

  test("whatever happens, the book adds up to nothing and every quota to what it was given", () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), (movements) => {
        const { quotas: standings, purses } = viewOf(written(movements).entries)
        let all = 0
        for (const { adjusted, tied: bound, paid: spent, carried, left } of standings.values()) {
          expect(adjusted).toBe(bound + spent + carried + left)
          all += adjusted
        }
        for (const cents of purses.values()) all += cents
        expect(all).toBe(0)
      }),
    )
  })

  test("decisions never leave less than nothing; only payments can", () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), (movements) => {
        const facts = movements.filter(({ cause }) => cause !== "pay" && cause !== "refund")
        for (const { left, tied: bound } of viewOf(written(facts).entries).quotas.values()) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(bound).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test("taking all back leaves the approved budget", () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 20 }), (movements) => {
        const book = written(movements)
        for (const each of book.entries.slice(2).toReversed())
          expect(
            book.append(
              reversalOf(each, { id: `back ${each.id}`, known: "2028-01-10", by: "王五", reason: "" }),
            ),
          ).toEqual([])
        const before = viewOf(opened().entries)
        for (const [key, standing] of viewOf(book.entries).quotas)
          expect(standing).toEqual(before.quotas.get(key) ?? { ...standing, ...nothing })
      }),
    )
  })

  test("the order in which facts arrive does not change where it ends", () => {
    const fact = fc.record({
      cause: fc.constantFrom<Cause>("pay", "refund"),
      a: which,
      b: which,
      cents: amount,
      day,
    })
    fc.assert(
      fc.property(
        fc.array(fact, { maxLength: 20 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (movements, order) => {
          const ends = (list: readonly Movement[]) => {
            const book = opened()
            for (const each of list)
              book.append(
                entry(
                  each.cause,
                  each.day,
                  movesFor(each).map(({ account, cents }) => [account, cents]),
                  {
                    known: "2027-12-31",
                  },
                ),
              )
            return [
              ...new Set(
                book.entries.flatMap(({ moves }) => moves.map(({ account }) => accountKey(account))),
              ),
            ]
              .sort()
              .map((key) => [key, sumAt(book, key)])
          }
          const mixed = movements.toSorted(
            (x, y) => (order[movements.indexOf(x)] ?? 0) - (order[movements.indexOf(y)] ?? 0),
          )
          expect(ends(mixed)).toEqual(ends(movements))
        },
      ),
    )
  })

  const nothing = { approved: 0, adjusted: 0, tied: 0, paid: 0, carried: 0, left: 0 }

  function sumAt(book: Book, key: string): number {
    let sum = 0
    for (const { moves } of book.entries)
      for (const { account, cents } of moves) if (accountKey(account) === key) sum += cents
    return sum
  }
})
