import { bare } from "../../../text/likeness.ts"
import { numeralValue } from "../../facts/target.ts"
import { quoteRows, rowCheck } from "./rows.ts"

const basis = "绩效指标与绩效目标应当相互匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）"

/** IND-012: the description does not name another value than the target. */
export const describedValue = rowCheck({
  id: "IND-012",
  title: "指标描述与指标值一致",
  severity: "warning",
  basis,
  *find(rows) {
    for (const row of rows) {
      const { target, indicator } = row
      if (target.kind !== "share" || target.value === null) continue
      const said = shareIn(indicator.description) ?? shareIn(indicator.name)
      if (said !== null && said !== target.value) yield { row, group: `${said}` }
    }
  },
  say: (rows, group) => ({
    message: `${quoteRows(rows)}：名称或描述里写的是${group}%。`,
    says: rows[0]!.target.text,
    should: `${group}%`,
    advice: "请核对描述和指标值以哪一个为准。",
  }),
})

/** The share a text states, when it states just one: `达到100%`, `百分之百`. */
function shareIn(text: string): number | null {
  const found = [
    ...[...text.matchAll(/(\d+(?:\.\d+)?)\s*[%％]/g)].map((match) => Number(match[1])),
    ...[...text.matchAll(/百分之([零一二三四五六七八九十百]+)/g)].map((match) => numeralValue(match[1]!)),
  ]
  // A formula (×100%), a change or a threshold of something else is no target; 达到100% at the end is one.
  const reached = /(?:达到?|不低于)\s*\d+(?:\.\d+)?\s*[%％][。；]?$/.test(text)
  if (/[×xX*]\s*100\s*[%％]|上年|去年|同期|基数|基期|现状|目前|增长|下降/.test(text)) return null
  if (!reached && /比例|占|较|由|从|中央|省|承担|标准|原/.test(text)) return null
  return found.length === 1 ? found[0]! : null
}

/** IND-013: a name does not hold the target value. */
export const valueInName = rowCheck({
  id: "IND-013",
  title: "指标名称不写指标值",
  severity: "note",
  basis,
  *find(rows) {
    for (const row of rows) {
      const { target, indicator } = row
      if (target.kind !== "count" || target.value === null || target.unit === "") continue
      const inName = new RegExp(`(\\d+(?:\\.\\d+)?)(百|千|万)?${escaped(target.unit)}`).exec(
        bare(indicator.name),
      )
      if (!inName) continue
      const scale = inName[2] === "万" ? 10_000 : inName[2] === "千" ? 1000 : inName[2] === "百" ? 100 : 1
      if (Number(inName[1]) * scale === target.value) yield { row, cell: "name" }
    }
  },
  say: (rows) => ({
    message: `${quoteRows(rows)}：三级指标的名称里写了指标值。`,
    advice: "名称只写衡量什么，数值写在指标值里。",
  }),
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
