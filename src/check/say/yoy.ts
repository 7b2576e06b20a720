import { tableNames } from "../engine/tables.ts"
import { quoted } from "../facts/claims/names.ts"
import { projectName } from "../facts/projects.ts"
import type { LastYearQuoted } from "../rules/yoy/YOY-001-last-year-quoted.ts"
import type { StatedChange } from "../rules/yoy/YOY-002-stated-change.ts"
import type { NotCarriedOver } from "../rules/yoy/YOY-003-carry-over.ts"
import type { LastYearInTable } from "../rules/yoy/YOY-004-last-year-in-table.ts"
import type { CodeChanged, CodeOfAnother } from "../rules/yoy/YOY-005-code-changed.ts"
import type { VanishedProject } from "../rules/yoy/YOY-006-project-vanished.ts"
import type { TargetsCopied } from "../rules/yoy/YOY-007-targets-copied.ts"
import type { ChangeCopied } from "../rules/yoy/YOY-008-change-copied.ts"
import type { AssetsCopied, TablesCopied } from "../rules/yoy/YOY-009-table-copied.ts"
import type { TasksCopied } from "../rules/yoy/YOY-010-tasks-copied.ts"
import { faults, moneyWords, type Said, type Sayings, saying } from "./saying.ts"

/** How what does not go with last year's disclosure is said. */
export const yoy: Readonly<Record<string, Sayings>> = {
  "YOY-001": saying<LastYearQuoted>({
    sentence: ({ name, said, source, published }) =>
      `${quoted(name)}引用的上年数为${said}，上年公开文件（${source}）为${moneyWords(published)}。`,
    advice: "请按上年公开数改正，并重新计算增减额；上年数有调整的，请说明。",
  }),
  "YOY-002": saying<StatedChange>({
    sentence: ({ name, level, said, source, published, real }) =>
      `${quoted(name)}本年${level}，上年公开文件（${source}）为${moneyWords(published)}，应为${real.cents === 0 ? "持平" : moneyWords(real)}，文中写“${said}”。`,
    advice: "请核对上年数和增减额；上年数有调整的，请说明。",
  }),
  "YOY-003": saying<NotCarriedOver>({
    sentence: ({ table, opening, closing }) =>
      `${table === "balance" ? "收支决算总表" : `${tableNames[table]}合计行的`}年初结转和结余${opening}，上年决算年末结转和结余${closing}，两数不衔接。`,
    advice: "年初数有调整的，请说明；否则请按上年年末数改正。",
  }),
  "YOY-004": saying<Said<LastYearInTable>>({
    sentence: ({ name, says, should }) =>
      `${name}写${moneyWords(says!)}，上年公开的同一张表为${moneyWords(should!)}。`,
    advice: "请按上年公开数改正；上年数按新口径调整过的，请在文中说明。",
  }),
  "YOY-005": {
    ...faults<CodeChanged>({
      changed: {
        sentence: ({ project, code, old }) =>
          `${projectName(project)}与上年的项目同名，编码${code}却不是上年的${old}，也不是本年新编的。`,
        advice: "同一项目延续的，请沿用原编码；确为新立项目的，请核对编码中的年度。",
      },
    }),
    ...faults<CodeOfAnother>({
      anothers: {
        title: "项目编码上年是另一个项目的",
        sentence: ({ project, code, before }) =>
          `${projectName(project)}的编码${code}上年是“${before}”的，两个项目的名称和内容都不同。`,
        advice: "请核对项目编码，一个编码只用于一个项目。",
      },
    }),
  },
  "YOY-006": saying<VanishedProject>({
    sentence: ({ project, amount, until }) =>
      `上年项目“${project}”（预算数${amount || "空"}）写明做到${until}年，本年没有这个项目，文中也没有提到它。`,
    advice: "项目提前完成、取消或更名的，请在说明中交代；漏列的，请补上。",
  }),
  "YOY-007": saying<TargetsCopied>({
    sentence: ({ project, from, to, indicators }) =>
      `${projectName(project)}的预算由上年${moneyWords(from)}变为${moneyWords(to)}，绩效目标和${indicators}条指标值却与上年一字不差。`,
    advice: "请按本年的预算重新测算目标和指标值；任务量确实不变的，说明预算变化的原因。",
  }),
  "YOY-008": saying<ChangeCopied>({
    sentence: ({ sentence }) => `“${beginningOf(sentence, 36)}”连同其中的数，除年份外与上年一字不差。`,
    advice: "请按本年的数重写，并核对增减额、比例和原因。",
  }),
  "YOY-009": {
    ...faults<TablesCopied>({
      tables: {
        sentence: ({ tables }) =>
          `${tables.map((key) => tableNames[key]).join("、")}的每一个数都与上年公开的相同。`,
        advice: "请核对是否为本年的表。",
      },
    }),
    ...faults<AssetsCopied>({
      assets: {
        sentence: ({ rows }) => `固定资产占用情况表${rows}行的数量和价值都与上年公开的相同。`,
        advice: "请核对是否为上年末的数；全年没有增减的，不必改。",
      },
    }),
  },
  "YOY-010": saying<TasksCopied>({
    sentence: ({ tasks }) => {
      const shown = tasks.slice(0, 3).map((text) => `“${beginningOf(text, 24)}”`)
      return `文中写明年份和数量的${tasks.length}项任务，除年份外与上年一字不差：${shown.join("、")}${tasks.length > 3 ? "等" : ""}。`
    },
    advice: "请按本年度的工作计划核对各项任务的数量。",
  }),
}

/** The first words of a sentence. */
function beginningOf(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text.replace(/[。；]$/, "")
}
