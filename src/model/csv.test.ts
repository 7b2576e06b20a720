import { expect, test } from "vitest"
import { csvRows, parseCsv } from "./csv.ts"

test("quotes, commas, line breaks inside quotes, a BOM and a missing last line end", () => {
  expect(parseCsv('\ufeffcode,name\r\n208,"社会保障,就业"\n"210","卫生""健康""\n支出"')).toEqual([
    { code: "208", name: "社会保障,就业" },
    { code: "210", name: '卫生"健康"\n支出' },
  ])
})

test("a row of another width names its line", () => {
  expect(() => parseCsv("a,b\n1,2\n3")).toThrow("row 3")
})

test("rows know the line they start on, past empty lines and breaks inside quotes", () => {
  expect(csvRows('a,b\r\n\r\n"1\n1",2\n3,4\n').map((row) => row.line)).toEqual([1, 3, 5])
})
