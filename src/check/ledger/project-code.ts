import { packNamed } from "../../packs/list.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { list, quoted } from "./say.ts"
import { isStandIn } from "./stand-in.ts"

/** The national form since 2021: region (6 digits), year (2), then 13 signs; 22 for some systems. */
const form = /^(\d{6})(\d{2})[0-9A-Z]{13,14}$/

/** LED-035: a project's code is of the form, of the region, and of no later year. */
export const projectCodes: LedgerCheck = {
  id: "LED-035",
  family: "LED",
  title: "项目编码规范，地区和年份相符",
  severity: "warning",
  basis: "《预算管理一体化规范》：项目编码由行政区划、年度等组成，从项目库生成后不变",
  *run({ projects, region, year, place }): Iterable<LedgerVerdict> {
    const coded = projects.filter(({ code }) => code.trim() !== "" && !isStandIn(code))
    const formed = coded.filter(({ code }) => form.test(code))
    // Codes of other systems look otherwise; one odd code among well-formed ones is a slip.
    const demanded = year >= 2021 && (packNamed(place)?.projectCodes || formed.length * 2 > coded.length)
    const odd = demanded ? coded.filter(({ code }) => !form.test(code)) : []
    if (odd.length > 0)
      yield {
        message: `项目${quoted(
          odd.map(({ name }) => name),
          "个",
        )}的编码${list(
          odd.map(({ code }) => code),
          "个",
        )}不是项目库编码的写法。`,
        at: odd.map((project) => cell(project, "code")),
        says: odd[0]!.code,
        should: "21位：6位行政区划、2位年份、13位字母和数字",
        advice: "项目编码是21位：6位行政区划、2位年份、13位字母和数字，请从项目库复制。",
      }
    const later = year ? formed.filter(({ code }) => yearOf(code) > year) : []
    if (later.length > 0)
      yield {
        severity: "error",
        message: `项目${quoted(
          later.map(({ name }) => name),
          "个",
        )}的编码是${list(later.map(({ code }) => `${yearOf(code)}年`))}的，晚于预算年度${year}年。`,
        at: later.map((project) => cell(project, "code")),
        says: `${yearOf(later[0]!.code)}年`,
        should: `不晚于${year}年`,
        advice: "请核对项目编码的第7、8位。",
      }
    const strange = region.code ? formed.filter(({ code }) => !code.startsWith(region.code!)) : []
    if (strange.length > 0)
      yield {
        message: `项目${quoted(
          strange.map(({ name }) => name),
          "个",
        )}的编码以${list(strange.map(({ code }) => code.slice(0, 6)))}开头，本地的行政区划代码是${region.code}。`,
        at: strange.map((project) => cell(project, "code")),
        says: strange[0]!.code.slice(0, 6),
        should: region.code!,
        advice: "请核对项目编码的前6位。",
      }
  },
}

function yearOf(code: string): number {
  return 2000 + Number(code.slice(6, 8))
}
