import type { Paragraph } from "../../../src/document/blocks.ts"
import { type Defect, numberIn, type Plant, printed, type Random, some } from "../defect.ts"
import type { Pen } from "../pen.ts"

/** Changes the first match in a line of prose that has one; null leaves the line as it is. */
function said(
  pattern: RegExp,
  change: (match: RegExpExecArray, line: Paragraph, pen: Pen) => string | null,
): Plant {
  return (pen, random) => some(pen.lines(pattern), random, (line) => rewrite(pen, line, pattern, change))
}

function rewrite(
  pen: Pen,
  line: Paragraph,
  pattern: RegExp,
  change: (match: RegExpExecArray, line: Paragraph, pen: Pen) => string | null,
): boolean {
  const match = pattern.exec(line.text)
  const words = match && change(match, line, pen)
  if (!match || words === null) return false
  const { index } = match
  return pen.write(line, line.text.slice(0, index) + words + line.text.slice(index + match[0].length))
}

const amount = "(\\d[\\d,]*(?:\\.\\d+)?)万元"
const totalLine = /(?:收入总计|支出总计|收入预算|支出预算)(\d[\d,]*\.\d\d)万元/
const operating = /机关运行经费(?:预算)?(?:安排|为)?(\d[\d,]*\.\d\d)万元/
const changeLine = new RegExp(`(收支.{0,24}?)(增加|减少)${amount}`)

/** Two signs of an amount change places. */
function transposed(text: string): string | null {
  const swapped = text.replace(/([1-9])(\d)(?=\d*\.)/, "$2$1")
  return swapped === text || swapped.startsWith("0") ? null : swapped
}

function insertBehind(pattern: RegExp, sentence: (pen: Pen) => string): Plant {
  return (pen: Pen, random: Random) =>
    some(pen.lines(pattern), random, (line) => pen.write(line, (text) => text + sentence(pen)))
}

