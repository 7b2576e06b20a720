import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const bin = fileURLToPath(new URL("../../bin/mingzhang", import.meta.url))

test("serve prints its address, answers there, and stops at once when told to", async () => {
  const child = spawn(bin, ["serve", "--port", "0"])
  let printed = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)
      if (found) resolve(found[0])
    })
    child.on("exit", (code) => reject(new Error(`exit ${code}: ${printed}`)))
  })
  const answer = await fetch(url)
  expect(answer.headers.get("content-security-policy")).toContain("connect-src 'self'")
  expect(await answer.text()).toContain("明账")
  child.kill("SIGTERM")
  const [code] = await once(child, "exit")
  expect(code).toBe(0)
  expect(printed).toContain("已停止。")
})

test("an address this machine does not have is refused in a sentence", async () => {
  const child = spawn(bin, ["serve", "--host", "192.0.2.1", "--port", "0"])
  let said = ""
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text
  })
  const [code] = await once(child, "close")
  expect(code).toBe(2)
  expect(said).toContain("本机没有地址“192.0.2.1”，请核对 --host。")
})
