import { type Address, pathOf } from "../address.ts"
import type { Page } from "../page.ts"
import { termsOf } from "../terms.ts"
import { type Asked, regionAt, trailTo, yearName } from "./asked.ts"
import { links, prose, words } from "./parts.ts"
import { yearsOf } from "./years.ts"

/** Words of the subject, explained as the packs of the regions explain them. */
export async function glossary(address: Address & { kind: "glossary" }, asked: Asked): Promise<Page> {
  const regions = await asked.shelf.regions()
  const place = regions[0]?.place ?? "national"
  return {
    address,
    title: "名词解释",
    lead: "预算文件里常见的词，各是什么意思。",
    trail: trailTo(null),
    of: [],
    parts: [
      {
        kind: "table",
        id: "terms",
        title: "名词",
        columns: [
          { title: "名词", is: "text" },
          { title: "意思", is: "text" },
        ],
        rows: termsOf(place).map(({ term, text, id }) => ({
          id,
          cells: [words(term), words(text)],
        })),
      },
    ],
  }
}

/** How a budget comes about, step by step, with what the region published. */
export async function how(address: Address & { kind: "how" }, asked: Asked): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  if (!known) return null
  const all = await asked.shelf.publications({ region: address.region, versions: "all" })
  const days = yearsOf(all).map((year) => {
    const own = all
      .filter((each) => each.year === year.year && each.stage === year.stage && each.version === 1)
      .flatMap(({ day }) => day ?? [])
      .sort()
    return { year, first: own[0] ?? "未写明", last: own.at(-1) ?? "未写明" }
  })
  return {
    address,
    title: "预算是怎样编成的",
    lead: `从布置到公开，${known.name}各部门的预算要经过下面几步。`,
    trail: trailTo(known),
    of: [],
    parts: [
      prose("steps", "一步一步", [
        "布置：上一年年中，财政局布置下一年度的预算编制。",
        "一上：各单位提出要做的事和要花的钱，部门汇总后报财政局。",
        "一下：财政局按能有多少收入，给每个部门下达控制数。",
        "二上：部门在控制数之内重新编好，再报财政局。",
        "审查：财政局汇总成预算草案，人代会会议前交人大有关委员会初步审查。",
        "批准：人民代表大会审查批准预算。",
        "批复（二下）：批准后二十日内，财政局向各部门批复；部门再在十五日内批复所属单位（预算法第五十二条）。",
        "公开：批复后二十日内，各部门、各单位公开预算（预算法第十四条）。",
        "执行和决算：年度内按预算执行；年度结束后编制决算，批复后同样公开。",
      ]),
      {
        kind: "table",
        id: "days",
        title: `${known.name}历年的公开日期`,
        columns: [
          { title: "年度", is: "text" },
          { title: "最早公开", is: "text" },
          { title: "最晚公开", is: "text" },
        ],
        rows: days.map(({ year, first, last }) => ({
          cells: [
            words(yearName(year), pathOf({ kind: "year", region: address.region, ...year })),
            words(first),
            words(last),
          ],
        })),
      },
      links("more", "还可以看", [
        { text: "公开情况", to: pathOf({ kind: "publications", region: address.region }) },
        { text: "名词解释", to: "glossary" },
      ]),
    ],
  }
}

/** How these pages are used. */
export async function help(address: Address & { kind: "help" }): Promise<Page> {
  return {
    address,
    title: "使用帮助",
    lead: "这些网页不用登录，不用安装任何东西，关掉脚本也能用。",
    trail: trailTo(null),
    of: [],
    parts: [
      prose("figures", "点开一个数", [
        "每个带链接的数都能点开：它由哪些数组成，写在原文的哪一张表、哪一行，上年是多少，经过哪些核对。一直点下去，可以点到最细的一行。",
        "金额单位都是万元，写到分为止，不四舍五入；“约多少亿元”只是帮助阅读。",
      ]),
      prose("years", "年度、名称和编码", [
        "每个年度保留当年的科目、部门和名称。改了名称、编码的项目，在“历年”里连起来；部门撤并后，编码或名称相同的项目接到新的部门之下。",
      ]),
      prose("search", "查找", [
        "打一个字也可以查。金额、年度、种类、功能科目可以缩小范围；结果按远近排列，名称相同的在前。",
      ]),
      prose("data", "数据", [
        "每个网页的地址后面加 .json 或 .csv，就是同样内容的数据；图后面加 .svg 是图本身。金额在数据里以元为单位。",
      ]),
      prose("look", "大字和深色", [
        "页面顶端可以换成大字（长者模式）或深色；深色也会随您的设备自动切换。打印时只印正文。",
      ]),
      prose("archive", "机器读入的文件", [
        "标明“机器读入”的内容取自别处公开的文件，由程序读出，可能读错；以原文件为准。",
      ]),
    ],
  }
}

