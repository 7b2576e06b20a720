import { request } from "node:http"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { demoOffice, password } from "../../office/office.test-data.ts"
import { workbookFor } from "../../office/views/workbook.ts"
import { type Running, startServer } from "../index.ts"
import { testsWithoutAccount } from "../portal/crawl.test-data.ts"

let stage: Awaited<ReturnType<typeof demoOffice>>
let server: Running
let unit: string
let department: string
let other: string

beforeAll(async () => {
  stage = await demoOffice({ seed: 7 })
  server = await startServer({
    folder: import.meta.dirname,
    host: "127.0.0.1",
    port: 0,
    desk: { office: stage.office, setUpSecret: "geheim", version: "0" },
  })
  const units = await stage.office.store.office(stage.region.code, (trx) =>
    trx
      .selectFrom("body")
      .select(["code", "department", "state"])
      .where("kind", "=", "unit")
      .orderBy("code")
      .execute(),
  )
  const open = units.find(({ state }) => state === "secondDraft")!
  unit = open.code
  department = open.department
  other = units.find(({ code }) => code !== unit)!.code
}, 120_000)
afterAll(async () => {
  await server?.close()
  await stage?.drop()
})

async function ask(path: string, { as, ...init }: RequestInit & { readonly as?: string } = {}) {
  const cookie = as === undefined ? {} : { cookie: as }
  return fetch(`${server.url}api/v1${path}`, { ...init, headers: { ...cookie, ...init.headers } })
}

const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
})

/** Signs in; gives the cookie. */
async function comeIn(id: string): Promise<string> {
  const answer = await ask("/sessions", json("POST", { region: stage.region.code, id, password }))
  expect(answer.status).toBe(201)
  const [set] = answer.headers.getSetCookie()
  expect(set).toMatch(/HttpOnly.*SameSite=Strict/)
  return set!.split(";")[0]!
}

describe("without an account", () => {
  test("only what is public is answered; every other route of the description asks to sign in", async () => {
    const { paths } = (await (await ask("/openapi.json")).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const open = ["/office", "/office/set-up", "/demo", "/sessions", "/sessions/current", "/accounts/accept"]
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
    )
    const closed = routes.filter(
      ({ path, method }) => !open.includes(path) && !path.startsWith("/public/") && method !== "HEAD",
    )
    expect(closed.length).toBeGreaterThan(25)
    const answers = await Promise.all(
      closed.map(async ({ path, method }) => {
        const real = path
          .replace("{year}", "2027")
          .replace("{code}", unit)
          .replace("{number}", "1")
          .replace("{kind}", "submission")
          .replace("{step}", "suspend")
          .replace(/\{.*?\}/g, "x")
        const { status } = await ask(
          `${real}?kind=submission&number=1`,
          method === "GET" ? {} : json(method, sampleOf(path)),
        )
        return `${method} ${path} ${status}`
      }),
    )
    expect(answers.filter((line) => !line.endsWith(" 401"))).toEqual([])
  })

  test("publications and the description of the office are for everybody", async () => {
    expect(await (await ask("/public/publications")).json()).toEqual({ publications: [] })
    expect(await (await ask("/office")).json()).toMatchObject({
      needsSetUp: true,
      demo: { region: { isDemo: true } },
    })
  })

  test("the first set-up needs the secret of the window the program was started in", async () => {
    const wish = {
      secret: "geraten",
      region: { code: "990101", name: "云岭县", place: "national" },
      administrators: [],
    }
    const answer = await ask("/office/set-up", json("POST", wish))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      title: "没有权限",
      detail: expect.stringContaining("设置码不对"),
    })
  })
})

