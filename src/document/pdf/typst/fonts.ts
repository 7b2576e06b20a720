/** The families of type that the kinds of lines are set in, the preferred first. */
export interface Families {
  readonly title: readonly string[]
  readonly heading: readonly string[]
  readonly second: readonly string[]
  readonly body: readonly string[]
  readonly table: readonly string[]
}

/** What comes with the project and stands in for whatever is missing. */
const noto = "Noto Serif SC"

/** Names under which Windows, WPS and the founders sell the type that the state asks for in documents. */
const official: Families = {
  title: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "小标宋"],
  heading: ["黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "Noto Sans SC", "Source Han Sans SC"],
  second: ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "方正楷体_GBK", "FZKai-Z03"],
  body: [
    "仿宋_GB2312",
    "FangSong_GB2312",
    "仿宋",
    "FangSong",
    "STFangsong",
    "方正仿宋_GBK",
    "FZFangSong-Z02",
  ],
  table: ["宋体", "SimSun", "NSimSun", "STSong", "方正书宋_GBK", "FZShuSong-Z01"],
}

/** The families to ask for: those of an office that gave a folder of fonts, and the project's own after them. */
export function familiesOf(given: boolean): Families {
  const chosen = (names: readonly string[]) => [...(given ? names : []), noto]
  return {
    title: chosen(official.title),
    heading: chosen(official.heading),
    second: chosen(official.second),
    body: chosen(official.body),
    table: chosen(official.table),
  }
}
