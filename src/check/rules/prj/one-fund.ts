import { perObject } from "../../../memo/per-object.ts"
import type { Project } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"

/** One fund in two years, or at two levels of government, rightly says the same twice: its name tells. */
export function isOneFundTwice(a: Project, b: Project): boolean {
  const [left, right] = [nameOf(a), nameOf(b)]
  return left.marks !== right.marks || isOneOfSeries(left, right)
}

interface Name {
  /** What tells years, levels of government and instalments apart. */
  readonly marks: string
  readonly whole: string
  /** Without figures and brackets. */
  readonly stem: string
}

/** Names that differ only in a figure or in brackets name parts of one thing: 高龄津贴（80-89岁）. */
function isOneOfSeries(a: Name, b: Name): boolean {
  return a.whole !== b.whole && a.stem === b.stem && a.stem !== ""
}

const marks =
  /20\d\d|中央|省级|市级|县级|区级|本级|提前下达|结转|[春夏秋冬]季|[上下]半年|第?[一二三四五六七八九十\d]{1,12}(?:批|期|学期|季度|标段)|[〔[【（(]20\d\d[〕\]】）)]\d+/g

/** A project is compared with many others. */
const nameOf = perObject(
  ({ name }: Project): Name => ({
    marks: [...name.matchAll(marks)].map(([mark]) => mark).join(),
    whole: bare(name),
    stem: bare(name.replace(/[（(【[〔][^（()）]{1,16}[）)】\]〕]|\d+/g, "")),
  }),
)
