import { familyNames } from "../../../src/report/findings/families.ts"
import { total } from "../counts.ts"
import { percent, row } from "../tables.ts"
import type { YearAccuracy } from "./measure.ts"

const heading = "## 执行和监控"

/** This part of docs/accuracy.md: what is planted into the year after the approval. */
export function yearLines({ counties, untouched, kinds }: YearAccuracy, date: string): string[] {
  const families = [...Map.groupBy(kinds, ({ check }) => check.slice(0, 3))]
  return [
    heading,
    "",
    `${counties}个虚构的县（各有几个单位的指标、支付、合同、资产和代编）和${counties}张监控表，由种子生成，什么都办得对；每次植入一处错误，看能否发现、首先指到那一条记录；再换成形似而正确的做法，看会不会误报。错误的种类与检查出自同一批人之手，量的是检查做没做到它要做的。${date} 量。`,
    "",
    "| 类 | 种 | 植入 | 发现 | 首先指出 | 形似而正确 | 误报 |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...families.map(([family, own]) => {
      const planted = total(own, (kind) => kind.planted)
      return row(
        `${family} ${familyNames[family] ?? ""}`,
        own.length,
        planted,
        percent(
          total(own, (kind) => kind.found),
          planted,
        ),
        percent(
          total(own, (kind) => kind.first),
          planted,
        ),
        planted,
        total(own, (kind) => kind.alarms),
      )
    }),
    "",
    `没有植入错误的${counties}个县和${counties}张监控表共有发现${untouched.length}条。`,
    "",
    "### 执行和监控：逐种",
    "",
    "| 错误 | 检查 | 植入 | 发现 | 首先指出 | 形似而正确 | 误报 |",
    "| --- | --- | ---: | ---: | ---: | --- | ---: |",
    ...kinds.map((kind) =>
      row(kind.name, kind.check, kind.planted, kind.found, kind.first, kind.twin, kind.alarms),
    ),
    "",
  ]
}

/** A page with this part in the place of its former one, or behind its other parts. */
export function withYear(page: string, measured: YearAccuracy, date: string): string {
  const [top = "", ...parts] = page.split(/^(?=## )/m)
  const own = `${yearLines(measured, date).join("\n")}\n`
  const at = parts.findIndex((part) => part.startsWith(heading))
  if (at < 0)
    return [
      top,
      ...parts.map((part, i) => (i === parts.length - 1 ? `${part.trimEnd()}\n\n` : part)),
      own,
    ].join("")
  return [top, ...parts.toSpliced(at, 1, own)].join("")
}
