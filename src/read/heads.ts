import type { Block } from "../document/blocks.ts"
import type { Heading } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import type { Surroundings } from "./around.ts"

/** What stands above a table and is not as it should be: another body, and a number that another table has. */
export interface Heads {
  readonly body?: Heading
  readonly number?: Heading
}

const named =
  /^(?:编制|编报|填报|公开|预算|主管|部门|单位)*(?:部门|单位)(?:[(](?:部门|单位|公章|盖章)[)])*(?:名称|编码及名称)?(?:[(](?:公章|盖章)[)])?:\d*([\u4e00-\u9fff()]{4,40})$/
/** What follows a body's name where only its own level is meant; within a name (机关幼儿园) it is part of it. */
const ownLevel = /(?:本级|机关|本部|汇总){1,3}$/
const money = /(?:万|亿|千)?元$/
const numbers =
  /^(?:部门|单位)?(?:公开|预算|决算|附|附件)?(?:表\d{1,2}(?:-\d{1,2})*(?![\d年-])|\d{2}(?:-\d{1,2})?表|(?:附?表)[一二三四五六七八九十]{1,3}(?=[、:.]|$))/

/** The heads of tables that name another body than the publisher and its units, and numbers that two tables have. */
export function headsOf(
  around: ReadonlyMap<Block, Surroundings>,
  own: readonly string[],
): ReadonlyMap<Block, Heads> {
  const heads = [...around].map(([block, { heads, titleBlock }]) => ({
    block,
    body: heads.find(({ text }) => isOfAnother(text, own)),
    numbers: [...(titleBlock ? [{ text: titleBlock.text, at: titleBlock.at }] : []), ...heads].flatMap(
      ({ text, at }) => {
        const number = numbers.exec(plain(text))?.[0]
        return number === undefined ? [] : [{ text: number, at }]
      },
    ),
  }))
  const seen = new Set<string>()
  const found = new Map<Block, Heads>()
  for (const { block, body, numbers } of heads) {
    const number = numbers.find(({ text }) => seen.has(text))
    for (const { text } of numbers) seen.add(text)
    if (body || number) found.set(block, { ...(body ? { body } : {}), ...(number ? { number } : {}) })
  }
  return found
}

function isOfAnother(text: string, own: readonly string[]): boolean {
  const name = named.exec(plain(text))?.[1]?.replace(/[()]/g, "").replace(ownLevel, "")
  if (name === undefined || money.test(name) || name.length < 4) return false
  return !own.some((each) => each !== "" && (each.includes(name) || name.includes(each)))
}
