import { demoPlace } from "../packs/demo.ts"
import { type Random, randomOf } from "./random.ts"

/** A county that does not exist, and what its texts name. */
export interface County {
  readonly name: string
  readonly code: string
  /** `全县` or `全区`, and `县` or `区` alone. */
  readonly all: string
  readonly kind: string
  /** The level above that announces transfers: 省, or 市 in a municipality. */
  readonly upper: string
  readonly towns: readonly string[]
  readonly rivers: readonly string[]
  /** One character before 财 in document numbers of the province, and of the city below it. */
  readonly province: string
  readonly city: string
}

const first = ["云", "青", "望", "清", "石", "安", "柳", "平", "南", "远", "松", "岚", "禾", "宁", "沅", "白"]
const second = [
  "岭",
  "垣",
  "川",
  "漪",
  "溪",
  "澜",
  "津",
  "洛",
  "沣",
  "阳",
  "陵",
  "水",
  "丰",
  "沐",
  "浦",
  "渡",
]
/** Pairs that a real place is called. */
const real = new Set(
  "云溪 云阳 青川 青阳 青浦 清水 清丰 安溪 安阳 平川 平阳 南川 南溪 南阳 南陵 南丰 松岭 松溪 松阳 宁津 宁阳 宁陵 沅陵 白水 石渡".split(
    " ",
  ),
)

const townNames = [
  "柳泉",
  "石桥",
  "东岗",
  "南甸",
  "大营",
  "白塔",
  "双河",
  "青林",
  "杏园",
  "龙湾",
  "北郭",
  "周庄",
  "马坊",
  "梨树",
]
const riverNames = ["清水河", "洺溪河", "柳叶河", "北沙河", "石门河", "长乐渠"]
/** The `index`th county of a seed in the province of a pack; the first is the one most ledgers are about. */
export function countyOf(seed: number, index: number, place: string): County {
  const random = randomOf(seed, "county", index)
  const { character, first, step, kind, upper, city } = demoPlace(place)
  return {
    name: `${nameOf(seed, index)}${kind}`,
    code: String(first + step * (index % 89)),
    all: `全${kind}`,
    kind,
    upper,
    towns: shuffled(townNames, random).slice(0, 9),
    rivers: shuffled(riverNames, random).slice(0, 4),
    province: character,
    city,
  }
}

/** Different counties of a seed get different names. */
function nameOf(seed: number, index: number): string {
  const names = first.flatMap((a) => second.map((b) => a + b)).filter((name) => !real.has(name))
  const start = randomOf(seed, "names").int(0, names.length - 1)
  // A step without common divisor with the count visits every name.
  return names[(start + index * 97) % names.length]!
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, key: random.real() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
