import { type Address, pathOf } from "../address.ts"
import type { Page, Part } from "../page.ts"
import { pinyinOf } from "../pinyin.ts"
import { type Asked, numberIn, regionAt, trailTo } from "./asked.ts"
import { words } from "./parts.ts"

/** What has a name, and where it is. */
interface Named {
  readonly name: string
  readonly to: string
  readonly what: string
  /** Its pinyin, by which it is put in order. */
  readonly sound: string
}

/** What begins with no letter. */
const others = "其他"
/** Names on a page. */
const most = 400

/** Names of bodies and projects in the order of their pinyin, a letter a page: also where nothing can be asked. */
export async function names(address: Address & { kind: "names" }, asked: Asked): Promise<Page | null> {
  const { region } = address
  const known = await regionAt(asked, region)
  if (!known) return null
  const all = Map.groupBy(await namedIn(asked, region), ({ sound }) => letterOf(sound))
  const letters = [...all.keys()].sort((a, b) => (a === others ? 1 : b === others ? -1 : a < b ? -1 : 1))
  const wanted = asked.query.get("letter") ?? ""
  const letter = all.has(wanted) ? wanted : letters[0]
  const own = letter === undefined ? [] : all.get(letter)!
  const from = Math.floor(numberIn(asked.query, "from") ?? 0)
  const path = (query: Record<string, string>) => `${pathOf(address)}?${new URLSearchParams(query)}`
  return {
    address,
    title: `${known.name}：按名称找${letter === undefined ? "" : `（${letter}）`}`,
    lead: "部门、单位和项目的名称按拼音排列，每个字母一页；在浏览器里可以用“在页面中查找”。项目取最近一年的名称。",
    trail: trailTo(known),
    of: [],
    parts: [
      {
        kind: "choices",
        id: "letters",
        title: "字母",
        groups: [
          {
            name: "字母",
            links: letters.map((each) => ({
              text: each,
              note: `${all.get(each)!.length}`,
              to: path({ letter: each }),
              isHere: each === letter,
            })),
          },
        ],
      },
      {
        kind: "table",
        id: "names",
        title: "名称",
        columns: [
          { title: "名称", is: "text" },
          { title: "是什么", is: "text" },
        ],
        rows: own
          .slice(from, from + most)
          .map(({ name, to, what }) => ({ cells: [words(name, to), words(what)] })),
      },
      ...(letter !== undefined && from + most < own.length
        ? [
            {
              kind: "links",
              id: "next",
              title: "后面的名称",
              links: [{ text: `第${from + most + 1}个起`, to: path({ letter, from: `${from + most}` }) }],
            } satisfies Part,
          ]
        : []),
    ],
  }
}

async function namedIn({ shelf }: Asked, region: string): Promise<Named[]> {
  const [publications, projects] = await Promise.all([
    shelf.publications({ region, versions: "newest" }),
    shelf.projects({ region }),
  ])
  const found = new Map<string, Omit<Named, "sound">>()
  // The last name stays: years ascend.
  for (const { body, name, kind } of publications) {
    const to = pathOf({ kind: "body", region, body })
    found.set(to, { name, to, what: kind === "department" ? "部门" : "单位" })
  }
  for (const { thread, name, bodyName } of projects) {
    const to = pathOf({ kind: "thread", region, thread })
    found.set(to, { name, to, what: `项目（${bodyName}）` })
  }
  return [...found.values()]
    .map((each) => ({ ...each, sound: soundOf(each.name) }))
    .sort((a, b) => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : a.name < b.name ? -1 : 1))
}

/** The pinyin of a name; what stands before its first letter or character does not count. */
function soundOf(name: string): string {
  const bare = name.replace(/^[^\p{L}]+/u, "")
  return (/^[A-Za-z]/.test(bare) ? bare : pinyinOf(bare) || bare).toLowerCase()
}

function letterOf(sound: string): string {
  return /^[a-z]/.test(sound) ? sound[0]!.toUpperCase() : others
}
