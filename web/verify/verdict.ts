/** A publication as the server names it. */
export interface Named {
  readonly region: string
  readonly id: string
  readonly body: string
  readonly name: string
  readonly year: number
  readonly stage: "budget" | "final"
  readonly version: number
  readonly day: string | null
}

/** What the server knows of a file's digests. */
export interface Answer {
  readonly result: "current" | "older" | "unknown"
  readonly by: "file" | "content" | null
  readonly publications: readonly Named[]
}

/** What is told of a file. */
export interface Verdict {
  readonly tone: "good" | "warning" | "error"
  readonly title: string
  readonly sentences: readonly string[]
}

/** What the server's answer comes to, in words. */
export function verdictOf({ result, by, publications }: Answer): Verdict {
  const [first] = publications
  if (!first)
    return {
      tone: "error",
      title: "不是这里公开的任何一份",
      sentences: ["没有一版公开的文件与它相同：可能内容被改过，也可能不是在这里公开的。"],
    }
  const which = `${nameOf(first)}，第${first.version}版${first.day ? `，${first.day}公开` : ""}`
  const how = by === "file" ? "文件一字节不差。" : "文件另存过或换了格式，但文字和表格里的每一个数都相同。"
  return result === "current"
    ? { tone: "good", title: "是公开的那一份", sentences: [`${which}，是现行的一版。`, how] }
    : {
        tone: "warning",
        title: "是公开过的旧版",
        sentences: [`${which}，后来已有更正，请看现行的一版。`, how],
      }
}

/** What a publication is called. */
export function nameOf({ name, year, stage }: Pick<Named, "name" | "year" | "stage">): string {
  return `${name}${year}年${stage === "final" ? "决算" : "预算"}`
}
