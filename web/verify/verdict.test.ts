import { expect, test } from "vitest"
import { type Answer, verdictOf } from "./verdict.ts"

const publication = {
  region: "990001",
  id: "0".repeat(64),
  body: "301",
  name: "云岭县水务局",
  year: 2026,
  stage: "budget" as const,
  version: 2,
  day: "2026-03-01",
}

test.each<[Answer, string, string]>([
  [
    { result: "current", by: "file", publications: [publication] },
    "是公开的那一份",
    "云岭县水务局2026年预算，第2版，2026-03-01公开，是现行的一版。文件一字节不差。",
  ],
  [
    { result: "current", by: "content", publications: [publication] },
    "是公开的那一份",
    "云岭县水务局2026年预算，第2版，2026-03-01公开，是现行的一版。文件另存过或换了格式，但文字和表格里的每一个数都相同。",
  ],
  [
    { result: "older", by: "file", publications: [{ ...publication, version: 1, day: null }] },
    "是公开过的旧版",
    "云岭县水务局2026年预算，第1版，后来已有更正，请看现行的一版。文件一字节不差。",
  ],
  [
    { result: "unknown", by: null, publications: [] },
    "不是这里公开的任何一份",
    "没有一版公开的文件与它相同：可能内容被改过，也可能不是在这里公开的。",
  ],
])("%#: %s", (answer, title, sentences) => {
  const verdict = verdictOf(answer)
  expect([verdict.title, verdict.sentences.join("")]).toEqual([title, sentences])
})
