/** `7`, `07`, `1-1`, `三`: never the first digits of a year, nor the 一 of 一般. */
const number = "(?:\\d{1,2}(?:[-－—–]\\d{1,2})?(?:(?!\\d)|(?=20\\d\\d年))|[一二三四五六七八九十]{1,3}(?!般))"
const before = new RegExp(
  `^[（(]?(?:(?:附|公开)?(?:表|附件)\\s*${number}|(?:财决|预算|决算|公开|部门)*\\s*${number}\\s*表)[)）]?[、.．:：\\s]*(?=.)`,
)

/** The title of a table without the number before it: 表5, 表1-1, 附表三, 附件2-3, 公开07表. */
export function withoutTableNumber(title: string): string {
  return title.replace(before, "")
}
