import { printableLines } from "../printable.ts"
import type { Context, Passage } from "./context.ts"

/** 其他需要说明的事项: what a person wrote there, or that there is nothing. */
export function other({ say, texts }: Context): Passage {
  const items = texts("other").flatMap(({ text }) => printableLines(text))
  return { prose: items.length > 0 ? items : [say("other.none")], tables: [] }
}
