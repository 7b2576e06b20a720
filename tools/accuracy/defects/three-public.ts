import { type Defect, numberIn, type Plant, printed, some } from "../defect.ts"

function line(pattern: RegExp, change: (text: string) => string): Plant {
  return (pen, random) => some(pen.lines(pattern), random, (one) => pen.write(one, change))
}

const reception = /公务接待费(\d[\d,]*\.\d\d)万元，/
const vehicles = /公务用车购置及运行?维?护?费(\d[\d,]*\.\d\d)万元/
const total = /“三公”经费预算(?:安排|数为)(\d[\d,]*\.\d\d)万元/
const sums = ["TPE", "NAR", "XT", "SUM"]

/** What is wrong with the three public expenses. */
export const threePublic: readonly Defect[] = [
  {
    name: "“三公”经费一项抄错",
    family: "TPE",
    severity: "error",
    by: sums,
    plant: line(reception, (text) =>
      text.replace(reception, (all, figure: string) =>
        all.replace(figure, printed(numberIn(figure)! * 1.5 + 1, figure)),
      ),
    ),
    twin: {
      name: "“三公”经费一项补写上年数",
      plant: line(/^（三）公务接待费[\d.,]+万元，比/, (text) =>
        text.replace(
          /公务接待费([\d.,]+)万元，比(20\d\d)年(预算)?(增加|减少)([\d.,]+)万元/,
          (_all, now: string, year: string, _word: string, way: string, change: string) =>
            `公务接待费${now}万元，${year}年预算为${(numberIn(now)! - (way === "增加" ? 1 : -1) * numberIn(change)!).toFixed(2)}万元，比${year}年预算${way}${change}万元`,
        ),
      ),
    },
  },
  {
    name: "“三公”经费合计抄错",
    family: "TPE",
    severity: "error",
    by: sums,
    plant: line(total, (text) =>
      text.replace(total, (all, figure: string) =>
        all.replace(figure, printed(numberIn(figure)! + 3, figure)),
      ),
    ),
    twin: { name: "“三公”写作三公", plant: line(total, (text) => text.replaceAll("“三公”经费", "三公经费")) },
  },
  {
    name: "公务用车费不等于购置加运行",
    family: "TPE",
    severity: "error",
    by: sums,
    plant: line(vehicles, (text) =>
      text.replace(vehicles, (all, figure: string) =>
        all.replace(figure, printed(numberIn(figure)! + 2, figure)),
      ),
    ),
    twin: {
      name: "持平写作无增减变化",
      plant: line(/与20\d\d年(?:预算)?持平/, (text) =>
        text.replace(/与20\d\d年(?:预算)?持平/, "与上年相比无增减变化"),
      ),
    },
  },
  {
    name: "“三公”经费一项增减写反",
    family: "TPE",
    severity: "error",
    by: sums,
    plant: line(/公务接待费[\d.,]+万元，比20\d\d年(?:预算)?(增加|减少)/, (text) =>
      text.replace(
        /(公务接待费[\d.,]+万元，比20\d\d年(?:预算)?)(增加|减少)/,
        (_all, words: string, way: string) => words + (way === "增加" ? "减少" : "增加"),
      ),
    ),
    twin: {
      name: "原因写在增减之前",
      plant: line(/公务接待费.*，主要原因是[^，。]*/, (text) =>
        text.replace(/主要原因是严格/, "主要原因是进一步严格"),
      ),
    },
  },
  {
    name: "“三公”经费增减没有说明",
    family: "TPE",
    severity: "warning",
    by: ["TPE"],
    plant: (pen) => {
      const lines = pen.lines(/因公出国（境）费0?\d*(?:\.\d+)?万元|公务用车购置及运|公务接待费[\d.,]+万元，/)
      if (lines.length < 3) return false
      for (const one of lines)
        pen.write(one, (text) =>
          text.replace(/，(?:比|与)20\d\d年.*?(?=；|。$|，其中)/g, "").replace(/，主要原因是[^。；]*/g, ""),
        )
      return some(
        pen.lines(total),
        () => 0,
        (one) => pen.write(one, (text) => text.replace(/，比20\d\d年.*?(?=。|$)/, "")),
      )
    },
    twin: {
      name: "各项原因合在一起说明",
      plant: (pen) => {
        const lines = pen.lines(/公务接待费[\d.,]+万元，.*，主要原因是/)
        if (lines.length !== 1) return false
        const reason = /，主要原因是([^。；]*)/.exec(lines[0]!.text)![1]!
        return (
          pen.write(lines[0]!, (text) => text.replace(/，主要原因是[^。；]*/, "")) &&
          pen.insertAfter(lines[0]!, `“三公”经费增减变化的主要原因是${reason}。`)
        )
      },
    },
  },
  {
    name: "没有公务用车却有运行维护费",
    family: "TPE",
    severity: "warning",
    by: ["TPE", "AST", "XT"],
    plant: (pen, random) =>
      line(/公务用车购置及运.*公务用车运行(?:维护)?费[1-9]/, (text) => `${text}目前无公务用车。`)(
        pen,
        random,
      ) &&
      // Either of the two may be the wrong one.
      pen.also(
        pen.disclosure.threePublic.table.vehicleOperation?.at,
        pen.disclosure.threePublic.table.vehicles?.at,
      ),
    twin: {
      name: "没有公务用车购置计划",
      plant: line(
        /公务用车购置及运.*公务用车运行(?:维护)?费[1-9]/,
        (text) => `${text}本年没有公务用车更新计划。`,
      ),
    },
  },
]
