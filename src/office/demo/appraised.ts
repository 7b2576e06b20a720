import { type AppraisalCommand, plusDays } from "../../flow/index.ts"
import { actOnAppraisal, commission } from "../appraisals/act.ts"
import { usualOf } from "../appraisals/criteria.ts"
import { filePaper } from "../appraisals/papers.ts"
import { say } from "../monitoring/inquiries.ts"
import type { Stage } from "./stage.ts"

/** The account of the third party. */
export const evaluator = "第三方评价"

/** Steps of an appraisal in their months: from the commission to recommendations that are partly done. */
export async function appraise(
  stage: Stage,
  { month, day, department }: { readonly month: number; readonly day: string; readonly department: string },
): Promise<void> {
  const { office, year } = stage
  const finance = `${department}财务`
  const act = (who: string, name: AppraisalCommand["act"], given: AppraisalCommand["given"] = {}) =>
    actOnAppraisal(office, stage.as(who), { year, number: 1 }, { act: name, given })
  if (month === 4) {
    const wish = { title: "重点项目绩效评价", department, evaluator, due: plusDays(day, 150) }
    await commission(office, stage.as("财政局长"), year, wish)
    const plan = "抽查三个项目，查阅支付凭证和验收资料，走访服务对象。"
    await act(evaluator, "planWork", { text: plan, criteria: usualOf("national") })
    await act("财政局长", "agree")
  }
  if (month === 6) {
    await act(evaluator, "nameExpert", { expert })
    await act(evaluator, "takeOpinion", { text: "目标写得清楚；验收资料要补齐再评产出质量。", about: 1 })
    const paper = {
      name: "走访记录.txt",
      bytes: new TextEncoder().encode("走访服务对象十二户，十户满意，两户说来得晚。"),
    }
    await filePaper(office, stage.as(evaluator), { year, number: 1 }, { ...paper, about: 17 })
    await act(evaluator, "sendDraft", { text: "两个项目的验收资料不全。", judged: judgedAt(18) })
    await act(finance, "answerDraft", { text: "其中一个项目的验收单已经补来，请复核。" })
  }
  if (month !== 7) return
  const advice = [
    { text: "补齐项目验收资料，统一归档", due: plusDays(day, 20) },
    { text: "把服务对象满意度的调查办法写进下年绩效目标", due: plusDays(day, 300) },
  ]
  const report = { text: "资料补齐了一部分，产出质量酌情加分。", judged: judgedAt(16) }
  await act(evaluator, "deliver", { ...report, advice })
  await act("财政局长", "receive")
  await act(finance, "remedy", { text: "第一批验收资料已经归档。", about: 1 })
}

const expert = { name: "林教授", from: "邻省财经大学", field: "公共财政", conflict: "" }

/** Points of the usual criteria with so many taken off, two of each. */
function judgedAt(off: number) {
  const reasons = ["资料不全", "没有按月对账", "验收比合同晚", "两户说来得晚"]
  return usualOf("national").map(({ weight }, i) =>
    i < off / 2 ? { points: weight - 2, basis: reasons[i % 4]! } : { points: weight, basis: "" },
  )
}

/** Today another appraisal has just been commissioned, and the congress has asked two things. */
export async function askAndCommission(
  stage: Stage,
  { day, department }: { readonly day: string; readonly department: string },
): Promise<void> {
  const { office, year } = stage
  const wish = { title: "部门整体支出绩效评价", department, evaluator, due: plusDays(day, 60) }
  await commission(office, stage.as("财政局长"), year, wish)
  const question = { act: "inquire", year, department, thread: null, about: {} } as const
  const reader = stage.as("人大查阅")
  const { number } = await say(office, reader, { ...question, text: "上半年支出进度为什么明显慢于计划？" })
  const answer = "主要是招标比计划晚，三季度已经赶上；附进度安排。"
  await say(office, stage.as(`${department}财务`), {
    ...question,
    act: "answer",
    thread: number,
    text: answer,
  })
  await say(office, reader, { ...question, text: "年中追加的应急任务，绩效目标有没有同时调整？" })
}
