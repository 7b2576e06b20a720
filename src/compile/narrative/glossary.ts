import { glossaryOf } from "../../packs/glossary.ts"
import { wordingFrom } from "../../packs/wording.ts"
import { numeral } from "../../text/numeral.ts"
import { printable } from "../printable.ts"
import type { Context, Passage } from "./context.ts"

/** 名词解释: just the terms that `prose` uses or whose figure there is; a person's own explanation goes before ours. */
export function glossary(context: Context, prose: readonly string[]): Passage {
  const { scope, say, texts, figures } = context
  const used = prose.join("\n")
  const written = new Map(texts("term").map(({ about, text }) => [printable(about), printable(text)]))
  const terms = glossaryOf(scope.ledger.place, scope.stage).filter(
    ({ words, figure }) =>
      words.some((word) => used.includes(word)) || (figure !== null && figures.now(figure) !== 0),
  )
  const explained = [
    ...terms.map(({ term, text }) => [term, written.get(term) ?? filled(context, text)] as const),
    ...[...written].filter(([term]) => !terms.some((each) => each.term === term)),
  ]
  return {
    prose: explained.map(([term, text], i) =>
      say("glossary.item", { number: String(i + 1), ordinal: numeral(i + 1), term, text }),
    ),
    tables: [],
  }
}

function filled({ words, scope }: Context, text: string): string {
  if (!text.includes("{")) return text
  return wordingFrom([[{ key: "term", text }]], scope.kind).say("term", (name) => words[name])
}
