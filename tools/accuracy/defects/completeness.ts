import type { Block } from "../../../src/document/blocks.ts"
import { nineTables, type TableKey } from "../../../src/model/disclosure.ts"
import { type Defect, type Plant, pick, some } from "../defect.ts"
import type { Pen } from "../pen.ts"
import { line } from "./identity.ts"

/** Takes a table out together with its title and the notes right below it. */
function withoutTable(pen: Pen, keys: readonly TableKey[], random: () => number): boolean {
  const table = pick(
    pen.disclosure.tables.filter(({ key }) => keys.includes(key)),
    random,
  )
  if (!table) return false
  const index = pen.blocks.findIndex((block) => block.kind === "table" && block.at.table === table.at.table)
  const title = pen.blocks[index - 1]
  const note = pen.blocks[index + 1]
  const gone = [
    pen.blocks[index],
    ...(title?.kind === "paragraph" && title.text.includes(table.title.slice(0, 6)) ? [title] : []),
    ...(note?.kind === "paragraph" && note.text.startsWith("注") ? [note] : []),
  ]
  return (
    pen.remove((block) => gone.includes(block)) &&
    // What is not there has no place; the first of the tables stands for it.
    pen.also(...pen.disclosure.tables.filter(({ key }) => nineTables.includes(key)).map(({ at }) => at))
  )
}

/** Takes a chapter out, from its title to the next title of its level. */
function withoutChapter(title: RegExp): Plant {
  return (pen) => {
    const from = pen.blocks.findIndex(
      (block) => block.kind === "paragraph" && block.level !== null && title.test(block.text),
    )
    const first = pen.blocks[from]
    if (first?.kind !== "paragraph") return false
    const after = pen.blocks.findIndex(
      (block, i) =>
        i > from && block.kind === "paragraph" && block.level !== null && block.level <= first.level!,
    )
    const gone = new Set<Block>(pen.blocks.slice(from, after < 0 ? undefined : after))
    return (
      pen.remove((block) => gone.has(block)) &&
      pen.also(...pen.titles(/./).map(({ at }) => at), pen.disclosure.sections[0]?.at)
    )
  }
}

const empty = /^注：.*(?:空表|没有|无)/

function emptyTable(pen: Pen, change: (note: Extract<Block, { kind: "paragraph" }>) => boolean): boolean {
  return pen.disclosure.tables.some((table) => {
    if (table.key !== "stateCapital" && table.key !== "governmentFund") return false
    const index = pen.blocks.findIndex((block) => block.kind === "table" && block.at.table === table.at.table)
    const note = pen.blocks[index + 1]
    return note?.kind === "paragraph" && empty.test(note.text) && change(note) && pen.also(table.at)
  })
}

