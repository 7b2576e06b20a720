import type { BlankField } from "../../ledger/LED-002-blank.ts"
import type { NotInList, UnknownPlace } from "../../ledger/LED-003-not-in-list.ts"
import type { NotEntered } from "../../ledger/LED-004-not-entered.ts"
import type { AlikeLines, EnteredTwice, SharedCode } from "../../ledger/LED-005-twice.ts"
import type { WrongCells } from "../../ledger/wrong-cells.ts"
import { faults, moneyWords, type Sayings, saying } from "../saying.ts"
import { list, nearText, nothing } from "./words.ts"

/** How is said that a ledger is not filled in as its form demands. */
export const form: Readonly<Record<string, Sayings>> = {
  "LED-001": wrongCells(),
  "LED-002": {
    ...wrongCells(),
    ...saying<BlankField>({
      sentence: ({ what, label, count }) => `${what}有${count}处没有填${label}。`,
      says: nothing,
      advice: ({ label }) => `请补填${label}。`,
    }),
  },
  "LED-003": {
    ...wrongCells(),
    ...faults<NotInList>({
      word: {
        sentence: ({ what, value }) => `${what}写作“${value}”，不在可选的范围内。`,
        should: ({ allowed }) => list(allowed, "种"),
        advice: "请从列表中选一项。",
      },
    }),
    ...faults<UnknownPlace>({
      place: {
        sentence: ({ place }) => `表式写作“${place}”，没有这样的表式。`,
        should: ({ known }) => known.map(({ name }) => name).join("、"),
        advice: ({ known }) => `可选：${known.map(({ name, title }) => `${name}（${title}）`).join("、")}。`,
      },
    }),
  },
  "LED-004": {
    ...wrongCells(),
    ...saying<NotEntered>({
      sentence: ({ what, code, target, sheet, count }) =>
        `${what}用到${isCode(code) ? `编码为“${code}”的${target}` : `${target}“${code}”`}，但工作表“${sheet}”里没有登记${count > 1 ? `（${count}处）` : ""}。`,
      should: ({ near, nameless }) => (nameless > 0 ? undefined : nearText(near)),
      advice: ({ target, near, nameless }) => {
        if (nameless > 0)
          return `有${nameless}个${target}的编码没有填好，可能指的就是它，请先补填；不是的，请核对这里的编码。`
        return near.length > 0
          ? `请核对编码，最接近的是：${nearText(near)}。`
          : `请先登记这个${target}，或改正编码。`
      },
    }),
  },
  "LED-006": wrongCells(),
  "LED-005": {
    ...faults<EnteredTwice>({
      key: {
        sentence: ({ what, key, count }) => `${what}“${key}”出现${count}次。`,
        advice: "请核对是否重复填写；确为两项的，请使用不同的编码或名称。",
      },
    }),
    ...faults<SharedCode>({
      shared: {
        sentence: ({ unit, department, code }) => `单位“${unit}”和部门“${department}”的编码都是“${code}”。`,
        advice: ({ code }) => `请给单位填它自己的编码，如“${code}001”。`,
      },
    }),
    ...faults<AlikeLines>({
      alike: {
        sentence: ({ unit, count, function: fn, economic, cents }) =>
          `${unit}有${count}笔预算明细完全相同：科目${fn}、${economic}，每笔${moneyWords(cents)}。`,
        says: ({ count }) => `${count}笔`,
        should: "1笔",
        advice: "请核对是否重复粘贴；确为多笔的，请合并为一笔。",
      },
    }),
  },
}

/** What reading a workbook finds in its cells. */
function wrongCells(): Sayings {
  return faults<WrongCells>({
    cells: {
      sentence: ({ sheet, column, count, cells, what }) => {
        const [first] = cells
        const text = first!.text === null ? "" : `写的是${cellText(first!.text)}，`
        if (count === 1) return `工作表“${sheet}”${first!.cell}（${column}）${text}${what}。`
        const shown = cells.map(({ cell, text: own }) => `${cell}${own === null ? "" : cellText(own)}`)
        return `工作表“${sheet}”“${column}”列有${count}格${what}：${shown.join("、")}${count > shown.length ? " 等" : ""}。`
      },
      advice: ({ advice }) => advice,
    },
  })
}

function cellText(text: string): string {
  const line = text.replace(/\s+/g, " ")
  return `“${line.length > 30 ? `${line.slice(0, 30)}…` : line}”`
}

function isCode(text: string): boolean {
  return /^[0-9A-Za-z-]+$/.test(text)
}
