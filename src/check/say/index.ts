import type { Finding, FindingData, Money, Occurrence } from "../../model/finding.ts"
import type { Observed } from "../engine/observed.ts"
import type { Group } from "../engine/together.ts"
import { ast } from "./ast.ts"
import { causeText } from "./cause.ts"
import { code } from "./code.ts"
import { dis } from "./dis.ts"
import { ent } from "./ent.ts"
import { eva } from "./eva.ts"
import { exe } from "./exe.ts"
import { fin } from "./fin.ts"
import { ind } from "./ind.ts"
import { led } from "./led/index.ts"
import { mon } from "./mon.ts"
import { nar } from "./nar.ts"
import { plan } from "./plan.ts"
import { prj } from "./prj.ts"
import { pro } from "./pro.ts"
import { relations } from "./relation.ts"
import { repeated, sharedAbout } from "./repeated.ts"
import { moneyText, type Saying, type Sayings } from "./saying.ts"
import { sev } from "./sev.ts"
import { sum } from "./sum.ts"
import { tpe } from "./tpe.ts"
import { txt } from "./txt.ts"
import { xt } from "./xt.ts"
import { yoy } from "./yoy.ts"

/** How every check's faults are said, by its id. */
export const sayings: Readonly<Record<string, Sayings>> = {
  ...ast,
  ...code,
  ...dis,
  ...ent,
  ...ind,
  ...led,
  ...exe,
  ...fin,
  ...mon,
  ...eva,
  ...nar,
  ...plan,
  ...prj,
  ...pro,
  ...sev,
  ...sum,
  ...tpe,
  ...txt,
  ...xt,
  ...yoy,
}

/** A group of like observations as a finding: the one place where findings become sentences. */
export function say(group: Group): Finding {
  const [first] = group
  const each = group.map(occurrence)
  const common = {
    check: first.check.id,
    severity: first.severity,
    about: sharedAbout(each),
    title: sayingOf(first).title ?? first.check.title,
  }
  const advice = adviceOf(first)
  if (group.length === 1)
    return {
      ...common,
      ...each[0]!,
      ...(advice === undefined ? {} : { advice }),
      ...relationsOf(group),
      basis: first.basis,
    }
  const unlike = group.some(({ kind }) => kind !== first.kind)
  const { cause } = each[0]!
  // Of unlike ones only what is true of all.
  const sameCause = cause !== undefined && (!unlike || each.every((one) => one.cause === cause))
  const sameAdvice = advice !== undefined && (!unlike || group.every((one) => adviceOf(one) === advice))
  return {
    ...common,
    ...repeated(each, group.map(short)),
    ...(sameCause ? { cause } : {}),
    ...(sameAdvice ? { advice } : {}),
    ...relationsOf(group),
    basis: first.basis,
  }
}

function occurrence(one: Observed): Occurrence {
  const { about, at, says, should, gap, cause } = one
  const causeWords = cause && causeText(cause)
  return {
    about,
    data: dataOf(one),
    message: sentenceOf(one),
    at,
    ...wordsOf(one, "says", says),
    ...wordsOf(one, "should", should),
    ...(gap === undefined ? {} : { gap: textOf(gap) }),
    ...(causeWords === undefined ? {} : { cause: causeWords }),
  }
}

/** The words of the saying where it has some, else the figure or text of the observation. */
function wordsOf(one: Observed, key: "says" | "should", value: Money | string | undefined): Partial<Finding> {
  const own = sayingOf(one)[key]
  const words = typeof own === "function" ? own(dataOf(one)) : own
  const text = value !== undefined && !(typeof own === "function" && words) ? textOf(value) : words
  return text === undefined ? {} : { [key]: text }
}

function dataOf({ fault, data, says, should, gap, cause }: Observed): FindingData {
  return {
    ...(fault === "" ? {} : { fault }),
    ...data,
    ...(typeof says === "object" ? { says } : {}),
    ...(typeof should === "object" ? { should } : {}),
    ...(typeof gap === "object" ? { gap } : {}),
    ...(cause === undefined ? {} : { cause }),
  }
}

function sayingOf({ check, fault, equality }: Observed): Saying<object> {
  const saying = (equality ? relations : sayings[check.id])?.[fault] as Saying<object> | undefined
  if (!saying) throw new Error(`No sentence for ${check.id} "${fault}"`)
  return saying
}

function sentenceOf(one: Observed): string {
  return sayingOf(one).sentence(dataOf(one))
}

function adviceOf(one: Observed): string | undefined {
  const { advice } = sayingOf(one)
  return typeof advice === "function" ? advice(dataOf(one)) : advice
}

/** One of many, shortly: wrong figures by their cell, judgements in their sentence. */
function short(one: Observed): string {
  const { equality, data, says, should } = one
  if (!equality) return sentenceOf(one).replace(/。$/, "")
  const name = (data as { name?: string }).name ?? equality.statement
  return `${name}写${textOf(says ?? "")}，应为${textOf(should ?? "")}`
}

function relationsOf(group: Group): Pick<Finding, "relations"> {
  if (!group[0].relations) return {}
  return { relations: [...new Set(group.flatMap((one) => one.relations ?? []))] }
}

function textOf(value: Money | string): string {
  return typeof value === "string" ? value : moneyText(value)
}
