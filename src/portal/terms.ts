import { once } from "../memo/index.ts"
import { glossaryOf } from "../packs/glossary.ts"

/** A word of the subject that is explained, and where: its row on the page of terms. */
export interface Explained {
  readonly term: string
  /** Other words for it that stand on pages. */
  readonly words: readonly string[]
  readonly text: string
  /** Its anchor. */
  readonly id: string
}

/** Words of these pages that documents do not explain. */
const ours: readonly Omit<Explained, "id">[] = [
  {
    term: "功能分类",
    words: ["功能科目"],
    text: "按政府做什么事给支出分类，分类、款、项三级，例如教育支出、普通教育、小学教育。",
  },
  {
    term: "经济分类",
    words: [],
    text: "按钱用在什么上给支出分类，例如工资福利支出、商品和服务支出。",
  },
  {
    term: "一般公共预算",
    words: [],
    text: "以税收为主的收入，安排用于教育、社会保障、行政运转等的预算；政府的钱大部分在这里。",
  },
  {
    term: "政府性基金预算",
    words: ["政府性基金"],
    text: "按规定向特定对象收取、或者由土地出让等得来，专门用于规定事项的预算。",
  },
  {
    term: "国有资本经营预算",
    words: ["国有资本经营"],
    text: "国有企业上缴的利润等收入和由它安排的支出。",
  },
  { term: "常住人口", words: [], text: "实际经常居住在当地一定时间的人口，由统计机关公布。" },
  {
    term: "不变价",
    words: [],
    text: "按居民消费价格把不同年度的钱折算成同一年的钱，去掉涨价的影响，才好比较多少。",
  },
  {
    term: "一上、一下、二上、二下",
    words: ["一上", "二上"],
    text: "编预算的四步：部门先报建议数，财政下达控制数，部门在控制数内再报，人代会批准后财政批复。",
  },
  {
    term: "批复",
    words: [],
    text: "人代会批准预算后，财政局正式告诉各部门它的预算，部门再告诉所属单位；公开的期限从这一天算起。",
  },
  {
    term: "决算",
    words: [],
    text: "一年结束以后，按实际收入和支出编成的报告；预算是打算怎么花，决算是实际怎么花的。",
  },
  {
    term: "绩效目标",
    words: ["绩效指标"],
    text: "一个项目的钱要办成什么事；绩效指标说明做到什么程度算办成。",
  },
  {
    term: "校验值（SHA-256）",
    words: ["校验值"],
    text: "由文件内容算出的一串字；内容变了一个字，这串字就完全不同，因此可以用来核对文件是否被改过。",
  },
]

/** Every word that is explained, as the pack of a place explains it. */
export function termsOf(place: string): readonly Explained[] {
  const said = glossaryOf(place).map(({ term, words, text }) => ({ term, words, text: plainly(text) }))
  const known = new Set(said.map(({ term }) => term))
  return [...said, ...ours.filter(({ term }) => !known.has(term))].map((each) => ({
    ...each,
    // Letters alone, so that it can stand in an address as it is.
    id: each.term.replace(/[^\p{L}\p{N}]/gu, ""),
  }))
}

/** A template of the packs without its placeholders, for no body in particular. */
function plainly(text: string): string {
  return text
    .replaceAll("{level}", "本级")
    .replaceAll("{body}", "部门（单位）")
    .replace(/\{[^}]*\}/g, "")
}

/** A stretch of a text; `of` is what explains it. */
export interface Stretch {
  readonly text: string
  readonly of?: Explained
}

const index = once(() => {
  const byWord = new Map<string, Explained>()
  for (const each of termsOf("national"))
    for (const word of [each.term, ...each.words]) if (!byWord.has(word)) byWord.set(word, each)
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g")
  return { byWord, pattern }
})

/** Cuts texts of one page at words that are explained; each is found where it stands first. */
export function explainer(): (text: string) => readonly Stretch[] {
  const { byWord, pattern } = index()
  const seen = new Set<Explained>()
  return (text) => {
    const found: Stretch[] = []
    let at = 0
    for (const match of text.matchAll(pattern)) {
      const of = byWord.get(match[0])!
      if (seen.has(of)) continue
      seen.add(of)
      if (match.index > at) found.push({ text: text.slice(at, match.index) })
      found.push({ text: match[0], of })
      at = match.index + match[0].length
    }
    if (at < text.length) found.push({ text: text.slice(at) })
    return found
  }
}
