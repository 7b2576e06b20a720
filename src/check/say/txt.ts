import type { SlipSaid } from "../rules/txt/slips.ts"
import { codePoints } from "../rules/txt/TXT-009-garbled.ts"
import type { NumberOff } from "../rules/txt/TXT-010-numbering.ts"
import type { HeadingAgain, ParagraphsAgain, SentenceAgain } from "../rules/txt/TXT-012-said-again.ts"
import type { StraySigns } from "../rules/txt/TXT-013-stray.ts"
import type { OpenParagraphs } from "../rules/txt/TXT-014-full-stop.ts"
import type { TableWithoutMeasure } from "../rules/txt/TXT-015-measure.ts"
import type { EntryAndHeading } from "../rules/txt/TXT-018-contents.ts"
import type { NumberAgain } from "../rules/txt/TXT-019-table-number-again.ts"
import { firstQuoted, times } from "./listed.ts"
import { faults, type Saying, type Sayings, saying } from "./saying.ts"

/** How what is wrong with the words themselves is said. */
export const txt: Readonly<Record<string, Sayings>> = {
  "TXT-001": saying(
    slip(
      ({ slip }, quotes) => `“${slip}”是范本或系统的占位符，没有换成实际内容：${quotes}。`,
      "请填入实际的名称、数字或文字；没有内容的，删去这一句。",
    ),
  ),
  "TXT-002": saying(
    slip(
      ({ slip }, quotes) => `“${slip}”不成数字，千分位或小数点有误：${quotes}。`,
      "请核对原数：千分位每三位一个逗号，小数点只能有一个。",
    ),
  ),
  "TXT-003": saying(
    slip(({ slip }, quotes) => `“${slip}”里全角和半角混用：${quotes}。`, "请统一用半角数字、小数点和逗号。"),
  ),
  "TXT-004": saying(
    slip(({ slip }, quotes) => `“${slip}”没有成对：${quotes}。`, "请补上缺的一半，或删去多出的一半。"),
  ),
  "TXT-005": saying(slip(({ slip }, quotes) => `“${slip}”重复了：${quotes}。`, "请删去重复的部分。")),
  "TXT-006": saying(
    slip(({ slip, right }, quotes) => `“${slip}”疑为“${right}”之误：${quotes}。`, "请核对用字。"),
  ),
  "TXT-007": saying(
    slip((_, quotes) => `句子没有写完：${quotes}。`, "请补完这句话；没有可写的内容，删去这半句。"),
  ),
  "TXT-008": faults({
    "": slip(({ slip }) => `“${slip}”是范本给填写人的提示，不应公开。`, "请按提示处理后删去这句提示。"),
    "either-or": slip(
      ({ slip }, quotes) => `范本的“${slip}”没有按实际选定一个：${quotes}。`,
      "请按提示处理后删去这句提示。",
    ),
    half: slip(
      ({ slip }, quotes) => `“${slip}”是范本的两种说法没有删净剩下的：${quotes}。`,
      "请按实际情况只留一种说法。",
    ),
  }),
  "TXT-009": saying(
    slip(
      ({ slip }, quotes) =>
        `有无法显示的字符（${codePoints(slip)}）：${quotes.replace(/[\ufffd\p{Co}\p{Cc}]/gu, "□")}。`,
      "请核对原文，换成能显示的字；由文件转换造成的，请重新导出。",
    ),
  ),
  "TXT-018": faults<EntryAndHeading>({
    number: {
      sentence: ({ entry, heading }) => `目录写“${entry}”，正文的标题是“${heading}”。`,
      advice: "请核对编号，改正目录或者正文的标题。",
    },
    words: {
      sentence: ({ entry, heading }) => `目录写“${entry}”，正文的标题是“${heading}”。`,
      advice: "请改正目录，或者核对正文的标题。",
    },
  }),
  "TXT-019": saying<NumberAgain>({
    sentence: ({ number, table }) => `“${table}”的表号“${number}”，前面已有一张表用了。`,
    advice: "表号请顺延。",
  }),
  "TXT-010": faults<NumberOff>({
    again: {
      sentence: ({ number, words, wordsBefore }) => `编号“${number}”重复：“${wordsBefore}”与“${words}”。`,
      advice: "请核对是否漏了一段，或者编号没有顺延。",
    },
    gap: {
      sentence: ({ number, before, words }) => `编号由“${before}”跳到“${number}”（${words}），中间缺号。`,
      advice: "请核对是否漏了一段，或者编号没有顺延。",
    },
  }),
  "TXT-011": saying(
    slip(
      ({ slip }, quotes) => `“${slip}”后面缺百分号：${quotes}。`,
      "请补上“%”；写的是金额或数量的，补上计量单位。",
    ),
  ),
  "TXT-012": {
    ...faults<ParagraphsAgain>({
      paragraphs: {
        sentence: ({ section, begin }) =>
          `“${section}”里有${begin.length}段文字写了两遍：${firstQuoted(
            begin.map((words) => `${words}…`),
            3,
          )}。`,
        advice: "请删去重复的一段；文件里看不到重复的，是转换时带出的隐藏文字，可以忽略。",
      },
    }),
    ...faults<SentenceAgain>({
      sentence: {
        sentence: ({ sentence }) => `同一句话接连写了两遍：“${sentence}”`,
        advice: "请删去一句；本应是另一句的，改正。",
      },
    }),
    ...faults<HeadingAgain>({
      heading: {
        sentence: ({ heading }) => `小标题“${heading}”连写了两次。`,
        advice: "请删去一个。",
      },
    }),
  },
  "TXT-013": saying<StraySigns>({
    sentence: ({ signs, count }) => `正文里有孤立的字符：${firstQuoted(signs, 5)}${times(count)}。`,
    advice: "请删去；是漏了一段话的，补上。",
  }),
  "TXT-014": saying<OpenParagraphs>({
    sentence: ({ ends }) =>
      `段落末尾缺标点：${firstQuoted(
        ends.map((words) => `…${words}`),
        3,
      )}${times(ends.length)}。`,
    advice: "请补上句号；后面漏了文字的，补齐。",
  }),
  "TXT-015": {
    ...saying(
      slip(
        ({ slip }, quotes) => `“${slip}”后面没有写计量单位：${quotes}。`,
        "请补上“万元”或“元”；写的是百分数的，补上百分号。",
      ),
    ),
    ...faults<TableWithoutMeasure>({
      table: {
        sentence: ({ title, others }) => `${title}没有写计量单位，其他各表写的是“${others}”。`,
        advice: "请在表上补写计量单位。",
      },
    }),
  },
  "TXT-017": faults(
    Object.fromEntries(
      [
        ["identity", "身份证号码"],
        ["account", "个人账号"],
        ["mobile", "手机号码"],
        ["home", "家庭住址"],
      ].map(([fault, what]) => [
        fault!,
        slip(({ slip: words }) => `文中有${what}“${words}”。`, "请删去，或只保留必要的、去掉标识的信息。"),
      ]),
    ),
  ),
  "TXT-016": faults({
    "": slip(
      ({ slip }, quotes) => `没有“${slip}”${/月$/.test(slip) ? "这个月" : "这一天"}：${quotes}。`,
      "请核对后改为实际的日期。",
    ),
    backwards: slip(({ slip }, quotes) => `“${slip}”止于起之前：${quotes}。`, "请核对起止的年、月、日。"),
  }),
}

/** A slip with the places where it stands, and how many they are. */
function slip(sentence: (said: SlipSaid, quotes: string) => string, advice: string): Saying<SlipSaid> {
  return {
    sentence: (said) => `${sentence(said, said.quotes.join("；"))}${times(said.count)}`,
    advice,
  }
}
