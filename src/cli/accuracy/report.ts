import { tableNames } from "../../check/engine/tables.ts"
import type { Trial } from "./measure.ts"

/** One file's marks: how many of the built categories were found, which not, and traps reported as errors. */
export interface MarkedResult {
  readonly file: string
  readonly marks: {
    readonly title: string
    readonly category: string
    readonly severity: string
    readonly found: boolean
  }[]
  readonly traps: number
  readonly falseErrors: readonly string[]
}

/** docs/accuracy.md: what was measured, by file, kind of slip and table. */
export function reportText(
  date: string,
  command: string,
  trials: readonly Trial[],
  marked: readonly MarkedResult[],
  missing: string | null,
): string {
  return [
    "# 准确度",
    "",
    `本页由命令 \`${command}\` 于 ${date} 生成，请勿手改。`,
    "",
    "## 植入错误",
    "",
    "在完整文件的九张表中，每次把一个数字改错（改一位、扩大十倍、颠倒两位、漏一位、整格漏填），看能否发现、能否首先指出改错的那一格。目标：发现不低于99%，定位不低于95%。",
    "",
    ...tableOf(
      "文件",
      Map.groupBy(trials, ({ file }) => file),
    ),
    "",
    ...tableOf(
      "错误种类",
      Map.groupBy(trials, ({ slip }) => slip),
    ),
    "",
    ...tableOf(
      "表",
      Map.groupBy(trials, ({ table }) => tableNames[table]),
    ),
    "",
    "“按错误报”是其中作为错误报告的比例；其余只差末位数字、在四舍五入的范围之内，作为提示报告。",
    "",
    "## 专家标注的样本",
    "",
    ...(missing ? [missing] : markedLines(marked)),
    "",
  ].join("\n")
}

function tableOf(title: string, groups: ReadonlyMap<string, readonly Trial[]>): string[] {
  const rows = [...groups].map(([name, group]) => [name, ...shares(group)])
  if (groups.size > 1) rows.push(["合计", ...shares([...groups.values()].flat())])
  return [
    `| ${title} | 植入 | 发现 | 按错误报 | 首先指出该格 |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ]
}

function shares(trials: readonly Trial[]): string[] {
  const share = (test: (trial: Trial) => boolean) =>
    `${((100 * trials.filter(test).length) / trials.length).toFixed(2)}%`
  return [
    String(trials.length),
    share(({ found }) => found),
    share(({ error }) => error),
    share(({ located }) => located),
  ]
}

function markedLines(marked: readonly MarkedResult[]): string[] {
  const lines = [
    "| 文件 | 标注（已建各类检查） | 查出 | 疑似错误实为正确 | 误报为错误 |",
    "| --- | ---: | ---: | ---: | ---: |",
  ]
  for (const { file, marks, traps, falseErrors } of marked)
    lines.push(
      `| ${file} | ${marks.length} | ${marks.filter(({ found }) => found).length} | ${traps} | ${falseErrors.length} |`,
    )
  const missed = marked.flatMap(({ file, marks }) =>
    marks.filter(({ found }) => !found).map((mark) => ({ file, ...mark })),
  )
  if (missed.length > 0) lines.push("", "未查出：", "")
  for (const { file, category, severity, title } of missed)
    lines.push(`- ${file}（${severity}，${category}）：${title}`)
  const wrong = marked.flatMap(({ file, falseErrors }) => falseErrors.map((text) => `- ${file}：${text}`))
  if (wrong.length > 0) lines.push("", "误报：", "", ...wrong)
  return lines
}