/** What a route's own schema lets through, so that signing in is what is missing. */
function sampleOf(path: string): object {
  const key = crypto.randomUUID()
  if (path.endsWith("/edits"))
    return { key, why: "typed", changes: [{ kind: "lines", id: "x", seen: 0, place: 0, data: {} }] }
  if (path.endsWith("/explanations")) return { check: "LED-001", about: ["x"], text: "x" }
  if (path.endsWith("/restore")) return { kind: "submission", number: 1, key }
  if (path.endsWith("/undo")) return { key }
  if (path.endsWith("/acts")) return { code: "", act: "open", given: {} }
  if (path === "/years") return { year: 2028 }
  if (path === "/questions/open") return { isOpen: true }
  if (path === "/shown/results") return { results: "all" }
  if (path === "/shown/execution") return { year: 2027, day: null }
  if (path === "/questions/{number}") return { state: "shown" }
  if (path === "/me/for") return { for: null }
  if (path === "/me/password") return { before: "x", after: "y" }
  if (path === "/people") return { id: "x", name: "x" }
  if (path === "/deputies") return { by: "a", for: "b", from: "2026-01-01", until: "2026-01-02" }
  return { posts: [], reason: "x", to: "y" }
}

describe("signed in", () => {
  test("one's tasks, with whose turn it is", async () => {
    const as = await comeIn(`${unit}经办`)
    const { tasks } = (await (await ask("/years/2027/tasks", { as })).json()) as {
      tasks: { says: string; code: string }[]
    }
    expect(tasks.map(({ code }) => code)).toEqual([unit])
    expect(tasks[0]!.says).toContain("送审")
  })

  test("a clerk sees the own draft; of another unit nothing, and the bureau no draft at all", async () => {
    const as = await comeIn(`${unit}经办`)
    const own = await ask(`/years/2027/bodies/${unit}/draft`, { as })
    expect(own.status).toBe(200)
    expect(own.headers.get("etag")).toMatch(/^"\d+"$/)
    for (const path of [`/years/2027/bodies/${other}/draft`, `/years/2027/bodies/${other}`])
      expect((await ask(path, { as })).status).toBe(403)
    const bureau = await comeIn("财政局长")
    expect((await ask(`/years/2027/bodies/${unit}/draft`, { as: bureau })).status).toBe(403)
    expect((await ask(`/years/2027/bodies/${unit}`, { as: bureau })).status).toBe(200)
    expect((await ask(`/years/2027/bodies/${department}/versions/submission/1`, { as: bureau })).status).toBe(
      200,
    )
    expect((await ask(`/years/2027/bodies/${unit}/versions/submission/1`, { as: bureau })).status).toBe(403)
  })

  test("an upload made on an older state gets the new comparison, not the old one over it", async () => {
    const as = await comeIn(`${unit}经办`)
    const { bytes } = await workbookFor(stage.office, stage.as(`${unit}经办`), { year: 2027, code: unit })
    const file = { headers: { "content-type": "application/octet-stream" }, body: bytes as BodyInit }
    const preview = await ask(`/years/2027/bodies/${unit}/workbook/preview?name=a.xlsx`, {
      as,
      method: "POST",
      ...file,
    })
    expect(await preview.json()).toMatchObject({ added: [], changed: [], removed: [] })
    const taken = await ask(`/years/2027/bodies/${unit}/workbook?name=a.xlsx`, {
      as,
      method: "PUT",
      ...file,
      headers: { ...file.headers, "if-match": '"999"' },
    })
    expect(taken.status).toBe(412)
    expect(await taken.json()).toMatchObject({ title: "别人刚刚改过", preview: { added: [] } })
  })

  test("a session that ends in the middle of an upload: nothing is stored, nothing is lost; signed in anew it is taken", async () => {
    const clerk = stage.as(`${unit}经办`)
    const { bytes } = await workbookFor(stage.office, clerk, { year: 2027, code: unit })
    const saves = async (as: string) =>
      ((await (await ask(`/years/2027/bodies/${unit}/draft`, { as })).json()) as { saves: number }).saves
    const as = await comeIn(clerk.person)
    const before = await saves(as)
    const put = (cookie: string) =>
      ask(`/years/2027/bodies/${unit}/workbook?name=a.xlsx`, {
        as: cookie,
        method: "PUT",
        headers: { "content-type": "application/octet-stream", "if-match": `"${before}"` },
        body: bytes as BodyInit,
      })
    const other = await comeIn(clerk.person)
    await ask("/sessions/current", { as, method: "DELETE" })
    const ended = await put(as)
    expect([ended.status, ((await ended.json()) as { detail: string }).detail]).toEqual([
      401,
      "没有登录，或者登录已经到期，请重新登录；页面上没有保存的内容还在。",
    ])
    expect(await saves(other)).toBe(before)
    expect((await put(other)).status).toBe(200)
  })

  test.each<[string, (text: string) => [string, unknown]]>([
    [
      "a save",
      (text) => [
        `/years/2027/bodies/${unit}/edits`,
        {
          key: "00000000-0000-4000-8000-000000000002",
          why: "typed",
          changes: [
            {
              kind: "texts",
              id: "n",
              seen: 0,
              place: 0,
              data: { of: unit, kind: "other", about: "", text, items: [] },
            },
          ],
        },
      ],
    ],
    [
      "an explanation",
      (text) => [`/years/2027/bodies/${unit}/explanations`, { check: "LED-039", about: ["x"], text }],
    ],
  ])("U+0000 and half characters in the text of %s are refused in a sentence", async (_, wish) => {
    const as = await comeIn(`${unit}经办`)
    for (const text of ["维修\u0000经费", "维修\ud83d经费"]) {
      const answer = await ask(wish(text)[0], { as, ...json("POST", wish(text)[1]) })
      expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
        422,
        "文字里有看不见的坏字符（如U+0000），没有保存；请删去后重新输入，不要从别处粘贴。",
      ])
    }
  })

  test("a long text is taken: a report of many pages, a reason of more than a line", async () => {
    const as = await comeIn("财政局长")
    const text = "评价报告。".repeat(3000)
    const answer = await ask("/years/2027/appraisals/1/acts", {
      as,
      ...json("POST", { act: "planWork", given: { text } }),
    })
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      403,
      "没有第1号评价，或者您不能查看；请核对地址，或请安全管理员授权。",
    ])
    // Who has no account is told so, and sends nothing large.
    const outside = await ask("/sessions", { ...json("POST", { id: text, password: "x" }) })
    expect(outside.status).toBe(413)
  })

  test("who asks without pause is told to wait; a colleague at the same address is answered, and every answer has its number", async () => {
    const narrow = await startServer({
      folder: import.meta.dirname,
      host: "127.0.0.1",
      port: 0,
      desk: { office: stage.office, setUpSecret: "geheim", version: "0", limits: { person: 2, address: 2 } },
    })
    const [as, colleague] = [await comeIn(`${unit}经办`), await comeIn("财政局长")]
    const at = (cookie?: string) => fetch(`${narrow.url}api/v1/me`, cookie ? { headers: { cookie } } : {})
    const answers = [
      await at(as),
      await at(as),
      await at(as),
      await at(colleague),
      await at(),
      await at(),
      await at(),
      await at(colleague),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200, 401, 401, 429, 200])
    expect(Number(answers[2]!.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(new Set(answers.map(({ headers }) => headers.get("x-request-id"))).size).toBe(answers.length)
    expect(answers[0]!.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
    await narrow.close()
  })

  test("open windows hear of a save, and only of their region", async () => {
    const as = await comeIn(`${unit}经办`)
    const stop = new AbortController()
    const stream = await ask("/events", { as, signal: stop.signal })
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = (await reader.read()).value ?? ""
    await new Promise((resolve) => setTimeout(resolve, 300))
    const wish = { check: "LED-039", about: ["reason/x"], text: "属实" }
    expect((await ask(`/years/2027/bodies/${unit}/explanations`, { as, ...json("POST", wish) })).status).toBe(
      200,
    )
    // Before it, perhaps, that something may have been missed: the server began to listen with this window.
    const told = JSON.stringify({ year: 2027, code: unit, what: "save" })
    while (!heard.includes(told)) heard += (await reader.read()).value ?? ""
    stop.abort()
  })

  test("signing out ends it", async () => {
    const as = await comeIn("财政局长")
    expect((await ask("/sessions/current", { as, method: "DELETE" })).status).toBe(204)
    expect((await ask("/me", { as })).status).toBe(401)
  })
})

