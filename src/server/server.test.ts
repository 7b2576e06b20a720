import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { startServer } from "./index.ts"

const folder = mkdtempSync(join(tmpdir(), "page-"))
writeFileSync(join(folder, "index.html"), "<h1>明账</h1>")
afterAll(() => rmSync(folder, { recursive: true }))

const server = await startServer({ folder, host: "127.0.0.1", port: 0 })
afterAll(() => server.close())

/** The answer to a path sent as it is: `fetch` would tidy it up. */
function ask(path: string, method = "GET"): Promise<{ status: number; headers: object; body: string }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = ""
      response.setEncoding("utf8")
      response.on("data", (text) => {
        body += text
      })
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }))
    })
      .on("error", reject)
      .end()
  })
}

test("every answer carries the policy that keeps documents in the browser", async () => {
  for (const path of ["/", "/nowhere", "/%zz"])
    expect((await ask(path)).headers, path).toMatchObject({
      "content-security-policy": expect.stringContaining("connect-src 'self'"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    })
})

test("what is not there is said in Chinese, without anything of our inside", async () => {
  const { status, body } = await ask("/nowhere")
  expect(status).toBe(404)
  expect(body).toContain("没有这个页面")
  expect((await ask("/%zz")).body).toContain("请求不合规范")
  expect((await ask("/", "POST")).status).toBe(405)
})

test("nothing outside the folder is served", async () => {
  for (const path of ["/../package.json", "/..%2fpackage.json", "/%2e%2e/package.json", "//etc/passwd"]) {
    const { status, body } = await ask(path)
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(body).not.toContain("root:")
  }
})

test("the next free port is taken when the one wished for is not free", async () => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve))
  const { port } = blocker.address() as { port: number }
  const second = await startServer({ folder, host: "127.0.0.1", port })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  expect(await (await fetch(second.url)).text()).toContain("明账")
  await second.close()
  await expect(startServer({ folder, host: "127.0.0.1", port, tries: 0 })).rejects.toThrow("EADDRINUSE")
  blocker.close()
})
