import { explain } from "../../check/explanations/index.ts"
import type { Finding } from "../../model/finding.ts"
import type { Address } from "../address.ts"
import type { Found, Page } from "../page.ts"
import type { PublicationContent } from "../shelf.ts"
import { type Asked, documentAt, trailIn, yearName } from "./asked.ts"
import { prose } from "./parts.ts"

/** The findings of a publication, each with the explanation that was published with it. */
export function explained({ disclosure, findings, explanations }: PublicationContent): Finding[] {
  const { source, entity, year } = disclosure
  const summary = { error: 0, warning: 0, note: 0, relations: 0 }
  return explain({ source, entity, year, findings: [...findings], unchecked: [], summary }, explanations)
    .findings
}

/** A finding as a page shows it. */
export function foundOf({ severity, check, title, message, explanation }: Finding): Found {
  return { severity, check, title, message, explanation: explanation ?? null }
}

/** What the checks found in a document. */
export async function findings(address: Address & { kind: "findings" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication, checkedBy } = document
  const all = explained(document)
  const count = (severity: Finding["severity"]) => all.filter((each) => each.severity === severity).length
  return {
    address,
    title: `检查结果（${publication.name}${yearName(publication)}）`,
    lead: `明账 ${checkedBy} 检查了这份文件：错误${count("error")}处，警告${count("warning")}处，提示${count("note")}处。检查由程序完成，发现的问题不一定是差错。`,
    trail: trailIn(document),
    of: [publication],
    parts:
      all.length === 0
        ? [prose("findings", "检查结果", ["没有发现问题。"])]
        : [
            {
              kind: "findings",
              id: "findings",
              title: "检查结果和说明",
              note: "公开的部门写了说明的，列在问题下面。",
              findings: all.map(foundOf),
            },
          ],
  }
}
