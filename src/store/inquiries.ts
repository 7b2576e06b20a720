import type { Work } from "./database.ts"

/** What a question is about: a check, a project, an indicator, a date of monitoring. */
export interface InquiryAbout {
  readonly check?: string | undefined
  readonly project?: string | undefined
  readonly indicator?: string | undefined
  readonly until?: string | undefined
}

/** A question of the congress or the auditor, or an answer to one; it stays. */
export interface InquiryMessage {
  readonly number: number
  /** The number of the question it belongs to; its own. */
  readonly thread: number
  readonly department: string
  readonly isAnswer: boolean
  readonly at: Date
  readonly day: string
  readonly who: string
  readonly about: InquiryAbout
  readonly text: string
}

/** Everything asked and answered in a year that the asker may see, thread by thread. */
export async function inquiriesOf(
  trx: Work,
  region: string,
  year: number,
  department: string | null = null,
): Promise<InquiryMessage[]> {
  const all = trx
    .selectFrom("inquiry")
    .select(["number", "thread", "department", "is_answer", "at", "day", "who", "about", "text"])
    .where("region", "=", region)
    .where("year", "=", year)
  const rows = await (department === null ? all : all.where("department", "=", department))
    .orderBy("thread")
    .orderBy("number")
    .execute()
  return rows.map(({ is_answer, about, ...rest }) => ({
    ...rest,
    isAnswer: is_answer,
    about: about as InquiryAbout,
  }))
}

/** Writes down a question (`thread` null) or what is said to one; gives its number. */
export async function insertInquiry(
  trx: Work,
  region: string,
  year: number,
  message: Omit<InquiryMessage, "number" | "thread"> & {
    readonly thread: number | null
    readonly by: string
    readonly for: string | null
  },
): Promise<number> {
  const { max } = await trx
    .selectFrom("inquiry")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .executeTakeFirstOrThrow()
  const number = (max ?? 0) + 1
  const { isAnswer, about, thread, ...rest } = message
  await trx
    .insertInto("inquiry")
    .values({
      ...rest,
      region,
      year,
      number,
      thread: thread ?? number,
      is_answer: isAnswer,
      about: JSON.stringify(about),
    })
    .execute()
  return number
}
