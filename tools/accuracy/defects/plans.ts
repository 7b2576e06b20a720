import type { Project } from "../../../src/model/disclosure.ts"
import { type Defect, type Plant, type Random, some } from "../defect.ts"
import type { Pen } from "../pen.ts"

/** Writes the four cells of a project's payment plan; null leaves one as it is. */
function plan(change: (project: Project) => (string | null)[] | null): Plant {
  return (pen, random) =>
    some(pen.disclosure.projects, random, (project) => {
      const texts = project.plan.length === 4 ? change(project) : null
      return texts !== null && writePlan(pen, project, texts)
    })
}

function writePlan(pen: Pen, { places }: Project, texts: readonly (string | null)[]): boolean {
  const first = places.plan
  const row = first && pen.table(first)?.rows.find(({ cells }) => cells[0]?.at.row === first.row)
  const cells = row?.cells.filter(({ text }) => /%|^\d*$/.test(text.trim())) ?? []
  if (cells.length !== 4) return false
  return texts.map((text, i) => text !== null && pen.write(cells[i]!, text)).some(Boolean)
}

/** Gives a project another name, in its title and on its sheet. */
export function renamed(pen: Pen, { name, places, at }: Project, to: string): boolean {
  const table = places.goals ?? places.purpose
  const title = pen.titles(/绩效目标|项目/).find(({ text }) => text.includes(name))
  const cell =
    table &&
    pen
      .table(table)
      ?.rows.flatMap(({ cells }) => cells)
      .find(({ text }) => text === name)
  const written = [title, cell].map((where) => !!where && pen.write(where, (text) => text.replace(name, to)))
  return written.some(Boolean) && pen.also(at)
}

function seasonal(pen: Pen, random: Random, name: string, texts: readonly string[]): boolean {
  return some(pen.disclosure.projects, random, (project) => {
    if (project.plan.length !== 4 || /发放|每月|按月|结转|尾款|欠/.test(project.purpose)) return false
    return renamed(pen, project, name) && writePlan(pen, project, texts)
  })
}

const monthly = /每月|按月/

/** What is wrong with payment plans. */
export const plans: readonly Defect[] = [
  {
    name: "支出计划填成当期数",
    family: "PLAN",
    severity: "error",
    by: ["PLAN"],
    plant: plan(() => ["40%", "30%", "20%", "10%"]),
    twin: {
      name: "支出计划几期相同",
      plant: plan(({ plan: [a] }) => (a === 100 ? null : ["100%", "100%", "100%", "100%"])),
    },
  },
  {
    name: "支出计划年底不到百分之百",
    family: "PLAN",
    severity: "warning",
    by: ["PLAN"],
    plant: plan(() => [null, null, null, "90%"]),
    twin: {
      name: "支出计划只在年底支出",
      plant: plan(({ name, purpose, goals }) =>
        monthly.test(purpose + goals.join()) ||
        /春节|元旦|植树|春|汛|三夏|秸秆|考|六一|中秋|国庆|秋/.test(name)
          ? null
          : ["", "", "", "100%"],
      ),
    },
  },
  {
    name: "支出计划超过百分之百",
    family: "PLAN",
    severity: "error",
    by: ["PLAN"],
    plant: plan(() => [null, null, "830%", null]),
    twin: {
      name: "支出计划不写百分号",
      plant: plan(({ plan: values }) => values.map((value) => String(value ?? ""))),
    },
  },
  {
    name: "春节慰问的钱安排在下半年",
    family: "PLAN",
    severity: "warning",
    by: ["PLAN"],
    plant: (pen, random) => seasonal(pen, random, "春节走访慰问困难群众", ["0%", "0%", "60%", "100%"]),
    twin: {
      name: "上年春节慰问的尾款安排在下半年",
      plant: (pen, random) => seasonal(pen, random, "春节走访慰问尾款", ["0%", "0%", "60%", "100%"]),
    },
  },
  {
    name: "按月发放的钱集中在年底",
    family: "PLAN",
    severity: "note",
    by: ["PLAN"],
    plant: (pen, random) =>
      some(pen.disclosure.projects, random, (project) => {
        const at = project.places.purpose
        if (!at || project.plan.length !== 4 || project.purpose === "") return false
        return (
          pen.write(at, (text) => `${text.replace(/。$/, "")}，补助按月发放。`) &&
          writePlan(pen, project, ["0%", "5%", "20%", "100%"])
        )
      }),
    twin: {
      name: "按月发放的钱按季度均匀安排",
      plant: (pen, random) =>
        some(pen.disclosure.projects, random, (project) => {
          const at = project.places.purpose
          if (!at || project.plan.length !== 4 || project.purpose === "") return false
          return (
            pen.write(at, (text) => `${text.replace(/。$/, "")}，补助按月发放。`) &&
            writePlan(pen, project, ["25%", "50%", "75%", "100%"])
          )
        }),
    },
  },
]
