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
  [{ emblem: "emblem.exe" }, /图片/],
  [{ footer: [{ text: "x", to: "javascript:alert(1)" }] }, /footer.0.to 应为 http/],
  [{ origin: "https://a.gov.cn/x" }, /域名/],
])("%j is refused in one sentence", (content, said) => {
  expect(() => siteOf(content)).toThrow(said)
  expect(() => siteOf(content)).toThrow(/^“[^。]*。$/)
})
