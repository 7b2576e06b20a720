import type { Block } from "../../../src/document/blocks.ts"
import type { Project } from "../../../src/model/disclosure.ts"
import { type Defect, type Plant, pick, type Random, some } from "../defect.ts"
import type { Pen } from "../pen.ts"
import { renamed } from "./plans.ts"

function project(change: (project: Project, pen: Pen, random: Random) => boolean): Plant {
  return (pen, random) => some(own(pen), random, (one) => change(one, pen, random))
}

/** Projects with a sheet of their own: a goal and indicators. */
function own({ disclosure }: Pen): Project[] {
  return disclosure.projects.filter(
    ({ goals, indicators, places }) =>
      goals.length > 0 && indicators.length > 4 && places.goals?.table !== undefined,
  )
}

/** How many projects have a code. A code alone has nothing to be compared with. */
function coded(pen: Pen): number {
  return own(pen).filter(({ code: text }) => text !== null).length
}

/** Another project, of other matter: one by chance. */
function other(pen: Pen, one: Project, random: Random): Project | undefined {
  return pick(
    own(pen).filter(({ name }) => name !== one.name && name.slice(0, 2) !== one.name.slice(0, 2)),
    random,
  )
}

function goal(one: Project, pen: Pen, text: string | ((text: string) => string)): boolean {
  return pen.write(one.places.goals!, text)
}

function code(one: Project, pen: Pen, text: (code: string) => string): boolean {
  return one.code !== null && one.places.code?.table !== undefined && pen.write(one.places.code, text)
}

/** The blocks of a project's sheet: its title and its tables. */
function sheet({ blocks, disclosure }: Pen, one: Project): Block[] {
  const table = one.places.goals!.table!
  const indicators = one.indicators[0]!.at.table!
  const first = blocks.findIndex((block) => block.kind === "table" && block.at.table === table)
  const last = blocks.findIndex((block) => block.kind === "table" && block.at.table === indicators)
  const title = blocks[first - 1]
  const from = title?.kind === "paragraph" && title.text.includes(one.name) ? first - 1 : first
  return disclosure.projects.length > 0 ? blocks.slice(from, last + 1) : []
}

/** The sheet printed a second time behind the last one, with other words in it. */
function again(change: (text: string) => string): Plant {
  return project((one, pen) => {
    const blocks = sheet(pen, one)
    const last = own(pen).at(-1)!
    const end = pen.blocks.find(
      (block) => block.kind === "table" && block.at.table === last.indicators[0]!.at.table,
    )
    // A reader counts tables in their order; the copy stands where its last table is.
    const copies = blocks.map(
      (block): Block =>
        block.kind === "paragraph"
          ? { ...block, text: change(block.text) }
          : {
              ...block,
              rows: block.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
              })),
            },
    )
    return !!end && pen.put(end, copies) && pen.also(...Object.values(one.places), one.at)
  })
}

/** What is wrong with projects and their goals. */
export const projects: readonly Defect[] = [
  {
    name: "同一项目的表印了两遍",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: again((text) => text.replace(/^(\d{2,}P?\w{6,})(\w)$/, "$1Q")),
    twin: {
      name: "同一资金的上年结转部分单列",
      plant: project((one, pen) =>
        renamed(pen, one, `${one.name}（${(pen.disclosure.year ?? 0) - 1}年结转）`),
      ),
    },
  },
  {
    name: "照抄别的项目的绩效目标",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: project((one, pen, random) => {
      const from = other(pen, one, random)
      const words = from && pen.cell(from.places.goals!)?.text
      return !!words && words !== "" && goal(one, pen, words) && pen.also(from.places.goals)
    }),
    twin: {
      name: "几个项目共用一句套话",
      plant: (pen) =>
        own(pen).filter((one) =>
          goal(one, pen, (text) => `${text}\n严格按照预算安排支出，提高资金使用效益。`),
        ).length > 2,
    },
  },
  {
    name: "绩效目标只重复项目名称",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: project((one, pen) => goal(one, pen, one.name)),
    twin: {
      name: "绩效目标提到项目名称",
      plant: project((one, pen) => goal(one, pen, (text) => `通过实施${one.name}，${text}`)),
    },
  },
  {
    name: "绩效目标没有填写",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: project((one, pen) => goal(one, pen, "无") && pen.also(one.at, one.places.name)),
    twin: {
      name: "绩效目标只有一句",
      plant: project((one, pen) => goal(one, pen, (text) => text.split("\n")[0]!)),
    },
  },
  {
    name: "套用了别的项目的指标",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: project((one, pen, random) => {
      const from = other(pen, one, random)
      const mine = one.indicators.filter(({ level2 }) => /^数量|社会效益/.test(level2))
      const theirs = from?.indicators.filter(({ level2 }) => /^数量|社会效益/.test(level2)) ?? []
      const pairs = mine.slice(0, 3).flatMap((row, i) => (theirs[i] ? [[row, theirs[i]] as const] : []))
      if (pairs.length < 2) return false
      for (const [row, theirRow] of pairs) {
        pen.write(pen.cell(row.at, row.description), theirRow.description)
        pen.write(row.target.at, theirRow.target.text)
        pen.write(pen.cell(row.at, row.name), theirRow.name)
      }
      return true
    }),
    twin: {
      name: "几个项目都用通用指标",
      plant: (pen) =>
        own(pen).filter((one) => {
          const row = one.indicators.find(({ level2 }) => /^时效/.test(level2))
          return (
            row &&
            pen.write(pen.cell(row.at, row.description), "按期完成的工作所占比例") &&
            pen.write(row.target.at, "≥95%") &&
            pen.write(pen.cell(row.at, row.name), "任务完成及时率")
          )
        }).length > 2,
    },
  },
  {
    name: "项目编码少一位",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: project((one, pen) => coded(pen) > 1 && code(one, pen, (text) => text.slice(0, -1))),
    twin: {
      name: "项目编码以数字结尾",
      plant: project((one, pen) => code(one, pen, (text) => `${text.slice(0, -1)}7`)),
    },
  },
  {
    name: "项目编码的区划是别处的",
    family: "PRJ",
    severity: "warning",
    by: ["PRJ"],
    plant: project((one, pen) => coded(pen) > 2 && code(one, pen, (text) => `1310${text.slice(4)}`)),
    twin: {
      name: "延续项目的编码是上年的",
      plant: project((one, pen) =>
        code(one, pen, (text) => text.slice(0, 6) + String(Number(text.slice(6, 8)) - 1) + text.slice(8)),
      ),
    },
  },
  {
    name: "两个项目的编码相同",
    family: "PRJ",
    severity: "error",
    by: ["PRJ"],
    plant: project((one, pen, random) => {
      const from = other(pen, one, random)
      return !!from?.code && code(one, pen, () => from.code!) && pen.also(from.places.code)
    }),
    twin: {
      name: "两个项目的编码只差一位",
      plant: project((one, pen, random) => {
        const from = other(pen, one, random)
        return (
          !!from?.code &&
          code(
            one,
            pen,
            () => `${from.code!.slice(0, -2)}${from.code!.at(-2) === "1" ? "2" : "1"}${from.code!.at(-1)}`,
          )
        )
      }),
    },
  },
]
