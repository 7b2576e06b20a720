import { createHash } from "node:crypto"
import fc from "fast-check"
import { afterEach, expect, test, vi } from "vitest"
import { sha256 } from "./sha256.ts"

afterEach(() => vi.unstubAllGlobals())

const expected = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

test("without the platform's own it agrees with Node's for any bytes", async () => {
  vi.stubGlobal("crypto", {})
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await sha256(bytes)).toBe(expected(bytes))
    }),
  )
})

test("is the same with and without the platform's own", async () => {
  const bytes = new TextEncoder().encode("青川市望溪县文化和旅游局2024年部门预算".repeat(5000))
  expect(await sha256(bytes)).toBe(expected(bytes))
  vi.stubGlobal("crypto", {})
  expect(await sha256(bytes)).toBe(expected(bytes))
})