describe("bad requests are answered in Chinese, with the headers of every answer", () => {
  test.each<[string, string, RequestInit, number, string]>([
    [
      "another site's page",
      "/sessions",
      json("POST", {}, { origin: "https://evil.example" }),
      403,
      "来自别的网站",
    ],
    ["an unknown address", "/nichts", {}, 404, "没有这个接口"],
    ["a year that is none", "/public/named?name=a&year=abc&stage=budget", {}, 422, "写错的内容"],
    ["a year that is none, by somebody who is not signed in", "/years/abc", {}, 401, "没有登录"],
    [
      "no JSON",
      "/sessions",
      { method: "POST", body: "x", headers: { "content-type": "application/json" } },
      400,
      "请求不合规范",
    ],
    ["another type", "/sessions", { method: "POST", body: new URLSearchParams("a=b") }, 415, "格式不对"],
    ["a wrong shape", "/sessions", json("POST", { region: 1 }), 422, "写错的内容"],
  ])("%s", async (_, path, init, status, detail) => {
    const answer = await ask(path, init)
    expect(answer.status).toBe(status)
    expect(answer.headers.get("content-type")).toContain("application/problem+json")
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
    const body = (await answer.json()) as { detail: string }
    expect(body.detail).toContain(detail)
    expect(JSON.stringify(body)).not.toMatch(/node_modules| at /)
  })
})

