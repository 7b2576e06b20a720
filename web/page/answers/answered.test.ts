import { expect, test } from "vitest"
import type { Finding } from "../../../src/model/finding.ts"
import { dayOf, merged, withAnswer, withoutAnswer } from "./answered.ts"

const finding = (check: string, ...abouts: string[]): Finding => ({
  ...{
    check,
    severity: "warning",
    about: abouts[0]!,
    title: "",
    data: {},
    message: "超过限额。",
    at: [],
    basis: "",
  },
  ...(abouts.length > 1 && {
    each: abouts.map((about) => ({ about, data: {}, message: "超过限额。", at: [] })),
  }),
})
const why = { text: " 进口设备，已批。 ", by: "王五", aside: false }

test("an answer is of all places of its finding, and the later one counts", () => {
  const first = withAnswer([], finding("PRO-010", "甲", "乙"), why, "2026-03-01")
  expect(first).toEqual([
    {
      check: "PRO-010",
      finding: "超过限额。",
      about: ["甲", "乙"],
      text: "进口设备，已批。",
      by: "王五",
      date: "2026-03-01",
    },
  ])
  const second = withAnswer(
    first,
    finding("PRO-010", "乙"),
    { ...why, text: "下月再改。", aside: true },
    "2026-03-02",
  )
  expect(second.map(({ about, aside }) => [about, aside])).toEqual([
    [["甲"], undefined],
    [["乙"], true],
  ])
  expect(withoutAnswer(second, finding("PRO-010", "甲", "乙"))).toEqual([])
})

test("what a file brings takes the place of what is there; empty texts bring nothing", () => {
  const there = withAnswer([], finding("PRO-010", "甲"), why, "2026-03-01")
  const brought = withAnswer([], finding("PRO-010", "甲"), { ...why, text: "改为国产。" }, "2026-03-05")
  expect(merged(there, brought).map(({ text }) => text)).toEqual(["改为国产。"])
  expect(merged(there, [{ ...brought[0]!, text: "" }])).toEqual(there)
})

test("a day is the clerk's own", () => {
  expect(dayOf(new Date(2026, 2, 1, 23, 59))).toBe("2026-03-01")
})
