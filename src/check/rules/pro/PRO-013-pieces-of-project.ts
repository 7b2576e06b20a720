import type { ProcurementItem, Project } from "../../../model/disclosure.ts"
import { counterOf } from "../../../packs/counters.ts"
import { type Goods, goodsNamed } from "../../../packs/goods.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject, plainName, sheetsByName } from "../../facts/projects.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { targetsOf } from "../../facts/quantities/targets.ts"

/** A number of pieces that a project's sheet speaks of, and what its procurement buys. */
export interface PiecesOfProject {
  readonly project: NamedProject
  readonly goods: string
  readonly said: string
  readonly bought: string
}

/** PRO-013: a project buys as many pieces as its purpose, goals and targets say. */
export const piecesOfProject: Check = {
  id: "PRO-013",
  family: "PRO",
  title: "项目所写的采购数量与政府采购预算不一致",
  severity: "warning",
  basis: "惯例：同一事项在同一文件中一致",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { items } = disclosure.procurement
    const sheets = sheetsByName(disclosure)
    const byProject = Map.groupBy(items, ({ project }) => plainName(project))
    if (![...byProject.keys()].some((name) => name !== "" && sheets.has(name)))
      return yield { cannot: "没有可以对照的政府采购预算和项目" }
    const said = Map.groupBy(quantitiesOf(disclosure), ({ passage }) => passage.project)
    for (const [name, own] of byProject) {
      const [project, ...more] = sheets.get(name) ?? []
      if (!project || more.length > 0) continue
      for (const [goods, bought] of Map.groupBy(own, (item) => goodsNamed(item.goods)))
        if (goods?.kind === "asset")
          yield* judged(project, goods, bought, said.get(project) ?? [], disclosure)
    }
  },
}

function* judged(
  project: Project,
  goods: Goods,
  bought: readonly ProcurementItem[],
  texts: readonly Stated[],
  disclosure: Parameters<typeof targetsOf>[0],
): Iterable<Observation> {
  const measures = new Set(bought.map(({ measure }) => counterOf(measure)?.dimension))
  const [dimension] = measures
  if (measures.size > 1 || dimension === undefined || bought.some(({ quantity }) => quantity?.value == null))
    return
  const pieces = bought.reduce((sum, { quantity }) => sum + quantity!.value!, 0)
  const inTexts = texts
    .filter(({ quantity }) => quantity.isPlain && quantity.dimension === dimension)
    .filter(({ quantity }) => isOf(goods, quantity.before + quantity.after))
    .map(({ quantity, at }) => ({
      value: quantity.value,
      said: quantity.before + quantity.text + quantity.after,
      at,
    }))
  const inTargets = targetsOf(disclosure)
    .filter(({ row, figure }) => row.project === project && figure.dimension === dimension)
    .filter(({ row }) => isOf(goods, row.indicator.name))
    .map(({ row, figure }) => ({
      value: figure.value,
      said: `${row.indicator.name}${row.target.text}`,
      at: row.indicator.target.at,
    }))
  const all = [...inTexts, ...inTargets]
  const [first] = all
  // One of them, or all together, is what is bought: the others speak of what there is or of a part.
  if (!first || all.some(({ value }) => value === pieces) || new Set(all.map(({ value }) => value)).size > 1)
    return
  const { measure, goods: bare } = bought[0]!
  yield {
    about: [aboutOfProject(project), nameKey(goods.name), "quantity"],
    at: [...bought.map(({ quantity, at }) => quantity?.at ?? at), ...all.map(({ at }) => at)],
    data: {
      project: namedProject(project),
      goods: bare,
      said: first.said.slice(0, 40),
      bought: `${pieces}${measure}`,
    } satisfies PiecesOfProject,
    says: `${pieces}${measure}`,
    should: first.said.slice(0, 40),
  }
}

/** 购置台式计算机, and not 台式计算机 that are kept, rented or repaired. */
function isOf(goods: Goods, words: string): boolean {
  return (
    /购|采购|配备|配置|更新|添置/.test(words) &&
    !/维修|维护|租|保养|现有|原有|[、和及]/.test(words) &&
    goodsNamed(words)?.name === goods.name
  )
}
