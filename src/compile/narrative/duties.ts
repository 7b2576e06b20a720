import { numeral } from "../../text/numeral.ts"
import { printable } from "../printable.ts"
import type { Context, Passage } from "./context.ts"

/** 部门职责: what a person listed, numbered. */
export function duties({ say, texts }: Context): Passage {
  const items = texts("duty").map(({ text }, i) =>
    say("duties.item", { number: numeral(i + 1), text: printable(text) }),
  )
  return { prose: items.length > 0 ? [say("duties.intro"), ...items] : [say("duties.none")], tables: [] }
}
