import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { securityHeaders } from "./headers.ts"
import { isAnswered } from "./host.ts"
import { startServer } from "./index.ts"

const folder = mkdtempSync(join(tmpdir(), "page-"))
writeFileSync(join(folder, "index.html"), '<meta name="mingzhang-office" content="" /><h1>明账</h1>')
const server = await startServer({ folder, host: "127.0.0.1", port: 0 })
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})
const { port } = new URL(server.url)

/** What comes back over a connection for what is sent as it is. */
function exchange(sent: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(sent))
    let text = ""
    socket.setEncoding("utf8").on("data", (piece: string) => {
      text += piece
    })
    socket.on("error", (error: NodeJS.ErrnoException) => (text === "" ? reject(error) : undefined))
    socket.on("close", () => {
      const [head = "", body = ""] = text.split(/\r\n\r\n([\s\S]*)/)
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body })
    })
  })
}

const request = (method: string, rest = "", host = `127.0.0.1:${port}`) =>
  `${method} / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${rest}\r\n`

test.each<[answer: number, sent: string, why: string]>([
  [200, request("GET"), "the page"],
  [200, request("HEAD"), "the page's head"],
  [405, request("POST", "Content-Length: 0\r\n"), "nothing is received"],
  [405, request("POST", `Content-Length: ${10 ** 9}\r\n`), "however large"],
  [405, request("PUT", "Transfer-Encoding: chunked\r\n"), "or endless"],
  [405, request("OPTIONS"), "no other site may ask"],
  [405, request("DELETE"), "nothing is removed"],
  [431, request("GET", `X-Long: ${"a".repeat(40_000)}\r\n`), "headers too large"],
  [400, "GET\r\n\r\n", "no request"],
  [400, "\u0016\u0003\u0001 TLS\r\n\r\n", "TLS where there is none"],
  [400, "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", "no method"],
  [417, request("GET", "Expect: tea\r\n"), "an expectation nobody can meet"],
  [421, request("GET", "", "evil.example"), "a name of elsewhere"],
  [421, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "no name at all"],
  [421, request("GET", "", "127.0.0.1:80@evil.example"), "a name that is none"],
])("%i with all headers: %#", async (status, sent) => {
  const { head, body, ...answer } = await exchange(sent)
  expect(answer.status).toBe(status)
  for (const [name, value] of Object.entries(securityHeaders)) expect(head).toContain(`${name}: ${value}`)
  if (status === 405) expect(head).toMatch(/\r\nallow: GET, HEAD/)
  expect(head).not.toMatch(/x-powered-by|server:/i)
  expect(body).not.toMatch(/node_modules|at .*\.ts:/)
})

test("which names a server answers to", () => {
  const here = "127.0.0.1"
  expect(
    ["localhost:4310", "127.0.0.1", "[::1]:4310", "LOCALHOST."].map((host) => isAnswered(host, here, [])),
  ).toEqual([true, true, true, true])
  expect(isAnswered("mz.example.gov.cn", here, [])).toBe(false)
  expect(isAnswered("mz.example.gov.cn", here, ["MZ.example.gov.cn"])).toBe(true)
  expect(isAnswered("mz.example.gov.cn:8080", "0.0.0.0", [])).toBe(true)
  expect(isAnswered("192.168.1.20", "0.0.0.0", ["mz.example.gov.cn"])).toBe(false)
  expect(isAnswered("localhost", "0.0.0.0", ["mz.example.gov.cn"])).toBe(true)
  for (const host of [undefined, "", "a b", "a/b", "evil@127.0.0.1", "x:99999999"])
    expect(isAnswered(host, "0.0.0.0", [])).toBe(false)
})

test("without an office the page does not offer one, and its address says so", async () => {
  expect(await (await fetch(server.url)).text()).not.toContain('content="open"')
  const answer = await fetch(`${server.url}office.html`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain("没有办公部分")
})
