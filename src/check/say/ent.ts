import type { TableYear } from "../rules/ent/ENT-001-table-year.ts"
import type { ProjectYear } from "../rules/ent/ENT-002-project-year.ts"
import type { OwnName } from "../rules/ent/ENT-003-own-name.ts"
import type { OtherLevel } from "../rules/ent/ENT-004-government-level.ts"
import type { CalledDepartment, DepartmentTitles } from "../rules/ent/ENT-005-unit-not-department.ts"
import type { PlanOfOtherYears, YearSaid } from "../rules/ent/ENT-006-year-said.ts"
import type { GoalsYear } from "../rules/ent/ENT-007-goals-of-year.ts"
import type { StageWords } from "../rules/ent/ENT-008-stage-words.ts"
import type { CalledUnit } from "../rules/ent/ENT-009-department-not-unit.ts"
import type { OtherPlace } from "../rules/ent/ENT-010-other-places.ts"
import type { FormerBody } from "../rules/ent/ENT-011-abolished-body.ts"
import type { YearDigits } from "../rules/ent/ENT-012-year-digits.ts"
import type { ForeignGiver, ForeignMatter } from "../rules/ent/ENT-013-foreign-matter.ts"
import type { HeadOfAnother } from "../rules/ent/ENT-014-head-of-another.ts"
import type { PublishedWhen } from "../rules/ent/ENT-015-published-when.ts"
import type { CalledOtherwise } from "../rules/ent/ENT-016-calls-itself.ts"
import type { PowerOfAnother } from "../rules/ent/ENT-017-power-of-another.ts"
import type { LawOfAnotherMatter } from "../rules/ent/ENT-018-law-of-another-matter.ts"
import type { SaidWords } from "../rules/ent/words-found.ts"
import { firstQuoted, quotedAll, times } from "./listed.ts"
import { faults, type Saying, type Sayings, saying } from "./saying.ts"

