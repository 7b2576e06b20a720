import { createHmac, randomBytes } from "node:crypto"
import { dayAt } from "../../flow/index.ts"
import { addressOf } from "../../portal/address.ts"
import { renewShelf } from "../../store/publications/derived.ts"
import {
  allQuestions,
  askedLately,
  askingIn,
  type HeldQuestion,
  insertQuestion,
  setAsking,
  settleQuestion,
} from "../../store/publications/questions.ts"
import { onShelf } from "../../store/publications/shelf.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { asBureau } from "./bureau.ts"

/** Questions of one asker in an hour, and of a region that nobody has looked at yet. */
const most = { byAsker: 5, held: 500 }

/** What somebody asks at a page. */
export interface Asking {
  readonly region: string
  readonly path: string
  readonly about: string
  readonly text: string
}

/** Takes a question of somebody without an account; it is held until the office has looked. */
export async function ask(
  office: Office,
  { region, path, about, text }: Asking,
  address: string,
): Promise<void> {
  const asked = text.replace(/\s+/g, " ").trim()
  const at = addressOf(path)
  if (!at || !("region" in at) || at.region !== region)
    throw new Refused("need", "问题要在公开网页的一页上提，请从那一页打开。")
  if ([...asked].length < 5) throw new Refused("need", "问题太短，请写清楚要问什么。")
  await office.store.office(region, async (trx) => {
    const { isOpen } = await askingIn(trx, region)
    if (!isOpen) throw new Refused("state", "这里没有开放提问。")
    const asker = askerOf(address, dayAt(office.now()))
    const { byAsker, held } = await askedLately(trx, region, asker)
    if (byAsker >= most.byAsker) throw new Refused("wait", "一小时内已提了几个问题，请过一会儿再提。")
    if (held >= most.held) throw new Refused("wait", "还没有看过的问题太多，暂时不收新的，请过几天再提。")
    await insertQuestion(trx, region, {
      path,
      about: about.trim().slice(0, 200),
      text: asked.slice(0, 1000),
      asker,
    })
  })
}

/** What is shown of questions at a page. */
export function askedAt(office: Office, region: string, path: string) {
  return onShelf(office.store, (shelf) => shelf.questions({ region, path }))
}

/** Every question of the caller's region, for the bureau. */
export async function questionsFor(
  office: Office,
  caller: Caller,
): Promise<{ isOpen: boolean; questions: HeldQuestion[] }> {
  return asBureau(office, caller, "公众提问", async (trx) => ({
    isOpen: (await askingIn(trx, caller.region)).isOpen,
    questions: await allQuestions(trx, caller.region),
  }))
}

/** Lets a question be shown, refuses it, or answers it (and shows it). */
export async function settle(
  office: Office,
  caller: Caller,
  number: number,
  wish: { readonly state: "shown" | "refused"; readonly answer?: string | undefined },
): Promise<void> {
  const answer = wish.answer?.trim() || null
  if (answer !== null && wish.state === "refused")
    throw new Refused("need", "不公开的问题不能带答复，请去掉答复或改为公开。")
  await asBureau(office, caller, "公众提问", async (trx) => {
    if (!(await settleQuestion(trx, caller.region, number, { state: wish.state, answer, by: caller.person })))
      throw new Refused("state", "没有这个问题，或者它已经答复；答复过的不能再改。")
    await renewShelf(trx)
  })
}

/** Switches questions of the caller's region on or off. */
export async function switchAsking(office: Office, caller: Caller, isOpen: boolean): Promise<void> {
  await asBureau(office, caller, "公众提问", async (trx) => {
    if (!(await setAsking(trx, caller.region, isOpen)))
      throw new Refused("state", "还没有公开过文件，公开以后再设置公众提问。")
    await renewShelf(trx)
  })
}

const secret = randomBytes(32)

/** Whom a question was asked by: nothing that outlives the day or this program. */
function askerOf(address: string, day: string): string {
  return createHmac("sha256", secret).update(`${day} ${address}`).digest("hex")
}