/** Where a file can be compared with what was published. */
export async function verify(address: Address & { kind: "verify" }, asked: Asked): Promise<Page> {
  const regions = await asked.shelf.regions()
  return {
    address,
    title: "这份文件是不是公开的那一份",
    lead: "每一版公开的文件都有校验值（SHA-256）。文件的校验值与公布的相同，就是同一份；不同，就不是同一份，哪怕只差一个字。",
    trail: trailTo(null),
    of: [],
    parts: [
      prose("steps", "怎样核对", [
        "一、算出手里文件的校验值：Windows 用 certutil -hashfile 文件名 SHA256，macOS 和 Linux 用 shasum -a 256 文件名。",
        "二、在下面地区的“公开情况”里找到那个部门、那个年度，与各版的校验值比较。",
        "三、与最新一版不同，但与较早一版相同的，是更正以前的文件；都不相同的，内容与公开的不一样，或者是另存过的文件。",
      ]),
      links(
        "regions",
        "各地的公开情况",
        regions.map(({ code, name }) => ({ text: name, to: pathOf({ kind: "publications", region: code }) })),
      ),
    ],
  }
}

/** All data of a region. */
export async function data(address: Address & { kind: "data" }, asked: Asked): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  if (!known) return null
  const all = await asked.shelf.publications({ region: address.region, versions: "newest" })
  const base = pathOf(address)
  return {
    address,
    title: `${known.name}的数据`,
    lead: "全部内容都可以作为数据下载，不限行数，不用登记。",
    trail: trailTo(known),
    of: [],
    parts: [
      {
        kind: "table",
        id: "years",
        title: "整年的数据",
        note: "每行一个数：哪个部门、哪张表、哪一行、哪一栏、多少元。",
        columns: [
          { title: "年度", is: "text" },
          { title: "文件", is: "number" },
          ...wholeYears.map(([title]) => ({ title, is: "text" as const })),
        ],
        rows: yearsOf(all).map((year) => {
          const own = all.filter((each) => each.year === year.year && each.stage === year.stage)
          const name = `${year.year}${year.stage === "final" ? "-final" : ""}`
          return {
            cells: [
              words(yearName(year), pathOf({ kind: "year", region: address.region, ...year })),
              words(`${own.length}`),
              ...wholeYears.map(([title, ending]) => words(title, `${base}/${name}.${ending}`)),
            ],
          }
        }),
      },
      prose("pages", "每个网页的数据", [
        "任何网页的地址加 .json 或 .csv 就是它的数据；一张表单独的数据在表的下方。",
        "JSON 和 CSV 里的金额以元为单位；编码是文字，不要当作数字读。",
      ]),
    ],
  }
}

/** The forms in which a whole year can be had. */
export const wholeYears = [
  ["CSV", "csv"],
  ["JSON", "json"],
  ["XLSX", "xlsx"],
  ["Parquet", "parquet"],
  ["财政数据包", "zip"],
] as const

/** Files for programs that the server has beside the pages. */
const machineLinks = [
  { text: "数据目录（DCAT）", to: "catalogue.jsonld" },
  { text: "数据字典", to: "data-dictionary.csv" },
  { text: "新公开的文件（Atom）", to: "feed.atom" },
]

/** The data of all regions. */
export async function catalogue(address: Address & { kind: "catalogue" }, asked: Asked): Promise<Page> {
  const regions = await asked.shelf.regions()
  return {
    address,
    title: "全部数据",
    lead: "各地区公开的预算和决算数据。",
    trail: trailTo(null),
    of: [],
    parts: [
      links(
        "regions",
        "按地区",
        regions.map(({ code, name }) => ({
          text: `${name}的数据`,
          to: pathOf({ kind: "data", region: code }),
        })),
      ),
      { ...links("machine", "给程序用的", machineLinks), isFiles: true },
      prose("how", "怎样取数据", [
        "任何网页的地址加 .json 或 .csv 就是它的数据。程序请从地区的数据页开始，按页面里的地址取，不要逐页猜测地址。",
      ]),
    ],
  }
}
