import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readSite } from "./site-file.ts"

const folder = mkdtempSync(join(tmpdir(), "site-"))
const file = join(folder, "site.json")

function siteOf(content: unknown) {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content))
  return readSite(file)
}

test("a county says what its site is called and looks like", () => {
  writeFileSync(join(folder, "emblem.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>")
  const { site, base } = siteOf({
    name: "青溪县预算公开",
    organiser: "青溪县财政局",
    emblem: "emblem.svg",
    colour: "#8c1f1f",
    base: "/zwgk/yusuan/",
    footer: [{ text: "备案号", to: "https://beian.example.cn/" }, { text: "联系电话 0000" }],
    siteCode: "1399010001",
  })
  expect(base).toBe("/zwgk/yusuan/")
  expect(site).toMatchObject({ name: "青溪县预算公开", colour: "#8c1f1f", origin: null })
  expect(site.emblem).toMatch(/^data:image\/svg\+xml;base64,/)
  expect(siteOf({}).base).toBe("/p/")
})

test("a county says how many people live there and how prices went, each with its source", () => {
  const head = "\ufeff指标,地区,年度,数值,来源\r\n"
  const write = (rows: string) => writeFileSync(join(folder, "统计.csv"), head + rows)
  write(
    '常住人口,139901,2026,"312,345",青溪县统计公报\r\n居民消费价格指数,139901,2026,99.8,青溪县统计公报\r\n',
  )
  expect(siteOf({ statistics: "统计.csv" }).site.statistics).toEqual({
    residents: [{ region: "139901", year: 2026, people: 312_345, source: "青溪县统计公报" }],
    prices: [{ region: "139901", year: 2026, index: 998, source: "青溪县统计公报" }],
  })
  for (const [rows, said] of [
    ["常住人口,139901,2026,31.2万,甲\n", /第2行的数值“31.2万”应为人数/],
    ["常住人口,1399,2026,1,甲\n", /第2行的地区“1399”/],
    ["常住人口,139901,2026,1,\n", /来源不能空着/],
    ["户籍人口,139901,2026,1,甲\n", /指标“户籍人口”/],
    ["居民消费价格指数,139901,2026,2.0,甲\n", /上年等于100/],
    ["常住人口,139901,2026,1,甲\n常住人口,139901,2026,2,乙\n", /写了两次/],
  ] as const) {
    write(rows)
    expect(() => siteOf({ statistics: "统计.csv" })).toThrow(said)
  }
  writeFileSync(join(folder, "统计.csv"), "年度,数值\n")
  expect(() => siteOf({ statistics: "统计.csv" })).toThrow(/没有找到“指标、地区、来源”/)
})

test.each([
  ["{", /不是 JSON/],
  [[], /花括号里的对象/],
  [{ colour: "#eeeeee" }, /colour 太浅/],
  [{ colour: "red" }, /#1f4e8c/],
  [{ name: "" }, /name 不能是空的/],
  [{ title: "x" }, /没有“title”这一项/],
  [{ base: "yusuan" }, /斜线开头和结尾/],
  [{ base: "/" }, /请写一个路径/],
  [{ base: "/api/x/" }, /不能用/],
  [{ emblem: "none.png" }, /没有找到/],
  [{ statistics: "none.csv" }, /没有找到/],
  [{ emblem: "emblem.exe" }, /图片/],
  [{ footer: [{ text: "x", to: "javascript:alert(1)" }] }, /footer.0.to 应为 http/],
  [{ origin: "https://a.gov.cn/x" }, /域名/],
])("%j is refused in one sentence", (content, said) => {
  expect(() => siteOf(content)).toThrow(said)
  expect(() => siteOf(content)).toThrow(/^“[^。]*。$/)
})
