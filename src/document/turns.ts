import { setsOf } from "./fit.ts"
import { keepsOf } from "./keeps.ts"
import { type Program, pageNumbers, word } from "./page-numbers.ts"
import type { Print, PrintBlock, PrintHeading } from "./print.ts"
import { stretchesOf } from "./stretches.ts"
import { entriesOf } from "./toc.ts"

/**
 * LibreOffice puts a fifth of the type between Han and figures whatever a paragraph says, so that now and then one is a
 * line longer; and a heading with a single line below it at the end of a page stays there in one program and not in
 * another (nor would a typist leave it).
 */
const programs: readonly Program[] = [word, { apart: 0.4, below: 1 }, { apart: 0.4, below: 2 }]

/** So many headings may be turned: a document that would need more is counted as Word does. */
const mostTurned = 24

/**
 * The same print where every program counts the pages of its contents alike: a listed heading that would end a page in one
 * of them and begin the next in another begins it in all.
 */
export function withTurns(print: Print): Print {
  let turned = print
  for (let n = 0; print.contents && n < mostTurned; n++) {
    const parted = firstParted(turned)
    if (!parted || parted.breaks) break
    const turn = (block: PrintBlock) => (block === parted ? { ...parted, breaks: true } : block)
    turned = { ...turned, blocks: turned.blocks.map(turn) }
  }
  return turned
}

/** The first listed heading that stands on different pages in different programs. */
function firstParted(print: Print): PrintHeading | undefined {
  const stretches = stretchesOf(print.blocks)
  const sets = setsOf(print)
  const keeps = keepsOf(stretches, sets)
  const numbers = programs.map((program) => pageNumbers(stretches, sets, keeps, program))
  return entriesOf(print).find(({ heading }) => new Set(numbers.map((of) => of.get(heading))).size > 1)
    ?.heading
}
