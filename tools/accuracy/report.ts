import { tableNames } from "../../src/check/engine/tables.ts"
import { familyNames } from "../../src/report/findings/families.ts"
import type { KindCount, Planted } from "./counts.ts"
import { total } from "./counts.ts"
import type { MarkedResult } from "./marked.ts"
import type { Trial } from "./measure.ts"
import type { ReviewedResult } from "./reviewed/measure.ts"
import { reviewedLines } from "./reviewed/report.ts"
import { percent, row } from "./tables.ts"
import type { YearAccuracy } from "./year/measure.ts"
import { yearLines } from "./year/report.ts"

/** What docs/accuracy.md tells. */
export interface Accuracy {
  readonly date: string
  readonly command: string
  readonly reviewed: readonly ReviewedResult[]
  readonly planted: Planted
  readonly trials: readonly Trial[]
  /** Null when the shared samples are not at hand. */
  readonly marked: readonly MarkedResult[] | null
  readonly year: YearAccuracy
}

const severities = { error: "错误", warning: "警告", note: "提示" } as const

/** docs/accuracy.md: what was measured. */
export function reportText({ date, command, reviewed, planted, trials, marked, year }: Accuracy): string {
  return [
    "# 准确度",
    "",
    `本页由命令 \`${command}\` 于 ${date} 生成，请勿手改；同样的数在 accuracy.json，测试据此比较，变差即不通过。`,
    "",
    ...reviewedLines(reviewed, date),
    "## 植入各类错误",
    "",
    `在虚构县区的完整公开文件（${planted.documents}份，河北、上海和通用表式，部门和单位）里，每次按人会犯的样子植入一处错误，看能否发现、能否首先指出那一处；再植入一处形似而正确的写法，看会不会误报。共${planted.kinds.length}种错误，各有一种形似而正确的写法。部分文件在植入后另存为 .docx 或 .html 再打开。`,
    "",
    "“发现”指应报的检查在改动处报出；“首先指出”指改动处列在第一位；“准确率”是这一类检查报出的发现中确与植入之处有关的比例，误报、连带报出别处的都算不准。缺的东西没有自己的位置，指到任一标题或预算表即算指出（“完整”一类因此偏高）；两处矛盾、哪一处有误无从知道的，指到任一处即算。",
    "",
    "这些错误的种类与检查出自同一批人之手，漏报和误报也曾照此修改，所以这里量的是检查做没做到它要做的，不能代替没有见过的文件。",
    "",
    ...familyTable(planted),
    "",
    ...severityTable(planted.kinds),
    "",
    `没有植入错误的${planted.documents}份文件共有发现${planted.untouched.length}条。`,
    "",
    "### 逐种",
    "",
    "| 错误 | 类 | 植入 | 发现 | 首先指出 | 形似而正确 | 试 | 误报 |",
    "| --- | --- | ---: | ---: | ---: | --- | ---: | ---: |",
    ...planted.kinds.map((kind) =>
      row(kind.name, kind.family, kind.planted, kind.found, kind.first, kind.twin, kind.twins, kind.alarms),
    ),
    "",
    "## 改错单个数字",
    "",
    "在完整文件的九张表中，每次把一个数字改错（改一位、扩大十倍、颠倒两位、漏一位、整格漏填），看能否发现、能否首先指出改错的那一格。目标：发现不低于99%，定位不低于95%。",
    "",
    ...figureTable("文件", trials, ({ file }) => file),
    "",
    ...figureTable("错误种类", trials, ({ slip }) => slip),
    "",
    ...figureTable("表", trials, ({ table }) => tableNames[table]),
    "",
    "“按错误报”是其中作为错误报告的比例；其余只差末位数字、在四舍五入的范围之内，作为提示报告。",
    "",
    "## 专家标注的样本",
    "",
    ...(marked ? markedLines(marked) : ["没有找到专家标注的样本（仓库旁的 shared 文件夹），未作对照。"]),
    "",
    ...yearLines(year, date),
  ].join("\n")
}

