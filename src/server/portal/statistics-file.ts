import { csvRows } from "../../model/csv.ts"
import type { Statistics } from "../../portal/statistics.ts"

/** The first line of a file of statistics. */
export const statisticsColumns = ["指标", "地区", "年度", "数值", "来源"] as const

const indicators = { residents: "常住人口", prices: "居民消费价格指数" } as const

/** Statistics from the text of a CSV file, or what is wrong with it: a part of a sentence. */
export function statisticsFrom(text: string): Statistics | string {
  const [head, ...rows] = csvRows(text)
  const order = statisticsColumns.map((name) => head?.cells.findIndex((cell) => cell.trim() === name) ?? -1)
  const missing = statisticsColumns.filter((_, i) => order[i]! < 0)
  if (missing.length > 0)
    return `第1行应写栏名“${statisticsColumns.join(",")}”，没有找到“${missing.join("、")}”`
  const residents: Statistics["residents"][number][] = []
  const prices: Statistics["prices"][number][] = []
  for (const { cells, line } of rows) {
    const [indicator = "", region = "", year = "", value = "", source = ""] = order.map((at) =>
      (cells[at] ?? "").trim(),
    )
    const wrong = (what: string) => `第${line}行的${what}`
    if (!/^\d{6}$/.test(region)) return wrong(`地区“${region}”应为六位行政区划代码，如 139901`)
    if (!/^(?:19|20)\d\d$/.test(year)) return wrong(`年度“${year}”应为四位数字，如 2026`)
    if (source === "") return wrong("来源不能空着，请写这个数取自哪份公报")
    if (indicator === indicators.residents) {
      const people = Number(value.replaceAll(",", ""))
      if (!Number.isSafeInteger(people) || people <= 0)
        return wrong(`数值“${value}”应为人数，如 312345，不带“万”字`)
      residents.push({ region, year: Number(year), people, source })
    } else if (indicator === indicators.prices) {
      const index = Math.round(Number(value) * 10)
      if (!/^\d{2,3}(?:\.\d)?$/.test(value) || index < 500 || index > 2000)
        return wrong(`数值“${value}”应为上年等于100的指数，如 102.0`)
      prices.push({ region, year: Number(year), index, source })
    } else return wrong(`指标“${indicator}”应为“${Object.values(indicators).join("”或“")}”`)
  }
  const seen = new Set<string>()
  for (const [name, all] of [
    [indicators.residents, residents],
    [indicators.prices, prices],
  ] as const)
    for (const { region, year } of all) {
      const key = `${name} ${region} ${year}`
      if (seen.has(key)) return `${region}的${year}年${name}写了两次`
      seen.add(key)
    }
  return { residents, prices }
}