/** What is wrong with the figures of the prose. */
export const narrative: readonly Defect[] = [
  {
    name: "文中金额抄错",
    family: "NAR",
    severity: "error",
    by: ["NAR", "XT", "SUM", "TPE"],
    plant: said(/项目支出(\d[\d,]*\.\d\d)万元/, ([all, text]) => {
      const other = transposed(text!)
      return other && all.replace(text!, other)
    }),
    twin: {
      name: "文中金额改以元表示",
      plant: said(totalLine, ([all, text], _line, pen) =>
        // Tables in yuan would know the amount more exactly than the prose.
        pen.disclosure.tables.some(({ key, unit }) => key === "balance" && unit === "万元")
          ? all.replace(`${text}万元`, `${Math.round(numberIn(text!)! * 10_000)}元`)
          : null,
      ),
    },
  },
  {
    name: "分项之和不等于总额",
    family: "NAR",
    severity: "error",
    by: ["NAR", "XT", "SUM"],
    plant: said(
      new RegExp(`(包括人员经费)${amount}`),
      ([, words, text]) => `${words}${printed(numberIn(text!)! * 0.8, text!)}万元`,
    ),
    twin: {
      name: "列举只写一部分并以“等”结束",
      plant: said(/具体包括：([^。]*)、[^、。]*。/, ([, list]) => `具体包括：${list}等。`),
    },
  },
  {
    name: "增减方向写反",
    family: "NAR",
    severity: "error",
    by: ["NAR"],
    plant: said(changeLine, ([all, , direction]) =>
      all.replace(direction!, direction === "增加" ? "减少" : "增加"),
    ),
    twin: {
      name: "增加写作“多”“少”",
      plant: said(changeLine, ([all, , direction]) =>
        all.replace(direction!, direction === "增加" ? "增长" : "下降"),
      ),
    },
  },
  {
    name: "增减百分比算错",
    family: "NAR",
    severity: "error",
    by: ["NAR"],
    plant: said(/(增长|下降)(\d+\.\d\d)%/, ([all, , percent]) =>
      all.replace(percent!, (Number(percent) * 2 + 1).toFixed(2)),
    ),
    twin: {
      name: "百分比只写一位小数",
      // What was rounded up to a five must not be rounded again.
      plant: said(/(增长|下降)(\d+\.\d[0-46-9])%/, ([all, , percent]) =>
        all.replace(percent!, (Math.round(Number(percent) * 10 + 1e-9) / 10).toFixed(1)),
      ),
    },
  },
  {
    name: "增减额算错",
    family: "NAR",
    severity: "error",
    by: ["NAR"],
    plant: said(changeLine, ([all, , , text]) =>
      all.replace(text!, printed(numberIn(text!)! * 3 + 7, text!)),
    ),
    twin: {
      name: "增减额只写一位小数",
      plant: said(changeLine, ([all, , , text]) =>
        all.replace(text!, (Math.round(numberIn(text!)! * 10 + 1e-6) / 10).toFixed(1)),
      ),
    },
  },
  {
    name: "年份沿用上年",
    family: "NAR",
    severity: "error",
    by: ["NAR", "ENT"],
    plant: said(
      /^(20\d\d)(?=年.*\d万元)(?=年.{0,24}(?:收入总计|支出总计|收入预算|支出预算|收支安排|安排收支|机关运行经费))/,
      ([year]) => String(Number(year) - 1),
    ),
    twin: {
      name: "文中提到上年公开的时间",
      plant: (pen, random) => {
        const before = (pen.disclosure.year ?? 2025) - 1
        return insertBehind(/收入总计|收入预算/, () => `${before}年部门预算已于${before}年2月向社会公开。`)(
          pen,
          random,
        )
      },
    },
  },
  {
    name: "比较的年份写成本年",
    family: "NAR",
    severity: "error",
    by: ["NAR"],
    plant: said(/(?:比|较)(20\d\d)(?=年)/, ([all, year]) => all.replace(year!, String(Number(year) + 1))),
    twin: {
      name: "比较的年份写作“上年”",
      plant: said(/(比|较)20\d\d年(?:预算)?(?=增加|减少|持平)/, ([, word]) => `${word}上年`),
    },
  },
  {
    name: "同一事项前后两个金额",
    family: "NAR",
    severity: "error",
    by: ["NAR", "TPE", "XT", "SUM"],
    plant: insertBehind(operating, () => "本年度机关运行经费共安排888.88万元。"),
    twin: {
      name: "同一金额再说一次",
      plant: (pen, random) =>
        some(pen.lines(operating), random, (line) =>
          pen.write(line, (text) => `${text}即本年度机关运行经费为${operating.exec(text)![1]}万元。`),
        ),
    },
  },
  {
    name: "万元写成元",
    family: "NAR",
    severity: "error",
    by: ["NAR", "XT", "SUM"],
    plant: said(totalLine, ([all]) => all.replace("万元", "元")),
    twin: {
      name: "文中金额加千分位",
      plant: said(totalLine, ([all, text]) =>
        /^\d{4,}\./.test(text!) ? all.replace(text!, printed(Number(text), `${text},`)) : null,
      ),
    },
  },
  {
    name: "千分位点错",
    family: "NAR",
    severity: "error",
    by: ["NAR", "TXT"],
    plant: said(totalLine, ([all, text]) => {
      const plain = text!.replaceAll(",", "")
      return /^\d{4,}\./.test(plain) ? all.replace(text!, plain.replace(/^(\d)(\d{2})/, "$1,$2,")) : null
    }),
    twin: {
      name: "金额与“万元”之间有空格",
      plant: said(totalLine, ([all]) => all.replace("万元", " 万元")),
    },
  },
  {
    name: "引用的上年数与上年公开数不符",
    family: "YOY",
    severity: "error",
    by: ["YOY", "NAR"],
    against: true,
    plant: said(changeLine, ([all, , direction, text], _line, pen) => {
      const total = pen.disclosure.tables.find(({ key }) => key === "expenditure")
      const whole = total?.rows.find(({ key }) => key === "total")?.cells.total?.figure?.cents
      const change = numberIn(text!)
      if (!whole || change === null) return null
      // Change and per cent agree with each other, and neither with what was published last year.
      const wrong = change + 20
      const base = whole / 1_000_000 - (direction === "增加" ? wrong : -wrong)
      return base > 0 ? all.replace(text!, printed(wrong, text!)) : null
    }),
    twin: {
      name: "写出与上年公开数相同的上年数",
      plant: (pen, random) => {
        const before = pen.lastYear?.threePublic.table.total?.figure?.cents
        return (
          before !== undefined &&
          some(pen.lines(/“三公”经费预算(?:安排|数)为?\d/), random, (line) =>
            pen.write(line, (text) =>
              text.replace(/(?<=^|。)其中：$/, `上年预算数为${(before / 1_000_000).toFixed(2)}万元。其中：`),
            ),
          )
        )
      },
    },
  },
]
