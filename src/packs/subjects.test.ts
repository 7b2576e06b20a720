import { describe, expect, test } from "vitest"
import { besideKeys, nineTables, type TableKey } from "../model/disclosure.ts"
import { isA, nameOfFigure, subjectNamed, subjects, subjectsOf } from "./subjects.ts"

const tables = new Set<TableKey>([...nineTables, ...besideKeys])
const keys = new Set(subjects.map(({ key }) => key))

describe("subjects.csv", () => {
  test("names every subject once", () => {
    expect(subjects.map(({ key }) => key)).toEqual([...keys])
    expect(subjects.filter(({ name }) => name === "")).toEqual([])
  })

  test.each(subjects.map((subject) => [subject.key, subject] as const))(
    "%s names subjects there are",
    (_, subject) => {
      const named = [
        ...subject.within,
        ...subject.complete.flatMap((each) => each.keys.filter((key) => !key.endsWith(".*"))),
        ...[...subject.sure.in].flat(),
        ...(subject.inFund
          ? ["governmentFund", "stateCapital"].map((fund) => subject.inFund!.replace("{fund}", fund))
          : []),
      ]
      expect(named.filter((key) => !keys.has(key))).toEqual([])
      expect(subject.cells.filter(({ table }) => !tables.has(table))).toEqual([])
    },
  )

  test("is a part of lists that some subject heads", () => {
    const headed = new Set(subjects.map(({ heads }) => heads))
    expect(subjects.flatMap(({ of }) => of).filter((kind) => !headed.has(kind))).toEqual([])
  })
})

test("a subject is found by its key, an item of the function classification by its kind", () => {
  expect(subjectNamed("revenue.institutionIncome")?.name).toBe("事业收入")
  expect(subjectNamed("function:教育支出/普通教育")?.key).toBe("function")
  expect(subjectNamed("事业收入")).toBeUndefined()
  expect(subjectNamed("constructor")).toBeUndefined()
  expect(isA("threePublic", "headline")).toBe(true)
  expect(nameOfFigure("appropriation.targeted")).toBe("appropriation.targeted")
})

test.each([
  [{ cells: "expenditure.total" }, 'Not a cell of subjects.csv: "expenditure.total"'],
  [{ is: "figure important" }, 'Not a trait of subjects.csv: "important"'],
  [{ words: "收入(合计" }, '")" is missing'],
])("%j is refused", (wrong, because) => {
  const empty = "name said also words heads of within complete cells sure fund is"
  const line = { ...Object.fromEntries(empty.split(" ").map((column) => [column, ""])), key: "x", ...wrong }
  expect(() => subjectsOf([line], new Map())).toThrow(because)
})
