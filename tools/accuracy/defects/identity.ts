import { type Defect, type Plant, some } from "../defect.ts"
import type { Pen } from "../pen.ts"
import { renamed } from "./plans.ts"

/** Changes one line of prose that matches. */
export function line(pattern: RegExp, change: (text: string, pen: Pen) => string): Plant {
  return (pen, random) =>
    some(pen.lines(pattern), random, (one) => pen.write(one, (text) => change(text, pen)))
}

const yearOf = (pen: Pen) => pen.disclosure.year ?? 2025

/** A line in which the publisher names itself. */
function selfNamed(change: (name: string, pen: Pen) => string | null): Plant {
  return (pen, random) => {
    const { name } = pen.disclosure.entity
    const other = change(name, pen)
    const lines = pen.lines(/安排政府采购预算|固定资产金额|部门预算包括|主管的专项资金|的机关运行经费预算/)
    return (
      other !== null &&
      some(
        lines,
        random,
        (one) => one.text.includes(name) && pen.write(one, (text) => text.replace(name, other)),
      )
    )
  }
}

/** The department a unit belongs to, by the demonstration county's way of naming. */
function parentOf(pen: Pen): string | null {
  const { kind, region } = pen.disclosure.entity
  return kind === "unit" ? `${region.name}农业农村局` : null
}

function purpose(change: (text: string, pen: Pen) => string): Plant {
  return (pen, random) =>
    some(pen.disclosure.projects, random, ({ name, places, purpose: text }) => {
      if (!places.purpose || text === "" || /20\d\d|结转/.test(name + text)) return false
      return pen.write(places.purpose, (old) => change(old, pen))
    })
}

/** What is wrong with who, where and when. */
export const identity: readonly Defect[] = [
  {
    name: "文中留着别的部门的名称",
    family: "ENT",
    severity: "error",
    by: ["ENT"],
    plant: selfNamed((name, pen) =>
      /水利/.test(name) ? null : `${pen.disclosure.entity.region.name}水利局`,
    ),
    twin: {
      name: "正常提到别的部门",
      plant: line(
        /跟踪绩效|加快支出|贯彻执行/,
        (text, pen) => `${text}与${pen.disclosure.entity.region.name}水利局、财政局建立会商机制。`,
      ),
    },
  },
  {
    name: "单位文件自称主管部门",
    family: "ENT",
    severity: "warning",
    by: ["ENT"],
    plant: selfNamed((_name, pen) => parentOf(pen)),
    twin: {
      name: "单位文件提到主管部门",
      plant: (pen, random) =>
        parentOf(pen) !== null &&
        line(/跟踪绩效|加快支出|贯彻执行|负责/, (text) => `${text}按季度向${parentOf(pen)}报送进展。`)(
          pen,
          random,
        ),
    },
  },
  {
    name: "单位文件自称“本部门”",
    family: "ENT",
    severity: "warning",
    by: ["ENT"],
    plant: (pen, random) =>
      pen.disclosure.entity.kind === "unit" &&
      line(/本单位/, (text) => text.replace("本单位", "本部门"))(pen, random),
    twin: {
      name: "单位文件提到“有关部门”",
      plant: (pen, random) =>
        pen.disclosure.entity.kind === "unit" &&
        line(/本单位/, (text) => `${text}有关部门将加强监督。`)(pen, random),
    },
  },
  {
    name: "项目用途说的是上年的工作",
    family: "ENT",
    severity: "error",
    by: ["ENT"],
    plant: purpose((text, pen) => `${yearOf(pen) - 1}年全年完成以下任务：${text}`),
    twin: {
      name: "用途里提到上年的合同",
      plant: purpose((text, pen) => `按照${yearOf(pen) - 1}年12月签订的合同，${text}`),
    },
  },
  {
    name: "项目目标说的是上年的工作",
    family: "ENT",
    severity: "error",
    by: ["ENT"],
    plant: (pen, random) =>
      some(pen.disclosure.projects, random, ({ name, purpose: text, places, goals }) => {
        if (!places.goals || goals.length === 0 || /20\d\d|结转|尾款|欠/.test(name + text)) return false
        return pen.write(places.goals, (old) => `${yearOf(pen) - 1}年度完成${old.replace(/^1\.|^完成/, "")}`)
      }),
    twin: {
      name: "目标与上年相比",
      plant: (pen, random) =>
        some(
          pen.disclosure.projects,
          random,
          ({ places, goals }) =>
            goals.length > 0 &&
            !!places.goals &&
            pen.write(places.goals, (old) => `${old}\n完成情况不低于${yearOf(pen) - 1}年。`),
        ),
    },
  },
  {
    name: "表头年度是上年",
    family: "ENT",
    severity: "error",
    by: ["ENT"],
    plant: (pen, random) =>
      some(pen.disclosure.tables, random, ({ at, title }) => {
        const year = String(yearOf(pen))
        const cell = pen.table(at)?.rows[0]?.cells.find(({ text }) => text.includes(`预算年度：${year}`))
        const heading = pen.titles(new RegExp(`^${year}年.*表$`)).find(({ text }) => text === title)
        const where = cell ?? heading
        return (
          !!where && pen.write(where, (text) => text.replace(year, String(Number(year) - 1))) && pen.also(at)
        )
      }),
    twin: {
      name: "项目名称里带着上年",
      plant: (pen, random) =>
        some(
          pen.disclosure.projects,
          random,
          (project) =>
            !/20\d\d|^年度/.test(project.name) &&
            renamed(pen, project, `${yearOf(pen) - 1}年度${project.name}尾款`),
        ),
    },
  },
  {
    name: "名词解释写成省级财政",
    family: "ENT",
    severity: "warning",
    by: ["ENT"],
    plant: line(/一般公共预算拨款收入：/, (text) =>
      text.replace(/：.*$/, "：指省级财政当年拨付的一般公共预算资金。"),
    ),
    twin: {
      name: "名词解释提到上级财政",
      plant: line(/一般公共预算拨款收入：/, (text) => `${text}上级财政下达的转移支付包含在其中。`),
    },
  },
  {
    name: "职责照抄上级的“全市”",
    family: "ENT",
    severity: "warning",
    by: ["ENT"],
    plant: (pen) => {
      const level = /区$/.test(pen.disclosure.entity.region.name) ? "区" : "县"
      const lines = pen.lines(/^（[一二三四五六]）(?:负责|组织|指导|拟订|承担)/).slice(0, 3)
      if (lines.length < 3) return false
      for (const one of lines) pen.write(one, (text) => text.replace(/负责|组织|指导|拟订|承担/, "$&全市"))
      return pen.lines(new RegExp(`全${level}`)).length > 0
    },
    twin: {
      name: "职责里提到一次全市统一部署",
      plant: line(/^（一）贯彻/, (text) => `${text}落实全市统一部署。`),
    },
  },
]
