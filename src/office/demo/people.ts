import type { Body, Day, HeldRole, Person } from "../../flow/index.ts"

const surnames = [..."赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"]
const given = ["文清", "海宁", "志远", "春燕", "建新", "雪梅", "立群", "晓岚", "国栋", "玉洁", "正阳", "思源"]

/** A person for every role: administrators, the bureau, the congress, the auditors, each department and unit, and
 * who appraises from outside. */
export function peopleFor(
  region: string,
  bodies: readonly Pick<Body, "kind" | "code" | "name">[],
  thirdParty: { readonly id: string; readonly at: string; readonly until: Day } | null = null,
): Person[] {
  let made = 0
  const person = (id: string, role: HeldRole, at: readonly string[], until?: Day): Person => {
    const name = `${surnames[made % surnames.length]}${given[Math.floor(made / 3) % given.length]}`
    made++
    return { id, name, region, state: "active", posts: [{ role, at, until }] }
  }
  const departments = bodies.filter(({ kind }) => kind === "department")
  const half = halfOf(departments.length)
  return [
    person("系统管理员", "systemAdministrator", []),
    person("安全管理员", "securityAdministrator", []),
    person("审计管理员", "auditAdministrator", []),
    person("财政局长", "bureauHead", []),
    ...[departments.slice(0, half), departments.slice(half)]
      .filter(({ length }) => length > 0)
      .map((charge, i) =>
        person(
          `财政经办${i + 1}`,
          "bureauOfficer",
          charge.map(({ code }) => code),
        ),
      ),
    person("人大查阅", "congressReader", []),
    person("审计查阅", "auditor", []),
    ...bodies.flatMap(({ kind, code }) =>
      kind === "department"
        ? [
            person(`${code}财务`, "departmentFinance", [code]),
            person(`${code}负责人`, "departmentHead", [code]),
          ]
        : [person(`${code}经办`, "unitClerk", [code]), person(`${code}负责人`, "unitHead", [code])],
    ),
    ...(thirdParty ? [person(thirdParty.id, "evaluator", [thirdParty.at], thirdParty.until)] : []),
  ]
}

/** The account of the officer who is in charge of the n-th of some departments. */
export function officerOf(index: number, departments: number): string {
  return index < halfOf(departments) ? "财政经办1" : "财政经办2"
}

function halfOf(departments: number): number {
  return Math.ceil(departments / 2)
}
