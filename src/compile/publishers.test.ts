import { expect, test } from "vitest"
import { exampleLedger } from "../model/example-ledger.ts"
import { everyPublisher, fileNameOf } from "./publishers.ts"

const names = (ledger: typeof exampleLedger) => everyPublisher(ledger).map(({ code }) => code)

test("a department publishes, and each of its units", () => {
  expect(names(exampleLedger)).toEqual(["334", "334001", "334002"])
})

test("the only unit of a department is the department itself", () => {
  expect(names({ ...exampleLedger, units: exampleLedger.units.slice(0, 1) })).toEqual(["334"])
})

test("a unit whose department the ledger does not have publishes by itself", () => {
  expect(names({ ...exampleLedger, departments: [] })).toEqual(["334001", "334002"])
})

test("file names hold nothing a file system refuses", () => {
  expect(fileNameOf({ code: "334", name: "云岭县水务局" }, 2025, "docx")).toBe(
    "334云岭县水务局2025年预算公开.docx",
  )
  expect(fileNameOf({ code: "region", name: "云岭/县 " }, 2025, "md")).toBe("云岭县2025年预算公开.md")
})
