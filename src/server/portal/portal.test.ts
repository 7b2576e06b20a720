import Fastify from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { shelfOf } from "../../portal/memory/index.ts"
import { demoPublications } from "../../portal/portal.test-data.ts"
import type { Shelf } from "../../portal/shelf.ts"
import { securityHeaders } from "../headers.ts"
import { addPortal, type Shelves } from "./index.ts"

const all = demoPublications().filter(({ publication }) => publication.kind === "department")
const { region, body } = all.at(-1)!.publication

describe("the public pages of a server", () => {
  let shelf: Shelf = shelfOf(all)
  let state = "1"
  let asked = 0
  const shelves: Shelves = {
    state: async () => state,
    at: (work) => {
      asked++
      return work(shelf)
    },
  }
  const app = Fastify()
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(securityHeaders)
  })
  addPortal(app, { shelves, base: "/yusuan/" })
  beforeAll(async () => {
    await app.ready()
  })
  afterAll(() => app.close())
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/yusuan/${path}`, headers })

  test("are answered under their base, as a page, as data, as a picture", async () => {
    const page = await get(`${region}/2027`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`href="/yusuan/${region}"`)
    expect(page.headers["content-security-policy"]).toMatch(/style-src 'sha256-/)
    expect(page.headers["content-security-policy"]).not.toMatch(/unsafe-inline|script-src/)
    const json = await get(`${region}/2027.json`)
    expect(json.json()).toMatchObject({ schema: "mingzhang.page/1", path: `${region}/2027` })
    expect((await get("index.json")).json()).toMatchObject({ path: "" })
    expect((await get(`${region}/2027.functions.csv`)).body).toMatch(/^\ufeff类,金额（元）,占比/)
    const svg = await get(`${region}/2027.flow.svg`)
    expect(svg.headers["content-type"]).toMatch(/svg/)
    expect(svg.headers["cross-origin-resource-policy"]).toBe("cross-origin")
    const png = await get(`${region}/2027.flow.png`)
    expect([png.headers["content-type"], png.headers["cross-origin-resource-policy"]]).toEqual([
      "image/png",
      "cross-origin",
    ])
    expect(png.rawPayload.subarray(1, 4).toString()).toBe("PNG")
    expect(page.body).toContain(`href="/yusuan/${region}/2027.flow.png"`)
    expect((await get(`${region}/2027.functions.png`)).statusCode).toBe(404)
    expect((await get("")).statusCode).toBe(200)
    expect((await app.inject("/yusuan")).headers.location).toBe("/yusuan/")
    expect((await get(`${region}/2027/`)).headers.location).toBe(`/yusuan/${region}/2027`)
  })

  test("say in Chinese that there is nothing, or that nobody understands the address", async () => {
    for (const path of [
      "990001/2027/nothing",
      `${region}/1999`,
      `${region}/2031`,
      "nobody",
      `${region}/2027.none.csv`,
    ]) {
      const answer = await get(path)
      expect(answer.statusCode, path).toBe(404)
      expect(answer.body).toContain("没有这个页面")
    }
    expect((await get(`search?q=${"长".repeat(1400)}`)).statusCode).toBe(400)
    for (const query of [
      "%F0%28%8C%28",
      "!!!",
      "😀",
      "a",
      "%00",
      "q&after=%27--",
      "x&year=99999999999999999999&least=1e9",
    ])
      expect((await get(`search?q=${query}`)).statusCode, query).toBe(200)
  })

  test("are made once for each state, and not sent again to who has them", async () => {
    const first = await get(`${region}/2026`)
    const before = asked
    expect((await get(`${region}/2026`)).body).toBe(first.body)
    expect(asked).toBe(before)
    const etag = String(first.headers.etag)
    expect((await get(`${region}/2026`, { "if-none-match": etag })).statusCode).toBe(304)
    const many = await Promise.all(Array.from({ length: 50 }, () => get(`${region}/2025`)))
    expect(asked).toBe(before + 1)
    expect(new Set(many.map(({ body }) => body)).size).toBe(1)
  })

  test("show what was published since", async () => {
    const missing = `${region}/2027/bodies/${body}`
    const whole = shelf
    shelf = shelfOf(all.filter(({ publication }) => publication.year < 2027 || publication.body !== body))
    state = "2"
    expect((await get(missing)).statusCode).toBe(404)
    shelf = whole
    state = "3"
    expect((await get(missing)).statusCode).toBe(200)
  })

  test("remember the look somebody chose, and nothing else", async () => {
    const chosen = await get(`${region}?mode=large`)
    expect(chosen.statusCode).toBe(303)
    expect(chosen.headers.location).toBe(`/yusuan/${region}`)
    expect(chosen.headers["set-cookie"]).toMatch(/^look=large; Path=\/yusuan\/;/)
    const dark = await get(`${region}?mode=dark`, { cookie: "look=large" })
    expect(dark.headers["set-cookie"]).toMatch(/^look=large\.dark;/)
    const shown = await get(region, { cookie: "look=large.dark" })
    expect(shown.body).toContain('<html lang="zh-CN" class="large dark">')
    const plain = await get(region, { cookie: 'look="><script>' })
    expect(plain.body).toContain('<html lang="zh-CN">')
    expect(plain.headers.etag).not.toBe(shown.headers.etag)
    expect((await get(`search?q=%E6%B0%B4&mode=light`)).headers.location).toBe("/yusuan/search?q=%E6%B0%B4")
  })
})
