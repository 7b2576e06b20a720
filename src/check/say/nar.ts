import { quoted, versionNames } from "../facts/claims/names.ts"
import type { AgainstItself } from "../rules/nar/against-itself.ts"
import {
  type BudgetAndFinal,
  type ContraryRate,
  type ContraryWords,
  type RiseAboveAll,
  type WordOfTwoAmounts,
  wayWords,
} from "../rules/nar/NAR-006-direction.ts"
import type { CutOffAmounts } from "../rules/nar/NAR-008-against-tables.ts"
import type { AmountTooLarge, MalformedAmount } from "../rules/nar/NAR-009-written-amount.ts"
import type { ComparedWithItself, OddComparison, StaleHeadline } from "../rules/nar/NAR-010-year.ts"
import type { OperatingCosts } from "../rules/nar/NAR-011-operating-costs.ts"
import type { WrongCount, WrongList, WrongPoints } from "../rules/nar/NAR-012-count.ts"
import type { FigureTwice } from "../rules/nar/NAR-013-figure-twice.ts"
import type { AllOfOne, NoneAndAmount } from "../rules/nar/NAR-014-said-none.ts"
import type { ReasonAgainst } from "../rules/nar/NAR-015-reason-against-direction.ts"
import type { EmptyReason, NoReason } from "../rules/nar/NAR-016-reason-says-nothing.ts"
import type { CannotBe } from "../rules/nar/NAR-017-cannot-be.ts"
import type { WrongAverage } from "../rules/nar/NAR-018-average.ts"
import type { NotAll, RateOfCounts } from "../rules/nar/NAR-019-rate-of-counts.ts"
import type { WrongPercent } from "../rules/nar/percent.ts"
import type { PercentBeside } from "../rules/nar/percent-beside.ts"
import type { Completion, CompletionOfNothing } from "../rules/nar/percent-completion.ts"
import type { Growth, GrowthOfNothing } from "../rules/nar/percent-growth.ts"
import type { ImpossibleShare, Share, ShareOfParts } from "../rules/nar/percent-share.ts"
import type { ContraryReason } from "../rules/nar/reason-headings.ts"
import type { FutureFact, OldReason } from "../rules/nar/years-of-facts.ts"
import { faults, moneyWords, type Saying, type Sayings, saying } from "./saying.ts"
import { wrongPartsSaid } from "./wrong-parts.ts"

