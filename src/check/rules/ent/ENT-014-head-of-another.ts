import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { placeIn, type Said, textsOf } from "../../facts/texts.ts"
import { namedUnits } from "../../facts/unit-names.ts"

/** Another body where the publisher's own name belongs. */
export interface HeadOfAnother {
  readonly words: string
  readonly named: string
  readonly own: string
}

const body = "[\\u4e00-\\u9fff]{2,20}?(?:局|委员会|办公室|厅|中心|学校|学院|医院|大队|支队|管理处|服务处|馆)"
/** `编报部门：磐屿县旅游局` above a table. */
const head = new RegExp(
  `(?:^|\\s)(?:(?:编报|编制|填报|公开|预算|报送)(?:部门|单位)|(?:部门|单位)(?:名称|\\(公章\\)|（公章）)?)(?:（盖章）)?\\s*[：:]\\s*(${body})(?=[\\s（(]|金额|单位|$)`,
  "g",
)
/** `2025年某县教育局未安排国有资本经营预算支出`, below an empty table or in a section. */
const note = new RegExp(
  `(?:^|[。；：])(?:注[：:])?(?:20\\d\\d年度?)?(${body})(?:20\\d\\d年度?)?(?:没有|无|未)(?:使用|安排|发生|涉及)[^，。；]{0,12}(?:预算|拨款|支出|经费)`,
  "g",
)
const heads = [
  [head, "head"],
  [note, "note"],
] as const

/** ENT-014: above and below the tables stands the publisher's own name. */
export const headOfAnother: Check = {
  id: "ENT-014",
  family: "ENT",
  title: "表头、表注里是别的部门",
  severity: "warning",
  basis: "惯例：公开表的编报单位是公开主体",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { entity, organisation } = disclosure
    if (entity.name === "") return yield { cannot: "没有认出公开主体" }
    const own = [
      entity.name,
      ...organisation.units.map(({ name }) => name),
      ...(namedUnits(disclosure)?.names ?? []),
    ]
    const isOwn = (name: string) => own.some((each) => isSame(plain(each), plain(name)))
    for (const said of textsOf(disclosure)) {
      if (said.section === "glossary" || said.section === "duties" || said.kind === "project") continue
      for (const [pattern, fault] of heads)
        for (const match of said.text.matchAll(pattern))
          if (!isOwn(match[1]!) && !isLess(match[1]!))
            yield observed(match[1]!, fault, said, match.index, entity.name)
    }
  },
}

function plain(name: string): string {
  return name.replace(/[\s\u3000（）()]|本级|机关|本部/g, "")
}

/** One may be the short form of the other. */
function isSame(own: string, name: string): boolean {
  return own.includes(name) || name.includes(own)
}

/** 我局, 本中心, 县财政局 of a head that names who approves. */
function isLess(name: string): boolean {
  return /^(?:我|本|该|各|全)/.test(name) || /财政局|主管|上级/.test(name) || name.length < 4
}

function observed(
  named: string,
  fault: "head" | "note",
  said: Said,
  index: number,
  own: string,
): Observation {
  return {
    fault,
    ...(fault === "note" ? { severity: "error" as const } : {}),
    about: ["entity", nameKey(named), fault],
    at: [placeIn(said, index)],
    data: { words: said.text.slice(index, index + 40).trim(), named, own } satisfies HeadOfAnother,
    says: named,
    should: own,
    cause: { kind: "text-of-another-place" },
  }
}
