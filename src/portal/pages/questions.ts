import { type Address, pathOf } from "../address.ts"
import type { Paragraph, Part } from "../page.ts"
import type { PublicQuestion } from "../shelf.ts"
import type { Asked } from "./asked.ts"

/** What the public asked at a page with the answers, and where to ask. */
export async function questionParts(
  asked: Asked,
  address: Address & { readonly region: string },
  about: string,
): Promise<Part[]> {
  const { region } = address
  const path = pathOf(address)
  const { isOpen, unanswered, questions } = await asked.shelf.questions({ region, path })
  return [
    ...(questions.length > 0
      ? [
          {
            kind: "prose" as const,
            id: "questions",
            title: "公众提问和答复",
            paragraphs: questions.flatMap(paragraphsOf),
          },
        ]
      : []),
    ...(isOpen
      ? [
          {
            kind: "ask" as const,
            id: "ask",
            title: "对这里有疑问",
            region,
            path,
            about,
            note: `不用登录。财政局看过以后公开，答复写在这一页上。${unanswered > 0 ? `目前还有${unanswered}个问题没有答复。` : ""}`,
          },
        ]
      : []),
  ]
}

function paragraphsOf({ text, at, answer, answeredAt }: PublicQuestion): Paragraph[] {
  return [
    { pieces: [{ text: `问（${day.format(at)}）：${text}` }] },
    {
      pieces: [
        {
          text:
            answer === null
              ? "还没有答复。"
              : `答${answeredAt ? `（${day.format(answeredAt)}）` : ""}：${answer}`,
        },
      ],
    },
  ]
}

const day = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long" })
