import { categoryNames, fundNames, headNames, levelNames } from "../../../model/names.ts"
import type { OddNumbers } from "../../ledger/LED-011-below-zero.ts"
import type { TooLarge, TooSmall } from "../../ledger/LED-012-magnitude.ts"
import type { CategoryUnlikeProject } from "../../ledger/LED-013-category-and-project.ts"
import type { OtherUnits, SeveralClasses } from "../../ledger/LED-014-lines-of-project.ts"
import type { LocalWithDocument, OddDocument, WithoutDocument } from "../../ledger/LED-016-document-number.ts"
import type { LinesUnlikeTransfer, NotAnnounced, TransferUnlike } from "../../ledger/LED-017-transfers.ts"
import type { OverControl } from "../../ledger/LED-018-over-control.ts"
import type { HeadsUnknown, OverQuota } from "../../ledger/LED-019-over-quota.ts"
import type { Lacking } from "../../ledger/LED-036-without-lines.ts"
import type { PrintedAsZero, RoundedProjects } from "../../ledger/LED-041-printed-amounts.ts"
import type { NotFromAppropriations } from "../../ledger/LED-042-category-and-fund.ts"
import { faults, limitText, moneyWords, type Said, type Saying, type Sayings, saying } from "../saying.ts"
import { list, named, nothing, quoted } from "./words.ts"

