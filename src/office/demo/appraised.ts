import { type AppraisalCommand, plusDays } from "../../flow/index.ts"
import { actOnAppraisal, commission } from "../appraisals/act.ts"
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
    await act(evaluator, "planWork", { text: "抽查三个项目，查阅支付凭证和验收资料，走访服务对象。" })
    await act("财政局长", "agree")
  }
  if (month === 6) {
    await act(evaluator, "sendDraft", { text: "两个项目的验收资料不全，初步评分82分。" })
    await act(finance, "answerDraft", { text: "其中一个项目的验收单已经补来，请复核。" })
  }
  if (month !== 7) return
  const advice = [
    { text: "补齐项目验收资料，统一归档", due: plusDays(day, 20) },
    { text: "把服务对象满意度的调查办法写进下年绩效目标", due: plusDays(day, 300) },
  ]
  await act(evaluator, "deliver", { text: "综合评分84分，等级“良”。", advice })
  await act("财政局长", "receive")
  await act(finance, "remedy", { text: "第一批验收资料已经归档。", about: 1 })
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