/** How what is wrong with who, where and when is said. */
export const ent: Readonly<Record<string, Sayings>> = {
  "ENT-012": saying<YearDigits>({
    sentence: ({ said, quote, year }) => `“${quote}”中的“${said}年”不是一个年份，本文公开的是${year}年。`,
    advice: "请改为四位数字的年份。",
  }),
  "ENT-001": saying<TableYear>({
    sentence: ({ titles, said, year }) =>
      `${titles.map((title) => title || "本表").join("、")}写的是${said}年，本文公开的是${year}年。`,
    advice: "请核对表中的数是哪一年的：是本年的，改年份；是往年的，换成本年的表。",
  }),
  "ENT-002": saying<ProjectYear>({
    sentence: ({ projects, quote, said, year }) =>
      `${year}年的预算里，项目${firstQuoted(projects, 4)}${projects.length > 4 ? `等${projects.length}个项目` : ""}写的是${said}年的工作（“${quote}”）。`,
    advice: "请改为本年度的工作；确是往年未完、本年继续支付的，请写明是结转。",
  }),
  "ENT-003": saying<OwnName>({
    sentence: ({ name, entity }) => `文中自称“${name}”，本文的公开主体是“${entity}”。`,
    advice: "请改为本部门（单位）的名称，并核对这一段的其他内容。",
  }),
  "ENT-004": faults<OtherLevel>({
    glossary: level((words, own) => `名词解释里写的是${words}，本文是${own}级的公开文件。`),
    ours: level((words, own) => `总体情况里写${words}，本文是${own}级的公开文件。`),
    duties: level((words, own) => `职责和目标里写${words}，本文是${own}级的公开文件，职责范围应为全${own}。`),
    directly: level(
      (words, own) =>
        `职责里写${words}，本文是${own}级的公开文件，管的是${own === "区" ? "区直" : `${own}直`}单位。`,
    ),
    whole: level((words, own) => `文中写${words}，本文是${own}级的公开文件，别处写的是全${own}。`),
    cars: level((words, own) => `文中写${words}，本文是${own}级的公开文件，没有这一级领导的用车。`),
    rules: level((words) => `依据里引用了${words}，这一办法适用于上级部门。`),
  }),
  "ENT-005": {
    ...faults<CalledDepartment>({
      text: {
        sentence: (said) => `单位预算公开中把本单位写成“部门”：${allWords(said)}。`,
        advice: "请改为“单位”。",
      },
    }),
    ...faults<DepartmentTitles>({
      titles: {
        sentence: ({ titles }) =>
          `单位的公开文件里，标题写成“部门”：${firstQuoted(titles, 3)}${times(titles.length)}。`,
        advice: "请改为“单位”，与其他标题一致。",
      },
    }),
  },
  "ENT-006": {
    ...faults<YearSaid>({
      title: yearSaid("标题"),
      note: yearSaid("表注"),
      text: yearSaid("文中"),
    }),
    ...faults<PlanOfOtherYears>({
      plan: {
        title: "规划的年份不对",
        sentence: ({ plan, from, to, said }) => `“${plan}”是${from}—${to}年的，文中说的是${said}年。`,
        advice: "请核对是哪一个五年的规划，或是不是从往年的文件抄来的。",
      },
    }),
  },
  "ENT-007": saying<GoalsYear>({
    sentence: ({ words, said, year }) =>
      `绩效目标里写的是${said}年的工作：${firstQuoted(words, 3)}，本文公开的是${year}年预算。`,
    advice: "请改为本年度的目标。",
  }),
  "ENT-008": saying<StageWords>({
    sentence: ({ titles, right, wrong }) => `${right}公开里的${firstQuoted(titles, 3)}是${wrong}的表名。`,
    advice: ({ right }) => `请核对表中的数，改用${right}的表。`,
  }),
  "ENT-009": saying<CalledUnit>({
    sentence: (said) => `部门的公开文件里，有的地方写“本部门”，有的地方写${allWords(said)}。`,
    advice: "说的是整个部门的，请改为“本部门”；只说局机关的，写明“机关本级”。",
  }),
  "ENT-010": saying<OtherPlace>({
    sentence: ({ name, own, count }) => `文中出现“${name}”，本文是${own}的公开文件${times(count)}。`,
    advice: "请核对；确实说的是别处的，写明与本部门的关系。",
  }),
  "ENT-011": saying<FormerBody>({
    sentence: ({ words, now, count }) =>
      `文中出现已撤并的${quotedAll(words)}${times(count)}，其职责现由${now}承担。`,
    advice: ({ because }) => `请改为现在的名称；说的是过去的，写明“原”。（${because}）`,
  }),
  "ENT-014": faults<HeadOfAnother>({
    note: {
      sentence: ({ words, named, own }) => `“${words}”说的是“${named}”，公开主体是“${own}”。`,
      advice: "请改为公开主体的名称，并核对这一段是否抄自别处。",
    },
    title: {
      title: "表的标题是别的部门",
      sentence: ({ words, named, own }) => `“${words}”写的是“${named}”，公开主体是“${own}”。`,
      advice: "请改为公开主体的名称，并核对这张表是否抄自别处。",
    },
    head: {
      title: "表头是别的部门",
      sentence: ({ words, own }) => `表头写“${words}”，公开主体是“${own}”。`,
      advice: "请改为公开主体的名称，并核对这张表是否抄自别处。",
    },
  }),
  "ENT-015": saying<PublishedWhen>({
    sentence: ({ words, year, final }) =>
      `文中写“${words}”，${year}年${final ? "决算要到下一年才公开" : "预算在年初公开"}。`,
    advice: "请核对公开时间和年度。",
  }),
  "ENT-016": saying<CalledOtherwise>({
    sentence: ({ words, own }) => `文中自称${quotedAll(words)}，公开主体是“${own}”。`,
    advice: "请改为“本部门”“本单位”，并核对这一段是否抄自别处。",
  }),
  "ENT-017": saying<PowerOfAnother>({
    sentence: ({ words, own }) => `职责里的“${words}”不是${own}的职权。`,
    advice: ({ because }) => `请核对是否抄自别的部门；确已划入的，写明依据。（${because}。）`,
  }),
  "ENT-018": faults<LawOfAnotherMatter>({
    matter: {
      sentence: ({ law, project }) =>
        `${project === null ? "职责" : `项目“${project}”`}依据的《${law}》与所做的事无关，文中没有这方面的内容。`,
      advice: "请核对法律、法规的名称，改为这件事实际的依据。",
    },
    appraisal: {
      sentence: ({ law }) => `开展绩效管理的依据写成《${law}》，这部法管的不是预算绩效。`,
      advice: "请改为预算法、预算绩效管理的办法，或删去。",
    },
  }),
  "ENT-013": {
    ...saying<ForeignMatter>({
      sentence: ({ word, said, own }) => `“${said}”说的“${word}”不是${own}的工作，文中别处也没有提到。`,
      advice: ({ because }) => `请核对是否抄自别处；确有关系的，写明与本部门的关系。（${because}。）`,
    }),
    ...faults<ForeignGiver>({
      giver: {
        sentence: ({ giver, word, own }) =>
          `文中写“${giver}”拨付“${word}”的钱，它与${own}的这项工作不是一个行业。`,
        advice: "请核对拨款的是哪一个部门；确由它拨付的，写明原因。",
      },
    }),
  },
}

function level(sentence: (words: string, own: string) => string): Saying<OtherLevel> {
  return {
    sentence: ({ words, count, level: own }) => sentence(`${firstQuoted(words, 3)}${times(count)}`, own),
    advice: ({ level: own }) => `请改为${own}级的说法，并核对这一段的其他内容。`,
  }
}

function yearSaid(where: string): Saying<YearSaid> {
  return {
    sentence: ({ words, said, year }) =>
      `${where}${firstQuoted(words, 3)}${words.length > 1 ? `等${words.length}处` : ""}写的是${said}年，本文公开的是${year}年。`,
    advice: "请改年份，并核对这一段的其他内容是不是本年度的。",
  }
}

function allWords({ words, count }: SaidWords): string {
  return `${quotedAll(words)}${times(count)}`
}
