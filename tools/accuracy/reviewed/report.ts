import { total } from "../counts.ts"
import { percent, row } from "../tables.ts"
import type { Half } from "./marks.ts"
import type { MarkResult, ReviewedResult, Said } from "./measure.ts"
import { totalsOf } from "./totals.ts"

const halves = { open: "可看的一半", held: "不看的一半" } as const
const severities = { error: "错误", warning: "警告", note: "提示" } as const

const heading = "## 别人写的文件"

/** This part of docs/accuracy.md: totals of both halves, kinds and false findings of the open one alone. */
export function reviewedLines(results: readonly ReviewedResult[], date: string): string[] {
  const open = results.filter(({ half }) => half === "open")
  return [
    heading,
    "",
    `${results.length}份虚构的预算、决算文件，由没有看过检查规则的人只凭各省的表式写成，每份一式两份：一份有审核的人会标出的错误，一份没有。修改检查时只看可看的一半，不看的一半只看下面的总数；两者相差越大，越说明检查只认得看过的写法。文件和标注在 test/corpus/reviewed，写法见其中的 README.md。${date} 量。`,
    "",
    "怎样算“找到”：发现的位置是标注的那一行（给出首行、引文占几行的，是其中一行；或与它矛盾的那一行），或者发现说出了标注的话，而这句话在文件里只有一处、或发现的位置与它在表格的同一行。说出了标注的话（一行之内说出其中的数也算）的，各算各的；没有说出、只是位置在同一行的，一条发现只算找到一处。没有错误的那份也有的发现不算。“按轻重找到”：错误要报为错误，警告要报为警告或错误。",
    "",
    ...halfTable(results),
    "",
    "误报：没有错误的那份里的每一条发现。陷阱：看似有误、其实正确之处；有错误或警告首先指到它，就算误报。",
    "",
    ...formatLine(results),
    "### 可看的一半：逐种",
    "",
    "| 错误 | 标注 | 找到 | 按轻重找到 |",
    "| --- | ---: | ---: | ---: |",
    ...kindRows(open.flatMap(({ marks }) => marks)),
    "",
    "### 可看的一半：误报",
    "",
    ...alarmTable(open.flatMap(({ alarms }) => alarms)),
    "",
  ]
}

/** A page with this part in the place of its former one, or before its other parts. */
export function withReviewed(page: string, results: readonly ReviewedResult[], date: string): string {
  const [top = "", ...parts] = page.split(/^(?=## )/m)
  const others = parts.filter((part) => !part.startsWith(heading))
  return [top, `${reviewedLines(results, date).join("\n")}\n`, ...others].join("")
}

function halfTable(results: readonly ReviewedResult[]): string[] {
  const share = (part: number, whole: number) => `${part}/${whole}（${percent(part, whole)}）`
  return [
    "| | 文件 | 错误：按轻重找到 | 错误：找到 | 警告：按轻重找到 | 警告：找到 | 误报错误 | 误报警告 | 误报提示 | 陷阱误报 |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...(Object.keys(halves) as Half[]).map((half) => {
      const all = totalsOf(results, half)
      return row(
        halves[half],
        all.documents,
        share(all.errorsAsSevere, all.errors),
        share(all.errorsFound, all.errors),
        share(all.warningsAsSevere, all.warnings),
        share(all.warningsFound, all.warnings),
        all.falseErrors,
        all.falseWarnings,
        all.falseNotes,
        `${all.trapsCalled}/${all.traps}`,
      )
    }),
  ]
}

function formatLine(results: readonly ReviewedResult[]): string[] {
  const all = results.flatMap(({ formats }) => Object.entries(formats))
  if (all.length === 0) return []
  const counts = [...Map.groupBy(all, ([format]) => format)].map(([format, own]) => {
    const text = total(own, ([, count]) => count.text)
    return `.${format} ${total(own, ([, count]) => count.same)}/${text}`
  })
  return [`同一份文件的其他格式里，文本里找到的标注同样找到：${counts.join("，")}。`, ""]
}

function kindRows(marks: readonly MarkResult[]): string[] {
  return [...Map.groupBy(marks, ({ kind }) => kind)]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([kind, own]) =>
      row(
        kind,
        own.length,
        own.filter(({ found }) => found).length,
        own.filter(({ asSevere }) => asSevere).length,
      ),
    )
}

function alarmTable(said: readonly Said[]): string[] {
  if (said.length === 0) return ["没有。"]
  return [
    "| 检查 | 错误 | 警告 | 提示 |",
    "| --- | ---: | ---: | ---: |",
    ...[...Map.groupBy(said, ({ check }) => check)]
      .sort()
      .map(([check, own]) =>
        row(
          check,
          ...(["error", "warning", "note"] as const).map(
            (severity) => own.filter((each) => each.severity === severity).length,
          ),
        ),
      ),
  ]
}

/** For those who mend: what was missed in the open half, what was said falsely there, which traps were called. */
export function openDetails(results: readonly ReviewedResult[]): string[] {
  return results
    .filter(({ half }) => half === "open")
    .flatMap(({ name, marks, alarms, traps, beside }) => [
      ...marks
        .filter(({ found }) => !found)
        .map((mark) => `${name}:${mark.line} 未找到（${markText(mark)}）：${mark.why}`),
      ...marks
        .filter(({ found, asSevere }) => found && !asSevere)
        .map((mark) => `${name}:${mark.line} 报轻了（${markText(mark)}）：${mark.why}`),
      ...alarms.map((said) => `${name}:${saidText(said, "误报")}`),
      ...traps.flatMap(({ called, why }) =>
        called.map((said) => `${name}:${saidText(said, "陷阱误报")}（${why}）`),
      ),
      ...beside.map((said) => `${name}:${saidText(said, "指向标注以外")}`),
    ])
}

function markText({ severity, kind, quote }: MarkResult): string {
  return `${severities[severity]}，${kind}，“${quote.trim().replace(/\s+/g, " ")}”`
}

function saidText({ check, severity, line, message }: Said, what: string): string {
  return `${line ?? "?"} ${what}（${severities[severity]}）：${check} ${message}`
}