/** How what is wrong in the narrative is said. */
export const nar: Readonly<Record<string, Sayings>> = {
  "NAR-005": {
    ...faults<Growth & WrongPercent>({
      growth: percent(({ name, level, change, base }) => {
        const amount = moneyWords({ ...change, cents: Math.abs(change.cents) })
        const moved = `${change.cents < 0 ? "减少" : "增加"}${amount}`
        return level === null
          ? `${quoted(name)}${moved} ÷ 对比数${moneyWords(base)}，增减幅度`
          : `${quoted(name)}本年${level}、${moved}，对比数即为${moneyWords(base)}，增减幅度`
      }),
    }),
    ...faults<GrowthOfNothing>({
      "growth-of-nothing": {
        title: "对比数为0，写了增减幅度",
        sentence: ({ name, said }) => `${quoted(name)}的对比数为0，增减幅度无法计算，文中写“${said}”。`,
        advice: "上年数为0时只写增加额，不写百分比。",
      },
    }),
    ...faults<Share & WrongPercent>({
      share: percent(
        ({ part, whole }) => `${quoted(part.name)}${part.text}占${quoted(whole.name)}${whole.text}的比重`,
      ),
    }),
    ...faults<ShareOfParts & WrongPercent>({
      "share-of-parts": percent(
        ({ part, count, sum }) =>
          `${quoted(part.name)}${part.text}占所列${count}项之和${moneyWords(sum)}的比重`,
      ),
    }),
    ...faults<ImpossibleShare>({
      "share-of-nothing": {
        sentence: ({ name, amount, said }) => `${quoted(name)}为${amount}，文中却写占${said}。`,
        advice: "请按所列金额重新计算占比。",
      },
      "more-than-all": {
        title: "占比超过100%",
        sentence: ({ name, said }) => `${quoted(name)}写占${said}，占比不能超过100%。`,
        advice: "请按所列金额重新计算占比。",
      },
    }),
    ...faults<Completion & WrongPercent>({
      completion: percent(
        ({ name, final, version, budget }) =>
          `${quoted(name)}决算${final} ÷ ${versionNames[version]}${budget}`,
      ),
    }),
    ...faults<PercentBeside>({
      beside: {
        sentence: ({ words, part, whole, percent }) =>
          `文中写“${words}”，按旁边的${part} ÷ ${whole}应为${percent}。`,
        advice: "请按所列金额重新计算百分比，或者核对金额。",
      },
    }),
    ...faults<CompletionOfNothing>({
      "completion-of-nothing": {
        title: "预算为0，写了完成率",
        sentence: ({ name, version, of, said }) =>
          `${quoted(name)}的${versionNames[version]}为0，完成率无法计算，文中写“完成${versionNames[of]}的${said}”。`,
        advice: "请写明完成率所比的是年初预算还是全年（调整）预算。",
      },
    }),
  },
  "NAR-006": {
    ...faults<ContraryReason>({
      reason: {
        sentence: ({ words, change, way }) =>
          `文中写“${words}”，而财政拨款收入、支出比上年都是${wayWords.change[way]}（${change}）。`,
        advice: "请核对增减用语和所写的原因。",
      },
    }),
    ...faults<WordOfTwoAmounts>({
      word: {
        sentence: ({ name, level, base, way, said, rateWay }) =>
          `${quoted(name)}本年${level}、对比数${base}，应为${wayWords[rateWay ? "rate" : "change"][way]}，文中写“${rateWay ? wayWords.rate[rateWay] : ""}${said}”。`,
        advice: "请核对两个金额和增减用语。",
      },
    }),
    ...faults<ContraryWords>({
      "contrary-words": {
        title: "增减用语前后矛盾",
        sentence: ({ name, words: [first, second] }) =>
          `${quoted(name)}先写“${first}”，又写“${second}”，互相矛盾。`,
        advice: "请按本年数和上年数核对，保留与金额相符的一种说法。",
      },
    }),
    ...faults<RiseAboveAll>({
      "above-all": {
        title: "比上年增加的数大于本年数",
        sentence: ({ name, level, change }) => `${quoted(name)}本年只有${level}，不可能比上年增加${change}。`,
        advice: "请核对是否应为减少，或者金额有误。",
      },
    }),
    ...faults<ContraryRate>({
      "contrary-rate": {
        sentence: ({ name, change, way, rate, rateWay }) =>
          `${quoted(name)}的金额写${wayWords.change[way]}${change}，百分比${rate}却写${wayWords.rate[rateWay]}，方向相反。`,
        advice: "请按本年数和上年数核对是增是减，统一增减用语。",
      },
    }),
    ...faults<BudgetAndFinal>({
      "budget-and-final": {
        sentence: ({ name, final, budget, said, way }) =>
          `${quoted(name)}决算${final}、预算${budget}，文中写“${said}”，实际应为决算${wayWords.against[way]}预算。`,
        advice: "请核对两个金额和用语。",
      },
    }),
    ...faults<AgainstItself>({
      met: {
        title: "与预算相等，又写多于或少于预算",
        sentence: ({ words, against }) => `写“${words}”，又写“${against}”，两句不能都对。`,
        advice: "请核对预算数、决算数和用语。",
      },
      unmet: {
        title: "与预算不等，又写与预算一致",
        sentence: ({ words, against }) => `写“${words}”，又写“${against}”，两句不能都对。`,
        advice: "请核对预算数、决算数和用语。",
      },
      turned: {
        title: "金额与百分比的增减方向相反",
        sentence: ({ words, against }) => `写“${words}”，又写“${against}”，方向相反。`,
        advice: "请按本年数和上年数核对是增是减。",
      },
    }),
  },
  "NAR-008": faults<CutOffAmounts>({
    "cut-off": {
      title: "文中折合的金额末位没有四舍五入",
      sentence: ({ amounts }) => {
        const listed = amounts.map(
          ({ name, said, printed, rounded }) =>
            `${quoted(name)}写${said}，表中为${printed}，应为${moneyWords(rounded)}`,
        )
        return `文中折合的金额末位没有四舍五入，共${amounts.length}处：${listed.join("；")}。`
      },
      advice: "请按四舍五入改写。",
    },
  }),
  "NAR-009": {
    ...faults<MalformedAmount>({
      malformed: {
        title: "文中金额书写有误",
        sentence: ({ name, said }) =>
          `文中${quoted(name)}写“${said}”，千分位逗号或小数点的位置不对，不是一个数。`,
        advice: "请按实际金额改写，千分位每三位一个逗号，或者不写逗号。",
      },
    }),
    ...faults<AmountTooLarge>({
      "too-large": {
        title: "文中金额的量级不可能",
        sentence: ({ name, said, largest, inYuan }) =>
          `文中${quoted(name)}写${said}，是全文最大收支总额${moneyWords(largest)}的一千倍以上，单位应为元，折合${moneyWords(inYuan)}。`,
        advice: "请核对单位，改为元或按万元改写数字。",
      },
      "hundred-millions": {
        title: "文中金额的量级不可能",
        sentence: ({ name, said, largest, inYuan }) =>
          `文中${quoted(name)}写${said}，是全文最大收支总额${moneyWords(largest)}的一百倍以上，疑似把万元写成了亿元，应为${moneyWords(inYuan)}。`,
        advice: "请核对单位。",
      },
    }),
  },
  "NAR-010": {
    ...faults<StaleHeadline>({
      stale: {
        sentence: ({ name, said, of, year }) =>
          `${quoted(name)}写的是${of}年的${said}，本文公开的是${year}年，全文没有${year}年的这一数。`,
        advice: ({ year }) => `请核对金额是哪一年的：是${year}年的，改年份；是往年的，换成${year}年的数。`,
      },
    }),
    ...faults<OldReason>({
      "old-reason": {
        sentence: ({ change, reason, said, against }) =>
          `“${change}”的原因写“${reason}”：${said}年就已结束的事，说明不了比${against}年减少。`,
        advice: ({ against }) => `请核对年份，写出${against}年有、本年没有的事。`,
      },
    }),
    ...faults<FutureFact>({
      future: {
        sentence: ({ words, said, year }) =>
          `“${words}”写的是${said}年，本文公开的是${year}年，那时还没有这个数。`,
        advice: "请核对年份。",
      },
    }),
    ...faults<OddComparison>({
      "own-year": {
        sentence: ({ changes, against }) => `${told(changes)}写的是与${against}年相比，是和本年自己比较。`,
        advice: againstLastYear,
      },
      "another-year": {
        sentence: ({ changes, against, year }) =>
          `${told(changes)}写的是与${against}年相比，${year}年应与上年（${year - 1}年）比较。`,
        advice: againstLastYear,
      },
    }),
    ...faults<ComparedWithItself>({
      itself: {
        sentence: ({ names, against, year }) =>
          `${names.map(quoted).join("、")}写的是${against}年与${against}年相比，是同一年；本文公开的是${year}年。`,
        advice: ({ year }) => `请核对前一个年份，并核对增减额是否按${year}年的数计算。`,
      },
    }),
  },
  "NAR-011": faults<OperatingCosts>({
    "not-all-funds": {
      sentence: ({ costs, funds }) =>
        `机关运行经费${costs}与公用经费${moneyWords(funds)}不一致，而名词解释说机关运行经费就是各部门的公用经费。`,
      advice: "请核对两数；口径不同（如只含机关本级）的，请在文中说明。",
    },
    more: {
      title: "机关运行经费大于公用经费",
      sentence: ({ costs, funds }) =>
        `机关运行经费${costs}与公用经费${moneyWords(funds)}不一致，机关运行经费不应大于公用经费。`,
      advice: "请核对两数；口径不同（如只含机关本级）的，请在文中说明。",
    },
  }),
  "NAR-012": {
    ...saying<WrongCount>({
      sentence: ({ name, said, sum, off }) => `${quoted(name)}共${said}，所列各项相加为${sum}，相差${off}。`,
      advice: "请核对总数和各分项数。",
    }),
    ...faults<WrongList>({
      names: {
        title: "文中个数与所列名称不符",
        sentence: ({ said, what, names, count: [least, most] }) =>
          `文中写${said}${what}，所列名称有${least === most ? least : `${least}至${most}`}个：${names.join("、")}。`,
        advice: "请核对个数，并补齐或删去所列名称；没有列全的，末尾写“等”。",
      },
    }),
    ...faults<WrongPoints>({
      points: {
        title: "文中条数与下面所列不符",
        sentence: ({ said, count }) => `文中写“${said}”，下面依次编号的有${count}条。`,
        advice: "请核对条数，并补齐或删去所列各条。",
      },
    }),
    ...wrongPartsSaid,
  },
  "NAR-013": saying<FigureTwice>({
    sentence: ({ words: [first, second] }) => `一处写“${first}”，另一处写“${second}”，说的是同一件事。`,
    advice: "请核对两处以哪一个为准；范围不同的，写明各是什么范围。",
  }),
  "NAR-014": {
    ...faults<NoneAndAmount>({
      none: {
        title: "文字说没有，金额却有",
        sentence: ({ name, words, amount, tabled }) =>
          `文中写“${words}”，而${quoted(name)}${tabled ? "在表中" : "在文中另一处"}是${amount}。`,
        advice: "请核对实际情况，改文字或者改金额。",
      },
    }),
    ...faults<AgainstItself>({
      used: {
        title: "说没有，又写了用途",
        sentence: ({ words, against }) => `前面写“${words}”，后面又写“${against}”。`,
        advice: "请核对实际情况，没有的，删去用途。",
      },
      grown: {
        title: "金额是0，又写增加",
        sentence: ({ words, against }) => `金额是“${words}”，又写“${against}”，0不会是增加来的。`,
        advice: "请核对金额和增减用语。",
      },
      share: {
        title: "说全部是，占比不是100%",
        sentence: ({ words, against }) => `写“${words}”，又写“${against}”。`,
        advice: "请核对占比；不是全部的，改写文字。",
      },
      amount: {
        title: "说没有，又写了金额",
        sentence: ({ words, against }) => `前面写“${words}”，后面又写“${against}”。`,
        advice: "请核对实际情况，改文字或者改金额。",
      },
      first: {
        title: "说首次安排，又说与上年一致",
        sentence: ({ words, against }) => `写“${words}”，又写“${against}”，两句不能都对。`,
        advice: "请按上年数核对，保留与金额相符的一种说法。",
      },
      cancelled: {
        title: "有金额，又说取消安排",
        sentence: ({ words, against }) => `金额写“${words}”，又写“${against}”。`,
        advice: "请核对金额和说法。",
      },
      income: {
        title: "文字说有这项收入，表中没有",
        sentence: ({ words, against }) => `文中写“${words}”，而${against}。`,
        advice: "请核对收入表和文字。",
      },
    }),
    ...faults<AllOfOne>({
      all: {
        title: "文字说全部是一类，另一类也有金额",
        sentence: ({ name, words, part, amount }) =>
          `${quoted(name)}写“${words}”，而所列的${quoted(part)}有${amount}。`,
        advice: "请核对实际情况，改文字或者改金额。",
      },
    }),
  },
  "NAR-016": {
    ...faults<EmptyReason>({
      empty: {
        title: "增减原因空泛",
        sentence: ({ change, reason }) => `“${change}”的原因只写“${reason}”，没有说出是什么引起的。`,
        advice: "请写出具体的事项，例如人员、车辆、会议、设备的变化。",
      },
    }),
    ...faults<NoReason>({
      none: {
        title: "机关运行经费增减没有写原因",
        sentence: ({ amount, way }) => `机关运行经费${way === "up" ? "增加" : "减少"}${amount}，没有写原因。`,
        advice: "请写出增减的原因。",
      },
    }),
  },
  "NAR-018": saying<WrongAverage>({
    sentence: ({ average, count, product, amount }) =>
      `“${count}”“${average}”，相乘为${moneyWords(product)}，与“${amount}”不符。`,
    advice: "请核对平均数、数量和单位。",
  }),
  "NAR-019": {
    ...faults<RateOfCounts>({
      rate: {
        title: "率与数量不符",
        sentence: ({ rate, whole, part, percent }) =>
          `文中写“${rate}”，按“${whole}”“${part}”应为${percent}。`,
        advice: "请核对两个数和率；率说的是别的范围的，写明是什么范围。",
      },
    }),
    ...faults<NotAll>({
      all: {
        title: "两部分之和不等于全部",
        sentence: ({ whole, parts, sum }) => `“${parts[0]}”“${parts[1]}”加起来是${sum}，与“${whole}”不符。`,
        advice: "请核对三个数。",
      },
    }),
  },
  "NAR-017": faults<CannotBe>({
    piece: {
      title: "数得出个的东西写了小数",
      sentence: ({ words }) => `文中写“${words}”，数得出个的不会有小数，可能漏写了“万”。`,
      advice: "请核对数字和单位。",
    },
    year: {
      title: "天数超过一年",
      sentence: ({ words }) => `文中写“${words}”，一年没有这么多。`,
      advice: "请核对数字和单位。",
    },
    batches: {
      title: "人次少于批次",
      sentence: ({ words, other }) => `文中写“${other}”“${words}”，每批至少有一人，人次不会少于批次。`,
      advice: "请核对批次和人次，是不是写反了。",
    },
    groups: {
      title: "人次少于团组",
      sentence: ({ words, other }) => `文中写“${other}”“${words}”，每个团组至少有一人，人次不会少于团组数。`,
      advice: "请核对团组和人次，是不是写反了。",
    },
    step: {
      title: "部分大于全体",
      sentence: ({ words, other }) => `文中写“${other}”“${words}”，后者是前者的一部分，却比它多。`,
      advice: "请核对两个数，是不是写反了；范围不同的，写明各是什么范围。",
    },
  }),
  "NAR-015": saying<ReasonAgainst>({
    sentence: ({ way, change, clauses }) =>
      `“${change}”的原因写${clauses.map((clause) => `“${clause}”`).join("")}，与${{ up: "增加的方向相反", down: "减少的方向相反", same: "没有增减矛盾" }[way]}。`,
    advice: "请核对是方向写错，还是原因留用了往年的。",
  }),
}

/** A per cent that does not follow from the amounts it is said of. */
function percent<D>(of: (data: D) => string): Saying<D & WrongPercent> {
  return {
    sentence: (data) =>
      `${of(data)}应为${data.percent}，文中写${data.said}${data.cutOff ? "，末位没有四舍五入" : ""}。`,
    advice: "请按所列金额重新计算，或者核对金额。",
  }
}

function told(changes: OddComparison["changes"]): string {
  return changes.map(({ name, change }) => `${quoted(name)}${change}`).join("、")
}

function againstLastYear({ year }: OddComparison): string {
  return `请改为与${year - 1}年比较，并核对增减额是否按${year - 1}年的数计算。`
}
