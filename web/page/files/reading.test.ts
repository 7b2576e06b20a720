import { expect, test } from "vitest"
import type { Answer, Request } from "../messages/files.ts"
import { Reading } from "./reading.ts"

/** A thread that does with each request what it is told to. */
class Thread extends EventTarget {
  ended = false
  readonly #act: (request: Request, thread: Thread) => void

  constructor(act: (request: Request, thread: Thread) => void) {
    super()
    this.#act = act
  }

  postMessage(request: Request): void {
    queueMicrotask(() => !this.ended && this.#act(request, this))
  }

  answer(answer: Answer): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data: answer }))
  }

  terminate(): void {
    this.ended = true
  }
}

/** A file by its name: one called 空转 is never done, one called 崩溃 ends the thread. */
function readingOf(threads: Thread[]): Reading {
  const start = () => {
    const thread = new Thread((request, self) => {
      if (request.kind !== "check" || request.name.startsWith("空转")) return
      if (request.name.startsWith("崩溃")) self.dispatchEvent(new ErrorEvent("error"))
      else
        self.answer({ id: request.id, kind: "outcome", outcome: { kind: "unreadable", message: "读过了" } })
    })
    threads.push(thread)
    return thread as unknown as Worker
  }
  return new Reading(start, 50)
}

globalThis.ErrorEvent ??= class extends Event {} as unknown as typeof ErrorEvent

test("a file that takes for ever or ends the thread costs a message; the next is read by a new thread", async () => {
  const threads: Thread[] = []
  const reading = readingOf(threads)
  const read = async (name: string) => {
    const outcome = await reading.check(1, new File(["x"], name), "check")
    return outcome.kind === "unreadable" ? outcome.message : outcome.kind
  }
  expect(await read("一.txt")).toBe("读过了")
  expect(await read("空转.txt")).toMatch(/^读取“空转\.txt”超过 .* 秒仍未完成，已停止；/)
  expect(threads[0]!.ended).toBe(true)
  expect(await read("二.txt")).toBe("读过了")
  expect(await read("崩溃.pdf")).toMatch(/^浏览器没能读完“崩溃\.pdf”/)
  expect(await read("三.txt")).toBe("读过了")
  expect(threads).toHaveLength(3)
})

test("a question to a thread that never answers fails in one sentence", async () => {
  const reading = readingOf([])
  await expect(reading.ask({ ask: "example" })).rejects.toThrow("做了太久仍未完成，已停止")
})
