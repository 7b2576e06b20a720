import { Problem } from "../../src/cli/problem.ts"
import type { Input } from "./kinds.ts"

/** A reader with a mistake: it trips over a word, and refuses what is empty as it should. */
export async function read({ bytes }: Input): Promise<void> {
  const text = new TextDecoder().decode(bytes)
  if (text === "") throw new Problem("文件是空的。")
  if (text.includes("绊倒")) (null as unknown as { trip(): void }).trip()
  if (text.includes("落下")) void Promise.reject(new RangeError("left behind"))
  if (text.includes("不停")) for (;;);
}
