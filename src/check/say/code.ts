import type { NameOfCode } from "../rules/code/CODE-001-name-of-code.ts"
import type { FormerCodeName } from "../rules/code/CODE-002-former-name.ts"
import type { UnlistedCodes } from "../rules/code/CODE-003-unlisted.ts"
import type { TableLevel } from "../rules/code/CODE-004-levels.ts"
import type { StatedPurpose } from "../rules/code/CODE-005-stated-purpose.ts"
import type { SaidFormerName } from "../rules/code/CODE-006-said-name.ts"
import type { SaidItem, SaidPath } from "../rules/code/CODE-007-said-path.ts"
import type { ItemsOfOtherGroup } from "../rules/code/CODE-008-items-of-other-group.ts"
import { times } from "./listed.ts"
import { faults, type Sayings, saying } from "./saying.ts"

/** How what is wrong with codes, their names and levels is said. */
export const code: Readonly<Record<string, Sayings>> = {
  "CODE-001": faults<NameOfCode>({
    "of-another": {
      sentence: ({ code, label, listed, owner }) =>
        `代码${code}的名称写“${label}”，应为“${listed}”；“${owner!.name}”的代码是${owner!.code}。`,
      advice: "请核对是代码写错还是名称写错，并检查金额归在哪一科目。",
    },
    other: {
      sentence: ({ code, label, listed }) => `代码${code}的名称写“${label}”，科目表中为“${listed}”。`,
      advice: "请对照本年度《政府收支分类科目》核对名称；科目表外的写法请忽略。",
    },
  }),
  "CODE-002": saying<FormerCodeName>({
    sentence: ({ code, label, listed, year }) =>
      `${code}“${label}”是以前年度的科目名称，${year}年应为“${listed}”。`,
    advice: ({ year }) => `请改用${year}年《政府收支分类科目》的名称。`,
  }),
  "CODE-003": saying<UnlistedCodes>({
    sentence: ({ list, codes }) => {
      const shown = codes.slice(0, 5).map(({ code, label }) => `${code}“${label}”`)
      return `本系统的${list}里没有${shown.join("、")}${codes.length > 5 ? `等${codes.length}个代码` : ""}。`
    },
    advice:
      "请对照本年度《政府收支分类科目》核对；科目确有的，可忽略，或用 mingzhang codes import 导入完整的科目表。",
  }),
  "CODE-004": saying<TableLevel>({
    sentence: ({ title, deepest, demanded }) => `${title || "本表"}只列到${deepest}级，应列到${demanded}级。`,
    advice: ({ demanded }) => `请补列${demanded}级科目。`,
  }),
  "CODE-005": saying<StatedPurpose>({
    sentence: ({ item, said }) => `“${item}”的用途写成“${said}”，说的是另一科目的内容。`,
    advice: ({ item }) => `请改为“${item}”实际的用途。`,
  }),
  "CODE-008": saying<ItemsOfOtherGroup>({
    sentence: ({ group, items }) =>
      `“${group}”里列了${items.map((item) => `“${item}”`).join("、")}，不是这一类的支出。`,
    advice: "请核对科目：工资、社保、公积金、离退休费等属人员经费，办公、差旅、会议等属公用经费。",
  }),
  "CODE-006": saying<SaidFormerName>({
    sentence: ({ name, should, year, count }) =>
      `“${name}”不是${year}年的科目名称，${year}年应为“${should}”${times(count)}。`,
    advice: ({ year }) => `请改用${year}年《政府收支分类科目》的名称。`,
  }),
  "CODE-007": {
    ...faults<SaidPath>({
      path: {
        sentence: ({ item, said, tabled }) =>
          `文中“${item}（项）”写在“${said[0]}（类）${said[1]}（款）”之下，表中在“${tabled[0]}（类）${tabled[1]}（款）”之下。`,
        advice: "请核对类、款的名称。",
      },
    }),
    ...faults<SaidItem>({
      name: {
        sentence: ({ item, tabled }) => `文中写“${item}（项）”，表中为“${tabled}”。`,
        advice: "请统一科目名称。",
      },
    }),
  },
}
