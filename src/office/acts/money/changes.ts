import { type Act, type Actor, type Body, nameOf, roleNames } from "../../../flow/index.ts"
import type { Quota } from "../../../follow/book/quota.ts"
import { type AskedChange, changeProblems, entriesOfChange } from "../../../follow/changes/asked.ts"
import {
  type Decision,
  deciderNames,
  deciderRoles,
  decisionOn,
  decisionText,
} from "../../../follow/changes/decider.ts"
import { changeRules } from "../../../packs/changes.ts"
import { appendEntries, standingsOf, type YearKey } from "../../../store/book.ts"
import { changesOf, insertChange, insertDecided, type KeptChange } from "../../../store/changes.ts"
import type { Work } from "../../../store/database.ts"
import { linkKept } from "../../../store/kept.ts"
import { projectsOf } from "../../../store/payments.ts"
import { bodiesIn } from "../../../store/years.ts"
import { type Caller, missing, type Office, Refused } from "../../office.ts"
import { mustBeAllowed, type Scene, sceneOf } from "../load.ts"
import { bookAct, bookFor, mustTake, quotaIn, type Writing } from "./book-act.ts"
import { keptAt, refuseMore } from "./kept.ts"

/** A change of the approved budget somebody asks for. */
export interface ChangeWish extends AskedChange {
  readonly year: number
}

/** Says who would decide a change and by which article; refuses one that is not right in itself. Nothing is stored. */
export async function previewChange(
  office: Office,
  caller: Caller,
  { year, ...asked }: ChangeWish,
): Promise<{ readonly decision: Decision; readonly says: string }> {
  return office.store.office(caller.region, async (trx) => {
    const code = bearerOf(asked)
    const scene = await sceneOf(trx, caller.region, year, code, caller)
    mustBeAllowed(office, scene, caller, "askChange", bodyOfScene(scene, code))
    const decision = await decisionIn(trx, scene, await known(trx, scene, asked))
    return { decision, says: decisionText(decision) }
  })
}

/** Asks for a change: it is written down with who decides it, and moves no money yet. */
export async function askChange(
  office: Office,
  caller: Caller,
  { year, ...wish }: ChangeWish,
): Promise<number> {
  return bookAct(office, caller, { year, code: bearerOf(wish), act: "askChange" }, async (writing) => {
    const { trx, key, scene, today, who } = writing
    const asked = await known(trx, scene, wish)
    const decision = await decisionIn(trx, scene, asked)
    const entry = await writing.act({ reason: asked.reason })
    const change = { ...asked, decision, day: today, person: caller.person, for: caller.for, by: who }
    return insertChange(trx, key, change, entry)
  })
}

/** What is decided of a change, and the document it was decided by. */
export interface DecideWish {
  readonly year: number
  readonly number: number
  readonly outcome: "approved" | "refused" | "withdrawn"
  readonly document: string | null
  readonly remark: string
}

/** Decides a change, or takes it back as who asked for it. What is approved moves its money at once. */
export async function decideChange(office: Office, caller: Caller, wish: DecideWish): Promise<void> {
  const { year, number, outcome, remark } = wish
  const found = await office.store.office(caller.region, (trx) =>
    changesOf(trx, { region: caller.region, year }, { number }),
  )
  if (!found[0]) throw missing(`编号为${number}的指标变动`)
  const act: Act = outcome === "withdrawn" ? "askChange" : "decideChange"
  await bookAct(office, caller, { year, code: bearerOf(found[0]), act }, async (writing) => {
    const { trx, key, today, who } = writing
    const [change] = await changesOf(trx, key, { number })
    if (!change) throw missing(`编号为${number}的指标变动`)
    if (change.decided) throw new Refused("state", `这项变动已由${change.decided.by}办结，不用再办。`)
    refuseWrongPerson(writing, caller, change, outcome)
    const document = wish.document?.trim() || null
    if (outcome === "approved" && isOnPaper(change) && document === null)
      throw new Refused(
        "need",
        `这项变动由${deciderNames[change.decision.decides]}批准（${change.decision.article}），请填写批准文件的文号。`,
      )
    if (outcome === "refused" && remark.trim() === "")
      throw new Refused("need", "缺少理由，请写明为什么不同意。")
    const entries =
      outcome === "approved"
        ? entriesOfChange(change, { id: `change-${number}`, day: today, by: who, document }, change.decision)
        : []
    if (entries.length > 0 && change.kept) refuseMore(await keptAt(trx, key, change.kept), change.cents)
    mustTake(await bookFor(trx, key, entries), entries)
    const entry = await writing.act({
      reason: remark || change.reason,
      ...(document && { number: document }),
    })
    const numbers = await appendEntries(trx, key, entries, { entry })
    if (change.kept) await linkKept(trx, key, change.kept, numbers)
    await insertDecided(trx, key, number, { entry, outcome, day: today, by: who, document, remark })
  })
}