/** How is said what is wrong with the lines of a ledger and what limits them. */
export const lines: Readonly<Record<string, Sayings>> = {
  "LED-011": faults<OddNumbers>({
    unusable: {
      sentence: ({ what, label, count }) => `${what}的${label}有${count}处不是可用的数。`,
      advice: ({ label }) => `请重新填写${label}，金额最多到分。`,
    },
    negative: {
      sentence: ({ what, label, count, least }) =>
        `${what}的${label}有${count}处小于零，最小的是${typeof least === "object" ? moneyWords(least) : least}。`,
      should: "不小于0",
      advice: "预算不列负数；要调减的，请直接减少有关明细的金额。",
    },
    zero: {
      sentence: ({ what, label, count }) => `${what}的${label}有${count}处是零，这一行不起作用。`,
      advice: "请填写金额，或删去这一行。",
    },
  }),
  "LED-012": {
    ...faults<Said<TooLarge>>({
      large: {
        sentence: ({ department, count, category, economic, says }) =>
          `${department}有${count}笔预算明细大得离谱，最大的一笔是${categoryNames[category]}${economic}，${moneyWords(says!)}。`,
        should: ({ should }) => `疑为${moneyWords(should!)}`,
        advice: "请核对金额和计量单位；确实无误的可以保留。",
      },
    }),
    ...faults<Said<TooSmall>>({
      small: {
        sentence: ({ count, lines, middle, controls }) =>
          `${lines}笔预算明细中有${count}笔不到1000元，居中的一笔只有${moneyWords(middle)}${controls ? "，控制数也同样小" : ""}：金额是不是按万元填的？`,
        should: ({ should }) => `疑为${moneyWords(should!)}`,
        advice: "台账的金额一律以元为单位，请把全部金额（含控制数、上年数）改成元后再编制。",
      },
    }),
  },
  "LED-013": faults<CategoryUnlikeProject>({
    "no-project": {
      sentence: ({ of, count, categories }) => `${of}有${count}笔${categoriesText(categories)}支出没有项目。`,
      says: "（无项目）",
      advice: "请填写所属项目的编码；属于日常公用的，请把支出类别改为公用经费。",
    },
    "other-category": {
      sentence: ({ of, count, categories }) =>
        `项目“${of}”下有${count}笔${categoriesText(categories)}支出，项目支出只能是其他运转类或特定目标类。`,
      says: ({ categories }) => categoriesText(categories),
      should: "其他运转类或特定目标类",
      advice: "请改正支出类别；确为基本支出的，请去掉项目编码。",
    },
  }),
  "LED-014": {
    ...faults<OtherUnits>({
      unit: {
        sentence: ({ project, unit, count, others }) =>
          `项目“${project}”属于${unit}，有${count}笔明细却填在${list(others)}。`,
        says: ({ codes }) => list(codes),
        advice: "请核对明细的单位编码和项目编码。",
      },
    }),
    ...faults<SeveralClasses>({
      classes: {
        sentence: ({ project, classes }) =>
          `项目“${project}”的明细分在${classes.length}个功能分类的类：${list(classes.map(named))}。`,
        says: ({ classes }) => classes.map(({ code }) => code).join("、"),
        should: "同一类",
        advice: "请核对功能分类科目；确实跨类的项目，建议分成几个项目。",
      },
    }),
  },
  "LED-016": {
    ...faults<WithoutDocument>({
      none: {
        sentence: ({ carriedOver, levels, count }) =>
          `${carriedOver ? "结转的" : ""}${list(levels.map((level) => levelNames[level]))}资金有${count}笔没有填文号。`,
        says: nothing,
        advice: "请填写下达文件的文号，例如“冀财农[2024]118号”；属于本级资金的，请改资金层级。",
      },
    }),
    ...faults<LocalWithDocument>({
      local: {
        sentence: ({ documents, count }) => `有${count}笔填了文号${quoted(documents)}，资金层级却是本级。`,
        says: "本级",
        advice: "上级下达的资金请改资金层级；本级资金不填文号。",
      },
    }),
    ...faults<OddDocument>({
      form: {
        sentence: ({ document, count }) => `文号“${document}”写法不规范（${count}处）。`,
        should: "机关代字、年份、顺序号，例如“冀财农[2024]118号”",
        advice: "请对照下达文件改正。",
      },
      later: {
        sentence: ({ document, of, year }) => `文号“${document}”是${of}年的，预算年度是${year}年。`,
        says: ({ of }) => `${of}年`,
        should: ({ year }) => `不晚于${year}年`,
        advice: "请对照下达文件核对年份。",
      },
    }),
  },
  "LED-017": {
    ...faults<TransferUnlike>({
      unplanned: {
        sentence: (transfer) => `${titleOf(transfer)}下达${moneyWords(transfer.given)}，预算明细里没有安排。`,
        advice: "请按用途编列预算明细并填写文号；尚未分配的，请说明。",
      },
      over: {
        sentence: ({ given, used, ...transfer }: Said<TransferUnlike>) =>
          `${titleOf(transfer)}下达${moneyWords(given)}，预算明细安排了${moneyWords(used)}，多${moneyWords(transfer.gap!)}。`,
        advice: "请核对下达数和各笔明细的金额，看是否重复安排。",
      },
    }),
    ...faults<LinesUnlikeTransfer>({
      level: {
        sentence: ({ levels, count, ...transfer }) =>
          `${titleOf(transfer)}是${levelNames[levels!.should]}资金，有${count}笔明细的资金层级填的是${list(levels!.found.map((level) => levelNames[level]))}。`,
        says: ({ levels }) => list(levels!.found.map((level) => levelNames[level])),
        should: ({ levels }) => levelNames[levels!.should],
        advice: "请对照下达文件改正资金层级。",
      },
      fund: {
        sentence: ({ funds, count, ...transfer }) =>
          `${titleOf(transfer)}是${fundsText(funds!.should)}，有${count}笔明细的资金来源填的是${fundsText(funds!.found)}。`,
        says: ({ funds }) => fundsText(funds!.found),
        should: ({ funds }) => fundsText(funds!.should),
        advice: "请对照下达文件改正资金来源。",
      },
    }),
    ...faults<NotAnnounced>({
      "not-announced": {
        sentence: ({ body, documents, count }) =>
          `${body}有${count}笔明细的文号${list(documents)}不在提前下达的转移支付里。`,
        says: ({ documents }) => list(documents),
        advice: "请登记这笔转移支付，或改正文号；上年的资金请标为结转。",
      },
    }),
  },
  "LED-018": faults<Said<OverControl>>({
    lines: {
      sentence: ({ says, should, gap, ...control }) =>
        `${control.body}的${controlText(control)}安排${moneyWords(says!)}，超过控制数${limitText(should!)}，超${moneyWords(gap!)}。`,
      advice: "请压减明细，或申请调整控制数；所列明细是其中最大的几笔。",
    },
    units: {
      sentence: ({ says, should, ...control }) =>
        `${control.body}所属单位的${controlText(control)}控制数合计${moneyWords(says!)}，大于部门的${limitText(should!)}。`,
      advice: "请核对分到各单位的控制数。",
    },
  }),
  "LED-019": {
    ...faults<HeadsUnknown>({
      unknown: {
        sentence: ({ body, economic, heads }) =>
          `${body}的${named(economic)}按定额核定，但没有填${heads.map((per) => headNames[per]).join("、")}，无法核对。`,
        says: nothing,
        advice: "请在单位信息里补填。",
      },
    }),
    ...faults<Said<OverQuota>>({
      over: {
        sentence: ({ body, economic, reckoned, says, should, gap }) => {
          const sum = reckoned.map(
            ({ per, heads, quota }) => `${headNames[per]}${heads}×${moneyWords(quota)}`,
          )
          return `${body}的${named(economic)}安排${moneyWords(says!)}，按定额应不超过${limitText(should!)}（${sum.join("＋")}），超${moneyWords(gap!)}。`
        },
        advice: "请按定额压减，或核对人数和定额标准。",
      },
    }),
  },
  "LED-036": faults<Lacking>({
    nothing: {
      sentence: () => "台账里没有一笔预算明细，编不出预算。",
      says: nothing,
      advice: "请在“预算明细”里每一笔钱填一行，全部支出都在那里填。",
    },
    departments: {
      sentence: ({ names }) => `部门${quoted(names, "个部门")}没有单位。`,
      says: "（无明细）",
      advice: "请补填它的单位，部门本级也是一个单位；今年不再安排的部门，请删去。",
    },
    units: withoutLines("单位", "表中不会有它的收支"),
    projects: withoutLines("项目", "预算数会是零"),
  }),
  "LED-041": {
    ...faults<Said<RoundedProjects>>({
      rounded: {
        sentence: ({ projects, step, printed, says }) =>
          `${list(
            projects.map((name) => `项目“${name}”`),
            "个",
          )}的金额不是${moneyWords(step)}的整数倍，表中按四舍五入印出：“${projects[0]}”${moneyWords(says!)}印作${moneyWords(printed)}。`,
        should: ({ printed }) => moneyWords(printed),
        advice: "项目金额可以取整的，建议取整，免得文字里的金额与表不同。",
      },
    }),
    ...faults<PrintedAsZero>({
      zero: {
        sentence: ({ count, below, measure }) =>
          `有${count}笔预算明细不到${moneyWords(below)}，单独印出会是0.00${measure}。`,
        advice: "请核对金额和计量单位。",
      },
    }),
  },
  "LED-042": saying<NotFromAppropriations>({
    sentence: ({ category, fund, count }) =>
      `${categoryNames[category]}的资金来源填的是${fundNames[fund]}（预算明细${count}笔），财政拨款的表里没有这一类支出。`,
    says: ({ fund }) => fundNames[fund],
    advice:
      "请核对支出类别和资金来源：用单位自有资金的，改资金来源；确用财政拨款的，改为基本支出或项目支出。",
  }),
}

function categoriesText(categories: CategoryUnlikeProject["categories"]): string {
  return list(categories.map((category) => categoryNames[category]))
}

function fundsText(funds: readonly (keyof typeof fundNames)[]): string {
  return list(funds.map((fund) => fundNames[fund]))
}

function titleOf({ body, document, name }: Pick<TransferUnlike, "body" | "document" | "name">): string {
  return `${body}的“${document}${name ? ` ${name}` : ""}”`
}

function controlText({ fund, kind }: Pick<OverControl, "fund" | "kind">): string {
  const money = fund ? fundNames[fund] : "全部资金"
  return `${money}${kind === "basic" ? "基本支出" : kind === "project" ? "项目支出" : "支出"}`
}

function withoutLines(what: string, so: string): Saying<Lacking> {
  return {
    sentence: ({ names }) => `${what}${quoted(names, `个${what}`)}没有预算明细，${so}。`,
    says: "（无明细）",
    advice: `请补填预算明细；今年不再安排的${what}，请删去。`,
  }
}