function familyTable({ kinds, findings }: Planted): string[] {
  const lines = [...Map.groupBy(kinds, ({ family }) => family)].map(([family, own]) => {
    const count = findings.find((each) => each.family === family)
    return row(
      `${family} ${familyNames[family] ?? ""}`,
      own.length,
      ...shares(own),
      count ? percent(count.right, count.right + count.wrong) : "—",
      ...twins(own),
    )
  })
  const right = total(findings, (each) => each.right)
  const wrong = total(findings, (each) => each.wrong)
  return [
    "| 类 | 种 | 植入 | 发现 | 首先指出 | 另存再读发现 | 准确率 | 形似而正确 | 误报 |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
    row("合计", kinds.length, ...shares(kinds), percent(right, right + wrong), ...twins(kinds)),
  ]
}

function severityTable(kinds: readonly KindCount[]): string[] {
  return [
    "| 应报为 | 种 | 植入 | 发现 | 首先指出 | 另存再读发现 |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...(["error", "warning", "note"] as const).map((severity) => {
      const own = kinds.filter((kind) => kind.severity === severity)
      return row(severities[severity], own.length, ...shares(own))
    }),
  ]
}

function shares(kinds: readonly KindCount[]): (string | number)[] {
  const planted = total(kinds, (kind) => kind.planted)
  return [
    planted,
    percent(
      total(kinds, (kind) => kind.found),
      planted,
    ),
    percent(
      total(kinds, (kind) => kind.first),
      planted,
    ),
    percent(
      total(kinds, (kind) => kind.tripsFound),
      total(kinds, (kind) => kind.trips),
    ),
  ]
}

function twins(kinds: readonly KindCount[]): number[] {
  return [total(kinds, (kind) => kind.twins), total(kinds, (kind) => kind.alarms)]
}

function figureTable(title: string, trials: readonly Trial[], by: (trial: Trial) => string): string[] {
  const groups = [...Map.groupBy(trials, by)]
  const cells = (own: readonly Trial[]) => [
    own.length,
    ...(["found", "error", "located"] as const).map((what) =>
      percent(own.filter((trial) => trial[what]).length, own.length),
    ),
  ]
  return [
    `| ${title} | 植入 | 发现 | 按错误报 | 首先指出该格 |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...groups.map(([name, own]) => row(name, ...cells(own))),
    ...(groups.length > 1 ? [row("合计", ...cells(trials))] : []),
  ]
}

const markSeverities = { error: "错误", warning: "警告", info: "提示" } as const

function markedLines(marked: readonly MarkedResult[]): string[] {
  const count = (result: MarkedResult, severity: keyof typeof markSeverities) => {
    const own = result.marks.filter((mark) => mark.severity === severity)
    return own.length === 0 ? "—" : `${own.filter(({ found }) => found).length}/${own.length}`
  }
  const all: MarkedResult = {
    file: "合计",
    marks: marked.flatMap(({ marks }) => marks),
    traps: total(marked, ({ traps }) => traps),
    sprung: marked.flatMap(({ sprung }) => sprung),
  }
  const missed = marked.flatMap(({ file, marks }) =>
    marks
      .filter(({ found }) => !found)
      .map(
        ({ severity, category, title }) => `- ${file}（${markSeverities[severity]}，${category}）：${title}`,
      ),
  )
  const sprung = marked.flatMap(({ file, sprung: own }) =>
    own.map(({ severity, message }) => `- ${file}（${severities[severity]}）：${message}`),
  )
  return [
    "专家在样本里标出的错误（已查出／标注），和专家指出的看似有误、其实正确之处（陷阱）有没有被报为错误、警告。检查是对照这几份样本写的，没有见过的文件不会这样齐全。",
    "",
    "| 文件 | 错误 | 警告 | 提示 | 陷阱 | 误报为错误 | 误报为警告 |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[...marked, all].map((result) =>
      row(
        result.file,
        ...(["error", "warning", "info"] as const).map((severity) => count(result, severity)),
        result.traps,
        result.sprung.filter(({ severity }) => severity === "error").length,
        result.sprung.filter(({ severity }) => severity === "warning").length,
      ),
    ),
    ...(missed.length > 0 ? ["", "未查出：", "", ...missed] : []),
    ...(sprung.length > 0 ? ["", "误报：", "", ...sprung] : []),
  ]
}
