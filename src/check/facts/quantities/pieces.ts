import type { PrintedFigure } from "./figures.ts"

/** What is counted one by one and never in halves. */
const whole =
  /^(?:人|户|家|所|座|栋|盏|台|辆|台套|件|份|本|张|块|根|眼|棵|头|只|艘|架|篇|例|起|间|村|社区|乡镇|场|期|批|封|卷|幅|箱|把|首|部|人次|户次|次|扇)$/
/** An average, or so many of so many. */
const average = /均|每|率|比|系数|折算|标准|当量|生师|师生|占|[万千百亿]|单位|工作量|人[·.]年/

/** Letters that make another word of the counter before them: 人员, 本年, 家庭, 台账, 所属. */
const anotherWord = /^[员民庭具籍均门分地所末初间准账属有得在据级年月度次数口才工力事大防代保寿身居社参体群]/

/** Whether a figure counts a piece of what has no pieces: 2.14件 where 2.14万件 is meant. */
export function isPiece(
  { text, dimension, unit, count, value, per, rough }: PrintedFigure,
  words: string,
  behind = "",
): boolean {
  return (
    whole.test(unit || dimension) &&
    per.length === 0 &&
    !rough &&
    count === value &&
    !Number.isInteger(value) &&
    /^\d+\.\d*[1-9]\d*[^\d万千百亿]/.test(text.replace(/,/g, "")) &&
    !average.test(words) &&
    !anotherWord.test(behind)
  )
}
