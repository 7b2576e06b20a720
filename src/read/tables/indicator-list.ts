const titles = ["三级指标", "指标值"] as const
const level1 = /^(?:产出|效益|效果|满意度|成本|决策|过程)指标$/
const level2 = /指标$/
const single = /指标/g

/**
 * Whether a list of indicators whose source has no cells was cut rightly: its titles are whole, every row has a name and
 * a target, and levels hold nothing but the word of one level.
 */
export function isWholeList(grid: readonly (readonly string[])[]): boolean {
  const texts = grid.map((row) => row.map((text) => text.replace(/\s/g, "")))
  const header = texts.findIndex((row) => titles.every((title) => row.includes(title)))
  if (header < 0) return false
  const place = (title: string) => texts[header]!.indexOf(title)
  const [first, second, name, target] = [
    place("一级指标"),
    place("二级指标"),
    place("三级指标"),
    place("指标值"),
  ]
  const rows = texts.slice(header + 1).filter((row) => row.some((text) => text !== ""))
  return (
    rows.length > 0 &&
    first >= 0 &&
    level1.test(rows[0]![first]!) &&
    rows.every(
      (row) =>
        isBlankOr(row[first], level1) &&
        (second < 0 || isBlankOr(row[second], level2)) &&
        (row[name] ?? "") !== "" &&
        (row[target] ?? "") !== "",
    )
  )
}

const isBlankOr = (text: string | undefined, words: RegExp) =>
  text === undefined || text === "" || (words.test(text) && text.match(single)?.length === 1)
