import type { Kind } from "./states.ts"

/** What a person is in the office. `holder` is whoever an account belongs to, `anyone` needs no account. */
export type Role =
  | "unitClerk"
  | "unitHead"
  | "departmentFinance"
  | "departmentHead"
  | "bureauOfficer"
  | "bureauHead"
  | "congressReader"
  | "auditor"
  | "evaluator"
  | "systemAdministrator"
  | "securityAdministrator"
  | "auditAdministrator"
  | "holder"
  | "anyone"

/**
 * Over what a role acts: `own` the body it is held at, `below` the units of that department, `charge` the
 * departments given to an officer with their units, `named` what names the person, of departments given to them, `region`
 * everything, `self` one's own account.
 */
export type Scope = "own" | "below" | "charge" | "named" | "region" | "self"

/** A role that is given to a person. */
export type HeldRole = Exclude<Role, "holder" | "anyone">

/** What each role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  unitClerk: "单位经办人",
  unitHead: "单位负责人",
  departmentFinance: "部门财务人员",
  departmentHead: "部门负责人",
  bureauOfficer: "财政局经办人",
  bureauHead: "财政局负责人",
  congressReader: "人大查阅人",
  auditor: "审计查阅人",
  evaluator: "第三方评价人",
  systemAdministrator: "系统管理员",
  securityAdministrator: "安全管理员",
  auditAdministrator: "审计管理员",
  holder: "账号本人",
  anyone: "任何人",
}

/** What each scope is called; `own` after what it is. */
const scopeNames: Readonly<Record<Exclude<Scope, "own">, string>> = {
  below: "本部门所属单位",
  charge: "所管部门",
  named: "受委托",
  region: "全地区",
  self: "本人",
}

/** What a scope is called over one kind of thing. */
export function nameOfScope(scope: Scope, kind: Kind): string {
  if (scope === "own") return kind.startsWith("unit") ? "本单位" : "本部门"
  return scopeNames[scope]
}

/** 三员: the three administrators who check each other. */
export const administrators: readonly HeldRole[] = [
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
]

/** Where a role is held. */
export type Seat = "unit" | "department" | "departments" | "region"

/** Where each role that can be given to a person is held. */
export const seatOf: Readonly<Record<HeldRole, Seat>> = {
  unitClerk: "unit",
  unitHead: "unit",
  departmentFinance: "department",
  departmentHead: "department",
  bureauOfficer: "departments",
  bureauHead: "region",
  congressReader: "region",
  auditor: "region",
  evaluator: "departments",
  systemAdministrator: "region",
  securityAdministrator: "region",
  auditAdministrator: "region",
}