/** Who decides is of the post the place's rules name, and not who asked. */
function refuseWrongPerson(
  { actor, body }: Writing,
  caller: Caller,
  change: KeptChange,
  outcome: DecideWish["outcome"],
): void {
  const isOwn = isAskedBy(change, caller)
  if (outcome === "withdrawn") {
    if (!isOwn) throw new Refused("need", `这项变动是${change.by}申请的，只能由本人撤回。`)
    return
  }
  if (isOwn) throw new Refused("need", "不能审批自己申请的变动，请由他人审批。")
  if (!isDecider(actor, change, body))
    throw new Refused(
      "need",
      `这项变动${decisionText(change.decision)}请由${body ? nameOf(body) : ""}的${roleNames[deciderRoles[change.decision.decides]]}办理。`,
    )
}

/** Whether who acts holds the post that decides a change of a unit, there or above it. */
export function isDecider(
  actor: Actor,
  { decision }: KeptChange,
  body: Pick<Body, "code" | "department"> | undefined | null,
): boolean {
  const role = deciderRoles[decision.decides]
  return (actor.for ?? actor.person).posts.some(
    (post) =>
      post.role === role &&
      (role === "bureauHead" || post.at.some((at) => at === body?.code || at === body?.department)),
  )
}

/** Whether somebody asked for a change: they themselves, for another, or another for them. */
export function isAskedBy({ person, for: principal }: KeptChange, caller: Caller): boolean {
  return [person, principal].some((id) => id !== null && (id === caller.person || id === caller.for))
}

/** Government and congress decide outside of the office. */
function isOnPaper({ decision: { decides } }: KeptChange): boolean {
  return decides === "government" || decides === "congress"
}

/** The unit a change is asked at: the one that gives, else the one that gets. */
function bearerOf({ from, to }: Pick<AskedChange, "from" | "to">): string {
  const quota = from ?? to
  if (!quota) throw new Refused("need", "请选择要变动的指标。")
  return quota.unit
}

/** A change whose quotas are those of the book; a supplement may make a new one. */
async function known(trx: Work, scene: Scene, asked: AskedChange): Promise<AskedChange> {
  const problems = changeProblems(asked)
  if (problems.length > 0) throw new Refused("need", problems.join(""))
  const key: YearKey = { region: scene.region.code, year: scene.year.year }
  if (asked.kept) {
    const kept = await keptAt(trx, key, asked.kept)
    refuseMore(kept, asked.cents)
    if (asked.to && asked.to.fund !== kept.fund)
      throw new Refused("need", `“${kept.name}”的资金性质与调入的指标不同，资金性质不能改变，请改选。`)
  }
  const units = [asked.from, asked.to].flatMap((quota) => (quota ? [quota.unit] : []))
  const quotas = (await standingsOf(trx, key, null, units)).map(({ quota }) => quota)
  const plain = ({ unit, project, function: section, economic, fund }: Quota): Quota => {
    if (!/^\d{7}$/.test(section) || !/^\d{5}$/.test(economic))
      throw new Refused("need", "功能科目应为七位、经济科目应为五位，请改正。")
    if (!quotas.some((quota) => quota.unit === unit && quota.project === project))
      throw new Refused(
        "need",
        `单位${unit}的批复预算里没有${project === null ? "这类支出" : `项目${project}`}，请核对。`,
      )
    return { unit, project, function: section, economic, fund }
  }
  return {
    ...asked,
    from: asked.from && quotaIn(quotas, asked.from),
    to: asked.to && plain(asked.to),
  }
}

async function decisionIn(trx: Work, scene: Scene, asked: AskedChange): Promise<Decision> {
  const { region, year } = scene.year
  const bodies = await bodiesIn(trx, { region: region.code, year })
  const departments = new Map(bodies.map(({ code, department }) => [code, department]))
  const projects = await projectsOf(trx, { region: region.code, year })
  const basic = new Set(projects.flatMap(({ code, isProject }) => (isProject ? [] : [code])))
  const decision = decisionOn(asked, changeRules(scene.region.place), {
    departmentOf: (unit) => departments.get(unit),
    isProject: (project) => !basic.has(project),
  })
  if (!decision)
    throw new Refused("need", "本地的规则里没有这种变动由谁批准，请在地区包的 changes.csv 里补上。")
  return decision
}

function bodyOfScene(scene: Scene, code: string) {
  const body = scene.year.bodies.find((each) => each.code === code)
  if (!body) throw missing(`编码为“${code}”的单位`)
  return body
}
