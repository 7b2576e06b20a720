import {
  actNames,
  clocks,
  type Kind,
  kindNames,
  limitText,
  nameOfScope,
  nameOfState,
  needNames,
  type Right,
  rights,
  rightsTo,
  roleNames,
  type State,
  sheetKind,
  sheetUseOf,
  statesOf,
  type Transition,
  transitions,
  yieldNames,
} from "../src/flow/index.ts"

const kinds = Object.keys(kindNames) as Kind[]
const others = { year: "年度", department: "所在部门", departments: "全部部门", units: "所属各单位" } as const
const kindOfOthers = {
  year: "year",
  department: "department",
  departments: "department",
  units: "unit",
} as const

/** Of what kind the others are that a thing waits for: a sheet waits for sheets. */
function kindOf(others: keyof typeof kindOfOthers, of: Kind): Kind {
  const kind = kindOfOthers[others]
  const use = sheetUseOf(of)
  return use === null || kind === "year" ? kind : sheetKind(kind, use)
}

/** docs/flow.md: the states of each thing as a diagram, every transition, every clock. */
export function flowPage(): string {
  return `# The year of a budget

Made by \`npm run generate\` from the tables of \`src/flow\` (\`states.ts\`, \`transitions.ts\`, \`clocks.ts\`); who may do what is the
table in [security.md](security.md), why it is so [decision 0022](decisions/0022-the-year-is-three-tables.md). In the diagrams 带动
means that an act on one thing takes others along.

${kinds.map((kind) => `## ${kindNames[kind]}\n\n${diagram(kind)}\n\n${table(kind)}`).join("\n\n")}

## 期限

天数按北京时间算，起算日的次日为第1天；最后一天遇休息日不顺延，以免超期。起算日期还没有登记的，说明无法计算，既不算按时，也不算超期。

| 事项 | 期限 | 依据 |
| --- | --- | --- |
${clocks.map((clock) => `| ${clock.name} | ${limitText(clock)} | ${clock.source} |`).join("\n")}
`
}

/** docs/security.md with the table of rights between its marks. */
export function withRights(page: string): string {
  const [begin, end] = ["<!-- rights: begin -->", "<!-- rights: end -->"]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/security.md has no ${begin} … ${end}`)
  return `${page.slice(0, from + begin.length)}\n${rightsTable()}\n${page.slice(to)}`
}

function diagram(kind: Kind): string {
  const names = statesOf(kind).map((state) => `  state "${nameOfState(kind, state)}" as ${state}`)
  const own = transitions
    .filter(({ of }) => of === kind)
    .flatMap(({ act, from, to }) => from.map((state) => ({ from: state, to, label: actNames[act] })))
  const along = transitions.flatMap(({ of, act, along: taken }) =>
    taken
      .filter((each) => kindOfOthers[each.of] === kind)
      .map(({ from, to }) => ({ from, to, label: `${kindNames[of]}${actNames[act]}带动` })),
  )
  const arrows = Map.groupBy([...own, ...along], ({ from, to }) => `  ${from} --> ${to}`)
  const lines = [...arrows].map(([arrow, same]) => `${arrow}: ${same.map(({ label }) => label).join("、")}`)
  return `\`\`\`mermaid\nstateDiagram-v2\n${[...names, `  [*] --> ${statesOf(kind)[0]}`, ...lines].join("\n")}\n\`\`\``
}

function table(kind: Kind): string {
  const rows = transitions.filter(({ of }) => of === kind).map(rowOf)
  return `| 办理 | 从 | 到 | 谁 | 要等 | 需要 | 留下 |\n| --- | --- | --- | --- | --- | --- | --- |\n${rows.join("\n")}`
}

function rowOf(transition: Transition): string {
  const { of, act, from, to, waits, needs, along, yields } = transition
  const who = rightsTo(of, act).filter(({ states }) => from.some((state) => states.includes(state)))
  const waited = waits.map((wait) => {
    const kind = kindOf(wait.of, of)
    const first = nameOfState(kind, wait.in[0]!)
    return `${others[wait.of]}${first}${wait.in.length > 1 ? "或以后" : ""}`
  })
  const left = [
    ...(yields ? [yieldNames[yields]] : []),
    ...along.map((each) => `${others[each.of]}到“${nameOfState(kindOfOthers[each.of], each.to)}”`),
  ]
  const cells = [
    actNames[act],
    from.map((state) => nameOfState(of, state)).join("；"),
    nameOfState(of, to),
    [...new Set(who.map(({ role }) => roleNames[role]))].join("、"),
    waited.join("；"),
    needs.map((need) => needNames[need]).join("；"),
    left.join("；"),
  ]
  return `| ${cells.join(" | ")} |`
}

function rightsTable(): string {
  const count = rights.reduce((sum, { states }) => sum + states.length, 0)
  const parts = kinds.map((kind) => {
    const groups = Map.groupBy(
      rights.filter(({ of }) => of === kind),
      ({ act, states }) => `${actNames[act]} | ${statesText(kind, states)}`,
    )
    const rows = [...groups].map(([act, same]) => {
      const [name, states] = act.split(" | ")
      return `| ${name} | ${same.map(whoOf).join("；")} | ${states} |`
    })
    return `### ${kindNames[kind]}\n\n| 办理 | 谁（范围） | 在什么状态 |\n| --- | --- | --- |\n${rows.join("\n")}`
  })
  return `${parts.join("\n\n")}\n\n以上共${count}项权限（办理 × 角色 × 范围 × 状态），没有列出的一律不能办理。\n`
}

function whoOf({ of, role, scope }: Right): string {
  return `${roleNames[role]}（${nameOfScope(scope, of)}）`
}

function statesText(kind: Kind, states: readonly State[]): string {
  const all = statesOf(kind)
  if (states.length === all.length) return "全部"
  const missing = all.filter((state) => !states.includes(state))
  if (missing.length === 1) return `除“${nameOfState(kind, missing[0]!)}”外全部`
  return states.map((state) => nameOfState(kind, state)).join("；")
}
