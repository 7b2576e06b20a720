import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { catalogue } from "../check/catalogue.ts"
import { evaluationChecks } from "../check/evaluation/index.ts"
import { executionChecks } from "../check/execution/index.ts"
import { accountChecks } from "../check/final/index.ts"
import { ledgerChecks } from "../check/ledger/index.ts"
import { monitoringChecks } from "../check/monitoring/index.ts"
import { severityNames } from "../report/findings/report.ts"
import { Problem } from "./problem.ts"

/** Checks of documents, then those of what is entered, reported and executed. */
const all = [
  ...catalogue,
  ...ledgerChecks,
  ...monitoringChecks,
  ...evaluationChecks,
  ...executionChecks,
  ...accountChecks,
]

/** `mingzhang rules`: the catalogue of checks, or the page of one. */
export function rules(id: string | undefined): number {
  process.stdout.write(id === undefined ? list() : page(id))
  return 0
}

function list(): string {
  const lines = all.map(
    (check) => `${check.id.padEnd(10)}${severityNames[check.severity]}  ${check.title}（${check.basis}）`,
  )
  return `${lines.join("\n")}\n共 ${all.length} 项检查；某项的说明：mingzhang rules 编号\n`
}

function page(id: string): string {
  const check = all.find((one) => one.id === id.toUpperCase())
  if (!check) throw new Problem(`没有编号为“${id}”的检查，全部检查见 mingzhang rules。`)
  const path = fileURLToPath(new URL(`../../docs/checks/${check.id}.md`, import.meta.url))
  if (!existsSync(path)) throw new Problem(`${check.id} ${check.title}：说明页不在，请重新安装。`)
  return `${readFileSync(path, "utf8").trim()}\n`
}