testsWithoutAccount(() => stage)

describe("the demonstration is made and removed", () => {
  const remove = (init: RequestInit = {}) => ask("/demo", { method: "DELETE", ...init })

  test("by nobody who comes through another server, unless they have the printed secret", async () => {
    for (const trace of ["x-forwarded-for", "forwarded", "via"]) {
      const answer = await remove({ headers: { [trace]: "203.0.113.9" } })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("只能在运行明账的电脑上") })
    }
    const wrong = { "x-forwarded-for": "203.0.113.9", "x-set-up-secret": "geraten" }
    expect((await remove({ headers: wrong })).status).toBe(403)
    const told = await ask("/office", { headers: { "x-forwarded-for": "203.0.113.9" } })
    expect(await told.json()).toMatchObject({ mayChangeDemo: false })
    expect(await (await ask("/office")).json()).toMatchObject({ mayChangeDemo: true })
  })

  test("from the machine itself, or with the printed secret from anywhere", async () => {
    const given = { "x-forwarded-for": "203.0.113.9", "x-set-up-secret": "geheim" }
    expect((await remove({ headers: given })).status).toBe(204)
    expect((await remove()).status).toBe(204)
    expect(await (await ask("/office")).json()).toMatchObject({ demo: null })
  })
})

test("a file of 200 MB is refused by its size before it comes, in a sentence that says how much may", async () => {
  const path = `/api/v1/years/2027/monitoring/2027-07-31/sheets/${unit}/evidence?name=a.pdf`
  const { hostname, port } = new URL(server.url)
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = request({
      method: "POST",
      hostname,
      port,
      path,
      headers: { "content-type": "application/octet-stream", "content-length": 200 * 1024 * 1024 },
    })
    asked.on("error", reject)
    asked.on("response", (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (part) => {
        text += part
      })
      response.on("end", () => {
        asked.destroy()
        resolve({ status: response.statusCode, text })
      })
    })
    asked.flushHeaders()
  })
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.text).detail).toBe(
    "内容太大，没有收下；这里最大20 MB，请删去用不到的行和图片，或者拆成几份。",
  )
})
