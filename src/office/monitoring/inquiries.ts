import { type Act, actorFor, type Body, dayAt, may, nameOfActor, thingOf } from "../../flow/index.ts"
import { notify } from "../../store/database.ts"
import { type InquiryAbout, inquiriesOf, insertInquiry } from "../../store/inquiries.ts"
import { lockYear, yearsOf } from "../../store/years.ts"
import { bodyAt, mustBeAllowed, sceneOf } from "../acts/load.ts"
import { type Caller, missing, must, type Office, Refused } from "../office.ts"

/** A question to a department, or an answer to one. */
export interface InquiryWish {
  readonly act: "inquire" | "answer"
  readonly year: number
  readonly department: string
  /** The question that is answered, or asked on; null: a new one. */
  readonly thread: number | null
  readonly about: InquiryAbout
  readonly text: string
}

/** Writes down a question of the congress or the auditor, or the department's answer. */
export async function say(
  office: Office,
  caller: Caller,
  wish: InquiryWish,
): Promise<{ readonly number: number }> {
  const text = wish.text.trim()
  if (text === "") throw new Refused("need", "还没有写内容，请写明要问什么，或者怎么答复。")
  return office.store.office(caller.region, async (trx) => {
    await lockYear(trx, caller.region, wish.year)
    const scene = await sceneOf(trx, caller.region, wish.year, wish.department, caller)
    const body = bodyAt(scene, wish.department)
    if (body.kind !== "department") throw missing(`编码为“${wish.department}”的部门`)
    const said = await inquiriesOf(trx, caller.region, wish.year, wish.department)
    const first = wish.thread === null ? null : said.find(({ number }) => number === wish.thread)
    if (first === undefined || (first !== null && first.thread !== first.number))
      throw missing(`第${wish.thread}号询问`)
    const actor = mustBeAllowed(office, scene, caller, wish.act, body)
    if (wish.act === "answer" && first === null)
      throw new Refused("need", "没有写明答复的是哪一个询问，请从询问下面答复。")
    const number = await insertInquiry(trx, caller.region, wish.year, {
      thread: wish.thread,
      department: wish.department,
      isAnswer: wish.act === "answer",
      at: new Date(office.now()),
      day: dayAt(office.now()),
      by: actor.person.id,
      for: actor.for?.id ?? null,
      who: nameOfActor(actor),
      about: first?.about ?? wish.about,
      text,
    })
    // Whoever has the page open sees it at once.
    await notify(trx, { region: caller.region, year: wish.year, code: wish.department, what: "act" })
    return { number }
  })
}

/** Every question the caller may see, with what was said to it, the unanswered and oldest first. */
export async function inquiryViews(office: Office, caller: Caller, year: number, of: string | null = null) {
  return office.store.office(caller.region, async (trx) => {
    if (!(await yearsOf(trx, caller.region)).some((each) => each.year === year))
      return { threads: [], departments: [] }
    const scene = await sceneOf(trx, caller.region, year, null)
    const today = dayAt(office.now())
    const actor = must(actorFor(scene.people, caller.person, caller.for, today)).value
    const can = (act: Act, body: Body) => may(actor, act, thingOf(scene.year, body), body.state).ok
    const departments = scene.year.bodies.filter(({ kind }) => kind === "department")
    const seen = new Map(
      departments.flatMap((body) => (can("seeInquiries", body) ? [[body.code, body] as const] : [])),
    )
    const all = (await inquiriesOf(trx, caller.region, year, of)).filter(({ department }) =>
      seen.has(department),
    )
    const threads = [...Map.groupBy(all, ({ thread }) => thread)].map(([thread, messages]) => {
      const [first] = messages
      const body = seen.get(first!.department)!
      return {
        thread,
        department: body.code,
        departmentName: body.name,
        about: first!.about,
        isOpen: !messages.at(-1)!.isAnswer,
        mayAnswer: can("answer", body),
        mayAsk: can("inquire", body),
        messages: messages.map(({ number, isAnswer, day, who, text }) => ({
          number,
          isAnswer,
          day,
          who,
          text,
        })),
      }
    })
    return {
      threads: threads.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || a.thread - b.thread),
      /** Departments the caller may ask. */
      departments: departments
        .filter((body) => can("inquire", body))
        .map(({ code, name }) => ({ code, name })),
    }
  })
}
