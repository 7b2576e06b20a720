import { isDay } from "../../flow/index.ts"
import type { IndicatorFill } from "../../model/monitoring.ts"

const day = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?(?:前|以前|之前)?(?:完成)?/

/** A reason as the form has it in one cell: why, and behind `措施：` what is done until when by whom. */
export function reasonIn(text: string): Partial<Pick<IndicatorFill, "reason" | "remedy" | "by" | "person">> {
  const at = text.search(/(?:整改|改进)?措施[：:]/)
  const reason = (at < 0 ? text : text.slice(0, at)).trim()
  const measures =
    at < 0
      ? ""
      : text
          .slice(at)
          .replace(/^(?:整改|改进)?措施[：:]/, "")
          .trim()
  const found = day.exec(measures)
  const by = found ? `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}` : ""
  const isDated = found !== null && isDay(by)
  const remedy = trimmed(isDated ? measures.slice(0, found.index) : measures)
  const person = isDated ? trimmed(measures.slice(found.index + found[0].length)) : ""
  // Behind the day stands a name; more than that is told as it was written.
  const isName = /^[\p{L}·、]{2,20}$/u.test(person)
  return {
    ...(reason && { reason }),
    ...(measures && { remedy: isDated && (person === "" || isName) ? remedy : measures }),
    ...(isDated && { by }),
    ...(isName && { person }),
  }
}

function trimmed(text: string): string {
  return text.replace(/^[\s，,；;。]+|[\s，,；;。]+$/g, "")
}
