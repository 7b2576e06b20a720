import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { type Population, populationsOf } from "../../facts/quantities/population.ts"
import { type TargetQuantity, targetsOf } from "../../facts/quantities/targets.ts"

/** A number of people beside the number that there are. */
export interface MoreThanPopulation {
  /** The project and indicator whose target it is; null for a figure of a text. */
  readonly project: NamedProject | null
  readonly indicator: string | null
  /** The figure with its words. */
  readonly said: string
  /** How many there are, in the document's words. */
  readonly population: string
}

/** People who come from elsewhere, or are counted more than once. */
const notOfThePlace =
  /人次|游客|旅客|乘客|观众|访客|来访|客流|客运|流量|点击|浏览|阅读|播放|关注|粉丝|网民|网友|转发|下载|覆盖人口|累计|历年|全国|全省|跨省|省内|市内|外来|外地|进京|参观|接待|次均|每|收视|听众/

/** IND-021: no group of the people of a place is more than all of them. */
export const withinPopulation: Check = {
  id: "IND-021",
  family: "IND",
  title: "人数超过本地人口",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const populations = populationsOf(disclosure)
    if (populations.length === 0) return yield { cannot: "文中没有写本地人口" }
    for (const target of targetsOf(disclosure)) {
      if (target.figure.dimension !== "人") continue
      const { name, description } = target.row.indicator
      const words = `${name}${description}`
      const there = exceeded(words, target.figure.low, populations)
      if (there) yield ofTarget(target, there)
    }
    for (const stated of quantitiesOf(disclosure)) {
      const { quantity } = stated
      if (quantity.dimension !== "人" || quantity.per.length > 0 || /^口/.test(quantity.after)) continue
      const words = `${quantity.before}${quantity.text}${quantity.after}`
      const there = exceeded(words, quantity.low, populations)
      if (there) yield ofText(stated, words, there)
    }
  },
}

/** The population a number of people is above: all the people, or those of the kind that the words name. */
function exceeded(words: string, low: number, populations: readonly Population[]): Population | null {
  if (notOfThePlace.test(words)) return null
  const everybody = populations.filter(({ whom }) => whom === null)
  const most = everybody.reduce<Population | null>(
    (top, each) => (top === null || each.high > top.high ? each : top),
    null,
  )
  if (most && low > most.high) return most
  const kinds = populations.filter(({ whom }) => whom !== null && words.includes(whom))
  return kinds.length > 0 && kinds.every(({ high }) => low > high) ? kinds[0]! : null
}

function ofTarget({ row, figure }: TargetQuantity, population: Population): Observation {
  return {
    about: [aboutText([aboutOfProject(row.project), nameKey(row.indicator.name)]), "population"],
    at: [row.indicator.target.at, population.at],
    data: {
      project: namedProject(row.project),
      indicator: row.indicator.name,
      said: row.target.text,
      population: population.words,
    } satisfies MoreThanPopulation,
    says: figure.text,
  }
}

function ofText({ quantity, passage, at }: Stated, words: string, population: Population): Observation {
  return {
    about: [
      passage.project ? aboutOfProject(passage.project) : passage.section,
      nameKey(words),
      "population",
    ],
    at: [at, population.at],
    data: {
      project: passage.project && namedProject(passage.project),
      indicator: null,
      said: words.slice(-24),
      population: population.words,
    } satisfies MoreThanPopulation,
    says: quantity.text,
  }
}
