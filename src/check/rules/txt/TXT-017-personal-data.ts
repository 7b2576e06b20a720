import { type Slip, slipCheck } from "./slips.ts"
import { surname } from "./surnames.ts"

/** An identity number: region, a date of birth of the last hundred and thirty years, three digits and a sign. */
const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
/** Behind its own words any eighteen digits are one: 身份证号为230199 1985 0506 4728, and fifteen of the old ones. */
const named =
  /(?:身份证(?:明)?(?:件)?(?:号码|号|编号)?|公民身份号码)[^\d，。；]{0,6}((?:\d{6}\s?\d{4}\s?\d{4}\s?|\d{14})\d{3}[\dXx]|\d{15})(?![\dA-Za-z])/g
/** A number behind the words for an account. */
const account = /(?:银行)?(?:卡号|账号|帐号|账户|帐户|存折号)[^\d，。；]{0,10}(?<!\d)(\d{12,19})(?!\d)/g
const mobile = /(?<![\d-])1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})(?![\d-])/g
/** Words by which a telephone is there for everybody. */
const open = /联系电话|咨询|监督|举报|热线|服务电话|公开电话|办公电话|传真|邮箱/
/** Whose telephone it is says that it is not: a driver, who was paid, whose child it is. */
const ofOne =
  /驾驶员|司机|师傅|收款人|领款人|申请人|申领人|户主|受助|受益人|受伤|家属|亲属|监护人|本人|同志|患者|病人|学生|家长|当事人|业主|车主|房主|房东|承租人|租户|农户|贫困户|低保户|举报人|上访人|信访人|考生|死者|遗属|个人/
/** 张某, 王建国, 刘科长: a person as people write one, told by the first character. */
const person = new RegExp(
  `${surname.source}(?:某[\\u4e00-\\u9fff]?|[\\u4e00-\\u9fff]{1,2}|先生|女士|同志|老师|[科股所主站]长|主任|会计)$`,
)
/** What a person may be before the name: `经办人何某娟`, `请联系财务王建国`. */
const role =
  /(?:联系|联络|经办|负责|填报|填表|制表|审核|复核|承办|主管|具体|值班|发布|答复|受理)人(?:员|是|为)?$|(?:财务|会计|出纳|科长|主任|所长|站长|股长|干事|文书|书记|局长|院长|校长|老师|同志|联系|咨询|致电|找|是|为)$/
/** What ends the name of an office or a place that begins like a person's: 方志办, 江口镇, 金融科. */
const noPerson = /[科室站办局所镇乡村处组股院校部厅委会队库店厂楼号区县市街路]$/
/** A bank card by its first digits and its length. */
const card = /(?<![\dA-Za-z.,-])62\d{2}\s?\d{4}\s?\d{4}\s?\d{4}(?:\s?\d{3})?(?![\dA-Za-z.,-])/g
const home =
  /(?:家住|住址|家庭住址|家庭地址|现住|户籍地址)[为是：:]?[\u4e00-\u9fff\d]{4,30}?(?:\d+号|\d+组|\d+室|\d+栋|村\d*组|单元)/g

/** TXT-017: no personal data is published with the budget. */
export const personalData = slipCheck({
  id: "TXT-017",
  title: "留有个人信息",
  severity: "warning",
  basis: "《政府信息公开条例》第十五条：涉及个人隐私、公开会损害第三方合法权益的信息不得公开",
  hint: /\d{11}|62\d\d\s|身份|1\d\d[ -]\d{4}[ -]|家住|住址|家庭地址|户籍地址/,
  *find(text): Iterable<Slip> {
    for (const { 0: words, index } of text.matchAll(identity))
      yield { index, length: words.length, fault: "identity" }
    for (const { 0: words, 1: digits, index } of text.matchAll(named))
      if (digits!.search(identity) !== 0)
        yield { index: index + words.length - digits!.length, length: digits!.length, fault: "identity" }
    for (const { 0: words, 1: digits, index } of text.matchAll(account))
      if (
        !/^(?:[1-9]\d{5}(?:19|20)\d{9}[\dX])$/.test(digits!) &&
        !/零余额|国库|财政专户|单位/.test(text.slice(Math.max(0, index - 12), index))
      )
        yield { index, length: words.length, fault: "account" }
    for (const { 0: words, index } of text.matchAll(card))
      if (isCard(words, text.slice(Math.max(0, index - 14), index)))
        yield { index, length: words.length, fault: "account" }
    for (const { 0: words, index } of text.matchAll(mobile))
      if (isOfOne(text.slice(Math.max(0, index - 30), index)))
        yield { index, length: words.length, fault: "mobile" }
    for (const { 0: words, index } of text.matchAll(home))
      yield { index, length: words.length, fault: "home" }
  },
  key: (slip) => `${kindOf(slip)} ${checkSumOf(slip)}`,
})

/** In groups of four, or by its last digit; behind the words for an account it is told already. */
function isCard(words: string, before: string): boolean {
  if (/卡号|账号|帐号|账户|帐户|[编代]码|编号|文号/.test(before)) return false
  if (/\s/.test(words)) return true
  const digits = [...words].reverse().map(Number)
  const sum = digits.reduce(
    (total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  )
  return sum % 10 === 0
}

/** Whether the words before a mobile number do not offer it to everybody, or name whose it is beside it. */
function isOfOne(before: string): boolean {
  return !open.test(before) || ofOne.test(before.split(/[。；，\n]/).at(-1)!) || endsInPerson(before)
}

/** Whether a person's name stands right before the number: the number is that person's own, whoever may call it. */
function endsInPerson(before: string): boolean {
  const words = before.replace(
    /(?:[\s，,：:（(）)、/]|的|手机|移动|联系|联络|电话|号码|号|方式|微信|同号|是|为){0,12}$/,
    "",
  )
  const run = /[\u4e00-\u9fff]{0,30}$/.exec(words)![0]
  const name = person.exec(run)?.[0]
  if (name === undefined || noPerson.test(run)) return false
  if (name.includes("某") || role.test(run.slice(0, -name.length))) return true
  // 江口 may be a town; of three characters, or behind 联系人：, it is a person.
  const head = words.slice(0, -run.length).replace(/[：:\s]{1,4}$/, "")
  return name === run && (run.length > 2 || role.test(head))
}

function kindOf(slip: string): string {
  const digits = slip.replace(/[\s-]/g, "")
  return /^(?:\d{17}[\dXx]|\d{15})$/.test(digits)
    ? "identity"
    : /^1\d{10}$/.test(digits)
      ? "mobile"
      : /\d{12}/.test(slip)
        ? "account"
        : "home"
}

/** Tells two numbers apart without repeating them. */
function checkSumOf(slip: string): number {
  return [...slip].reduce((sum, sign, i) => (sum + (i + 1) * sign.codePointAt(0)!) % 9973, 0)
}