/** What is missing. */
export const completeness: readonly Defect[] = [
  {
    name: "缺一张预算表",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: (pen, random) =>
      withoutTable(
        pen,
        ["generalPublic", "basic", "stateCapital", "governmentFund", "appropriation"],
        random,
      ),
    twin: {
      name: "预算表换了次序",
      plant: (pen) => {
        const at = (key: string) => {
          const table = pen.disclosure.tables.find((each) => each.key === key)
          const index = pen.blocks.findIndex(
            (block) => block.kind === "table" && block.at.table === table?.at.table,
          )
          return [index - 1, index] as const
        }
        const [a, b] = [at("revenue"), at("expenditure")]
        if (a[0] < 0 || b[0] < 0) return false
        const blocks = [...pen.blocks]
        for (const i of [0, 1] as const) [blocks[a[i]], blocks[b[i]]] = [blocks[b[i]]!, blocks[a[i]]!]
        pen.blocks = blocks
        return true
      },
    },
  },
  {
    name: "缺名词解释",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: withoutChapter(/名词解释/),
    twin: {
      name: "名词解释换了标题",
      plant: (pen, random) =>
        some(pen.titles(/名词解释/), random, (title) =>
          pen.write(title, (text) => text.replace("名词解释", "专业名词解释")),
        ),
    },
  },
  {
    name: "缺机关运行经费说明",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: (pen, random) => {
      const lines = new Set<Block>(
        pen.lines(/机关运行经费/).filter(({ text }) => !/机关运行经费：/.test(text)),
      )
      const inTable = pen.disclosure.tables.some(({ grid }) =>
        grid.flat().some((text) => text.includes("机关运行经费")),
      )
      return !inTable && lines.size > 0 && withoutChapter(/机关运行经费/)(pen, random)
    },
    twin: {
      name: "机关运行经费换了标题",
      plant: (pen, random) =>
        some(pen.titles(/机关运行经费/), random, (title) =>
          pen.write(title, (text) => text.replace(/机关运行经费.*$/, "机关运行费用情况")),
        ),
    },
  },
  {
    name: "空表没有说明",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: (pen) => emptyTable(pen, (note) => pen.remove((block) => block === note)),
    twin: {
      name: "空表的说明写在情况说明里",
      plant: (pen) =>
        emptyTable(pen, (note) => {
          const target = pen.lines(/收入总计|收入预算|没有其他需要说明/)[0]
          return (
            !!target &&
            pen.remove((block) => block === note) &&
            pen.write(
              target,
              (text) =>
                `${text}${pen.disclosure.entity.kind === "unit" ? "本单位" : "本部门"}没有${
                  note.text.includes("国有资本") ? "国有资本经营预算" : "政府性基金预算"
                }支出。`,
            )
          )
        }),
    },
  },
  {
    name: "空表的说明是另一张表的",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: (pen) =>
      emptyTable(pen, (note) =>
        pen.write(note, (text) =>
          /国有资本/.test(text)
            ? text.replace(/国有资本经营/g, "政府性基金")
            : text.replace(/政府性基金/g, "国有资本经营"),
        ),
      ),
    twin: {
      name: "空表的说明同时说两张表",
      plant: (pen) =>
        emptyTable(pen, (note) =>
          pen.write(note, (text) => text.replace(/国有资本经营|政府性基金/, "政府性基金和国有资本经营")),
        ),
    },
  },
  {
    name: "说了“见下表”却没有表",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: (pen, random) => {
      const lines = pen.lines(/见下表/)
      const one = pick(lines, random)
      const table = one && pen.blocks.slice(pen.blocks.indexOf(one)).find((block) => block.kind === "table")
      const title = table && pen.blocks[pen.blocks.indexOf(table) - 1]
      return (
        !!one &&
        !!table &&
        pen.remove((block) => block === table || (block === title && block !== one)) &&
        pen.also(one.at)
      )
    },
    twin: {
      name: "说的是附件里的表",
      plant: line(/见下表/, (text) => text.replace("见下表", "见附件")),
    },
  },
  {
    name: "总体情况没有一个数",
    family: "DIS",
    severity: "warning",
    by: ["DIS"],
    plant: (pen) => {
      const sections = pen.disclosure.sections.filter(({ key }) => key === "overview")
      const lines = new Set(sections.flatMap(({ places }) => places.map(({ line: n }) => n)))
      const gone = pen.blocks.filter(
        (block) =>
          block.kind === "paragraph" &&
          block.level === null &&
          lines.has(block.at.line) &&
          /\d万?元/.test(block.text),
      )
      return (
        gone.length > 0 &&
        sections.every(({ title }) => !/表$/.test(title)) &&
        pen.remove((block) => gone.includes(block)) &&
        pen.also(...sections.map(({ at }) => at))
      )
    },
    twin: {
      name: "总体情况并成一段",
      plant: (pen) => {
        const [first, second] = [pen.lines(/预算收入总计|收入预算/)[0], pen.lines(/预算支出总计|支出预算/)[0]]
        return (
          !!first &&
          !!second &&
          pen.remove((block) => block === second) &&
          pen.write(first, (text) => text + second.text)
        )
      },
    },
  },
  {
    name: "名词解释没有名词",
    family: "DIS",
    severity: "note",
    by: ["DIS", "TXT"],
    plant: (pen, random) => {
      const terms = pen.disclosure.sections
        .filter(({ key }) => key === "glossary")
        .flatMap(({ places }) => places)
      return some(terms, random, (at) =>
        pen.write(at, (text) =>
          text.replace(/(?<=^(?:\d{1,2}、|（[一二三四五六七八九十]+）))[^：]{2,12}：/, "指"),
        ),
      )
    },
    twin: {
      name: "名词以“指”字开头",
      plant: line(/绩效目标：安排/, (text) => text.replace("绩效目标：", "指标：")),
    },
  },
]
