/** What differs by place, as data. */
export interface Pack {
  readonly name: string
  readonly title: string
}

/** The packs there are, the national one last: its words are tried after those of every place. */
export const packs: readonly Pack[] = [
  { name: "hebei", title: "河北" },
  { name: "shanghai", title: "上海" },
  { name: "national", title: "全国" },
]

/** The pack of a name, or null. */
export function packNamed(name: string): Pack | null {
  return packs.find((pack) => pack.name === name) ?? null
}
