import type { TablesMissing } from "../rules/dis/DIS-001-tables-missing.ts"
import type { SectionsMissing } from "../rules/dis/DIS-002-sections-missing.ts"
import type { EmptyTable, SaidEmpty } from "../rules/dis/DIS-003-empty-table.ts"
import type { AnnouncedTable } from "../rules/dis/DIS-004-announced.ts"
import type { OverviewWithoutFigures } from "../rules/dis/DIS-005-overview.ts"
import type { NamelessTerms } from "../rules/dis/DIS-006-nameless-terms.ts"
import type { GoalsWithoutValues } from "../rules/dis/DIS-007-goal-values.ts"
import type { AwardsUntold } from "../rules/dis/DIS-008-awarded-to-small.ts"
import type { BlankPages } from "../rules/dis/DIS-009-blank-pages.ts"
import type { ItemsLeftOut } from "../rules/dis/DIS-010-items-told.ts"
import type { ExplainedAlike, ExplainedWrongly } from "../rules/dis/DIS-011-explained-wrongly.ts"
import { firstQuoted } from "./listed.ts"
import { faults, type Sayings, saying } from "./saying.ts"

/** How what the rules demand and is not there is said. */
export const dis: Readonly<Record<string, Sayings>> = {
  "DIS-001": faults<TablesMissing>({
    some: {
      sentence: ({ missing }) => `缺少${missing.join("、")}。`,
      advice: "请补上所缺的表；没有数据的，也应列出空表并说明。",
    },
    all: {
      sentence: ({ demanded }) => `本文件没有${demanded}张预算表中的任何一张。`,
      advice: "请把预算表与说明一并公开；表格另作附件公开的，请在文中写明附件名称。",
    },
  }),
  "DIS-002": saying<SectionsMissing>({
    sentence: ({ missing }) =>
      `情况说明缺少${missing.map((title) => (title.startsWith("“") ? title : `“${title}”`)).join("、")}。`,
    advice: "请补上所缺的部分；确实没有的，用一句话说明没有。",
  }),
  "DIS-003": {
    ...faults<SaidEmpty>({
      "said-empty": {
        title: "文中说是空表的表有数",
        sentence: ({ said, title }) => `文中写“${said}”，“${title}”却有数。`,
        advice: "请核对表号，是否写成了别的表。",
      },
    }),
    ...faults<EmptyTable>({
      none: {
        sentence: ({ title }) => `${title}是空表，表下没有说明。`,
        advice: ({ name }) => `请在表下加注，如“注：本部门没有安排${name}支出，本表为空表”。`,
      },
      other: {
        sentence: ({ title, name, other }) => `${title}下的说明说的是“${other}”，不是本表的“${name}”。`,
        advice: "请改为本表的名称。",
      },
    }),
  },
  "DIS-004": saying<AnnouncedTable>({
    sentence: ({ section, words }) => `“${section}”中写“${words}”，后面没有表格。`,
    advice: "请补上表格；没有数据的，列出空表并说明；表格在别处的，写明表名。",
  }),
  "DIS-005": saying<OverviewWithoutFigures>({
    sentence: ({ title }) => `“${title}”没有写本年收入、支出是多少，也没有写比上年的增减。`,
    advice: "请写明本年收入和支出的总额与构成，与上年相比的增减额和原因。",
  }),
  "DIS-006": saying<NamelessTerms>({
    sentence: ({ begin }) =>
      `名词解释有${begin.length}条没有写出被解释的名词：${firstQuoted(
        begin.map((words) => `${words}…`),
        3,
      )}。`,
    advice: "请核对原件，补上名词。",
  }),
  "DIS-007": saying<GoalsWithoutValues>({
    sentence: ({ headings, duties }) =>
      `部门整体绩效目标列了${headings}处“绩效指标”，没有一条写出指标值${duties ? "，写的都是职责" : ""}。`,
    advice: "请按年度任务写出数量、比率、时限等可以衡量的指标值。",
  }),
  "DIS-008": saying<AwardsUntold>({
    sentence: ({ total }) => `文中写政府采购${total}，没有说明授予中小企业的合同金额。`,
    advice: "请补写授予中小企业、小微企业的合同金额和占比；没有的，写明没有。",
  }),
  "DIS-009": saying<BlankPages>({
    sentence: ({ pages }) => `${pages.join("、")}是空白页，或者只有图片。`,
    advice: "请删去空白页；是表格或文字没有印出来的，补上。",
  }),
  "DIS-011": {
    ...faults<ExplainedWrongly>({
      "": {
        sentence: ({ term, text, because }) => `“${term.replace(/[“”]/g, "")}”解释为“${text}”，${because}。`,
        advice: "请按政府会计制度和部门决算编审说明的定义改写。",
      },
    }),
    ...faults<ExplainedAlike>({
      alike: {
        sentence: ({ terms, text }) => `${firstQuoted(terms, 3)}的解释一字不差：“${text}”。`,
        advice: "请核对是否抄错了一条，分别写明各自的含义。",
      },
    }),
  },
  "DIS-010": saying<ItemsLeftOut>({
    sentence: ({ told, missing }) =>
      `文中逐个说明了${told}个科目，没有说明${missing
        .slice(0, 3)
        .map(({ code, label }) => `${code}“${label}”`)
        .join("、")}${missing.length > 3 ? `等${missing.length}个科目` : ""}。`,
    advice: "请补写漏掉的科目。",
  }),
}
