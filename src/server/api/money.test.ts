import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { z } from "zod"
import { repliedCounty } from "../../office/acts/money/county.test-data.ts"
import { treasuryList } from "../../office/acts/money/lists.test-data.ts"
import { standingsOf } from "../../store/book.ts"
import { sessionOf, unlimited } from "../clients.test-data.ts"
import { pageServer } from "../index.ts"
import { answers } from "./answers/index.ts"

/** The money of a year over HTTP, from a list of payments to a decided change: every answer is shaped as described. */
const county = await repliedCounty()
const { office, store, region, year } = county
const cookies = new Map<string, string>()
let app: FastifyInstance

beforeAll(async () => {
  county.at("2027-03-01")
  app = await pageServer(
    import.meta.dirname,
    () => true,
    { office, setUpSecret: "", version: "0", limits: unlimited },
    false,
  )
  for (const person of ["bo", "bh"]) cookies.set(person, await sessionOf(store, region, person, office.now()))
})
afterAll(async () => {
  await app?.close()
  await county.drop()
})

/** Asks as somebody; gives the answer after it was compared with the description. */
async function ask(
  who: string,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const isBytes = body instanceof Uint8Array
  const { statusCode, payload } = await app.inject({
    method,
    url: `/api/v1/years/${year}/${path}`,
    headers: {
      cookie: cookies.get(who)!,
      ...(body !== undefined && {
        "content-type": isBytes ? "application/octet-stream" : "application/json",
      }),
      ...headers,
    },
    ...(body !== undefined && { payload: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
  })
  const route = `${method} /years/:year/${path.split("?")[0]!.replace(/\d+/, ":number")}`
  const [status, shape] = answers[route]! as readonly [number, z.ZodType | null]
  if (statusCode >= 300) return { status: statusCode, json: JSON.parse(payload) }
  expect(`${route} ${statusCode}`).toBe(`${route} ${status}`)
  const json = payload === "" ? null : JSON.parse(payload)
  if (shape) expect(shape.safeParse(json).error?.issues.slice(0, 3) ?? [], route).toEqual([])
  return { status: statusCode, json }
}

test("a list is previewed, taken once, settled and taken back; a change is asked for and decided", async () => {
  const quotas = (await store.office(region, (trx) => standingsOf(trx, { region, year }))).map(
    ({ quota }) => quota,
  )
  const bytes = new Uint8Array(
    treasuryList(
      quotas.map((quota, i) => ({
        date: "2027-02-15",
        cents: 10_000_000 * (i + 1),
        voucher: `V${i}`,
        quota,
        isVague: i < 2,
      })),
    ),
  )
  const named = `?name=${encodeURIComponent("二月.csv")}`
  const { json: preview } = await ask("bo", "POST", `payments/preview${named}`, bytes)
  expect(preview.brought.over.length).toBeGreaterThan(0)
  expect((await ask("bo", "PUT", `payments${named}`, bytes)).status).toBe(422)
  const stale = await ask("bo", "PUT", `payments${named}`, bytes, { "if-match": '"0-0-0"' })
  expect([stale.status, stale.json.preview.seen]).toEqual([412, preview.seen])
  const taken = await ask("bo", "PUT", `payments${named}`, bytes, { "if-match": `"${preview.seen}"` })
  expect(taken.json).toEqual({ number: 1 })
  const { json: payments } = await ask("bo", "GET", "payments")
  const [first] = payments.waiting
  const { unit, project, function: section, economic, fund } = first.proposals[0]
  const quota = { unit, project, function: section, economic, fund }
  expect((await ask("bo", "POST", `waiting/${first.number}`, { quota, reason: "" })).status).toBe(204)
  await ask("bo", "GET", "payments")
  const { json: board } = await ask("bh", "GET", "execution?by=quota")
  expect(board.total.over).toBeGreaterThan(0)
  const { json: warnings } = await ask("bh", "GET", "warnings")
  expect(warnings.findings.some(({ check }: { check: string }) => check === "EXE-001")).toBe(true)
  const { json: found } = await ask("bh", "GET", `movements?unit=${unit}&project=${project ?? ""}`)
  expect(found.movements.length).toBeGreaterThan(0)
  const paid = found.movements.find(({ cause }: { cause: string }) => cause === "pay")
  expect((await ask("bh", "POST", `movements/${paid.number}/reverse`, { reason: "错" })).status).toBe(204)
  expect((await ask("bo", "POST", "payments/1/back", { reason: "重导" })).status).toBe(204)
  const wish = {
    kind: "supplement",
    source: "superior",
    from: null,
    to: quota,
    cents: 100,
    reason: "上级补助",
  }
  const change = { ...wish, document: null, goals: "" }
  const { json: told } = await ask("bo", "POST", "changes/preview", change)
  expect(told.says).toBe("由财政局批准，并报人大常委会，依据预算法第七十一条。")
  expect((await ask("bo", "POST", "changes", change)).json).toEqual({ number: 1 })
  const decision = { outcome: "approved", document: null, remark: "" }
  expect((await ask("bo", "POST", "changes/1/decide", decision)).status).toBe(403)
  expect((await ask("bh", "POST", "changes/1/decide", decision)).status).toBe(204)
  const { json: changes } = await ask("bh", "GET", "changes")
  expect(changes.changes).toMatchObject([{ decided: { outcomeName: "已批准" } }])
})

test("a list whose titles nobody knows is read by what a person says of its columns, and the next like it by itself", async () => {
  const list = (date: string) =>
    new TextEncoder().encode(
      `哪天;谁;多少;号\n${date};334001;12.50;Q-${date}\n${date};334001;7.50;R-${date}\n`,
    )
  const plain = await ask("bo", "POST", "payments/preview", list("2027-02-20"))
  expect(plain.json.problems[0]).toMatch(/^没有认出支付明细/)
  const said = `measure=${encodeURIComponent("元")}&row=1&columns=date:0,unit:1,amount:2,voucher:3`
  const { json: preview } = await ask("bo", "POST", `payments/preview?${said}`, list("2027-02-20"))
  expect(preview.brought.waits).toEqual({ payments: 2, cents: 2000 })
  await ask("bo", "PUT", `payments?${said}`, list("2027-02-20"), { "if-match": `"${preview.seen}"` })
  const next = `payments/preview?measure=${encodeURIComponent("元")}`
  const { json: again } = await ask("bo", "POST", next, list("2027-02-21"))
  expect(again.brought.whole).toEqual({ payments: 2, cents: 2000 })
})
