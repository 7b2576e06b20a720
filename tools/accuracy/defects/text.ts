import { type Defect, type Plant, pick, type Random, some } from "../defect.ts"
import type { Pen } from "../pen.ts"
import { line } from "./identity.ts"

/** One of several forms of a mistake, by chance. */
function oneOf(...plants: readonly Plant[]): Plant {
  return (pen, random) => some(plants, random, (plant) => plant(pen, random))
}

function purpose(pattern: RegExp, change: (text: string) => string): Plant {
  return (pen: Pen, random: Random) =>
    some(
      pen.disclosure.projects,
      random,
      ({ purpose: text, places }) =>
        pattern.test(text) && !!places.purpose && pen.write(places.purpose, change),
    )
}

function goals(change: (text: string) => string): Plant {
  return (pen, random) =>
    some(
      pen.disclosure.projects,
      random,
      ({ goals: own, places }) => own.length > 0 && !!places.goals && pen.write(places.goals, change),
    )
}

function anywhere(change: (text: string) => string): Plant {
  return oneOf(line(/.{30}/, change), goals(change), purpose(/.{15}/, change))
}

const endsWell = /。$/
const wide = (text: string) =>
  text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** What is wrong with the words themselves. */
export const text: readonly Defect[] = [
  {
    name: "留着占位符",
    family: "TXT",
    severity: "error",
    by: ["TXT"],
    plant: (pen, random) => {
      const sign = pick(
        ["##BMMC##", "XX", "××", "某某", "【填写部门名称】", "${单位名称}", "***", "____"],
        random,
      )!
      return oneOf(
        line(new RegExp(pen.disclosure.entity.name), (text) =>
          text.replace(pen.disclosure.entity.name, sign),
        ),
        goals((text) =>
          text
            .replace(/^(.{0,4}?)(\d+)(?=[\u4e00-\u9fff])/, `$1${sign}`)
            .replace(/^(?!.*(?:##|X|×|某|【|\$|\*|_))/, `保障${sign}工作。`),
        ),
      )(pen, random)
    },
    twin: {
      name: "乘号和型号",
      plant: anywhere((text) => text.replace(endsWell, "，按每天3×8小时值守，使用XG型设备。")),
    },
  },
  {
    name: "项目表里数字写坏",
    family: "TXT",
    severity: "error",
    by: ["TXT"],
    plant: oneOf(
      purpose(/\d\.\d+万元/, (text) => text.replace(/(\d)\.(\d+万元)/, "$1..$2")),
      purpose(/(?<!\d)\d{4,5}元/, (text) => text.replace(/(?<!\d)(\d)(\d{2})(\d{1,2})元/, "$1$2,$3.00元")),
    ),
    twin: {
      name: "项目表里用千分位",
      plant: purpose(/\d{4}元/, (text) => text.replace(/(\d)(\d{3})元/, "$1,$2元")),
    },
  },
  {
    name: "一个数里全角半角混用",
    family: "TXT",
    severity: "note",
    by: ["TXT", "NAR"],
    plant: purpose(/\d{2,}万?元/, (text) =>
      text.replace(/(\d)(\d+(?:\.\d+)?万?元)/, (_all, a: string, rest: string) => wide(a) + rest),
    ),
    twin: {
      name: "整个数用全角",
      plant: purpose(/\d+(?:\.\d+)?万元/, (text) => text.replace(/\d+(?:\.\d+)?(?=万元)/, wide)),
    },
  },
  {
    name: "括号只有一半",
    family: "TXT",
    severity: "note",
    by: ["TXT"],
    plant: oneOf(
      line(/.（[^（）]+）/, (text) => text.replace(/(.（[^（）]+)）/, "$1")),
      line(/“[^“”]+”/, (text) => text.replace(/”/, "")),
    ),
    twin: {
      name: "序号用半个括号",
      plant: goals(
        (text) => `1）${text.replace(/^1\./, "").replace(/\n2\./, "\n2）").replace(/\n3\./, "\n3）")}`,
      ),
    },
  },
  {
    name: "词语重复",
    family: "TXT",
    severity: "note",
    by: ["TXT"],
    plant: oneOf(
      line(/主要用于/, (text) => text.replace("主要用于", "主要用于主要用于")),
      line(/主要原因是/, (text) => text.replace("主要原因是", "主要原因是主要原因是")),
      purpose(/[\u4e00-\u9fff]{6}/, (text) =>
        text.replace(/[\u4e00-\u9fff]{3,5}(?=[\u4e00-\u9fff])/, "$&$&"),
      ),
    ),
    twin: {
      name: "叠词用得对",
      plant: anywhere((text) => text.replace(endsWell, "，做到家家户户了解，层层落实，及时研究研究。")),
    },
  },
  {
    name: "标点重复",
    family: "TXT",
    severity: "note",
    by: ["TXT"],
    plant: oneOf(
      anywhere((text) => text.replace(endsWell, "。。")),
      anywhere((text) => text.replace("，", "，，")),
    ),
    twin: {
      name: "省略号和破折号",
      plant: anywhere((text) => text.replace(endsWell, "，包括宣传、培训……以及后续管护——由村级负责。")),
    },
  },
  {
    name: "常见错别字",
    family: "TXT",
    severity: "note",
    by: ["TXT"],
    plant: (pen, random) => {
      const wrong = pick(
        [
          "做好工作布署",
          "核对银行帐户",
          "既使遇到困难也按期完成",
          "把安全做为底线",
          "座落在县城",
          "加强贯策落实",
        ],
        random,
      )!
      return anywhere((text) => text.replace(endsWell, `，${wrong}。`))(pen, random)
    },
    twin: {
      name: "形似而用得对",
      plant: anywhere((text) => text.replace(endsWell, "，既使用专业队伍，又发动群众。")),
    },
  },
  {
    name: "句子没有写完",
    family: "TXT",
    severity: "warning",
    by: ["TXT"],
    plant: oneOf(
      line(/主要原因是[^。；]+[。；]/, (text) => text.replace(/主要原因是[^。；]+(?=[。；])/, "主要原因是")),
      line(/主要用于[^。；]+[。；]/, (text) => text.replace(/主要用于[^。；]+(?=[。；])/, "主要用于")),
      line(/万元.{30}。$/, (text) => text.replace(endsWell, "，")),
    ),
    twin: {
      name: "“其中：”之后另起行",
      plant: (pen, random) => {
        const one = pick(pen.lines(/^20\d\d年.*(?:总计|预算)[\d,.]+万元，其中：/), random)
        if (!one) return false
        const [head, ...rest] = one.text.split(/(?<=其中：)/)
        return pen.write(one, head!) && pen.insertAfter(one, rest.join(""))
      },
    },
  },
  {
    name: "留着范本的填写提示",
    family: "TXT",
    severity: "warning",
    by: ["TXT"],
    plant: (pen, random) => {
      const remark = pick(
        [
          "（请根据实际情况填写）",
          "（如无此项请删除）",
          "（此处填写本部门情况）",
          "（填写说明：以批复数为准）",
        ],
        random,
      )!
      return oneOf(
        line(/.{20}。$/, (text) => text.replace(endsWell, `${remark}。`)),
        goals((text) => text.replace(/。?$/, `${remark}。`)),
      )(pen, random)
    },
    twin: {
      name: "给读者看的说明",
      plant: line(/.{20}。$/, (text) => text.replace(endsWell, "（金额单位：万元，详见后附各表）。")),
    },
  },
  {
    name: "有乱码",
    family: "TXT",
    severity: "warning",
    by: ["TXT"],
    plant: (pen, random) => {
      const sign = pick(["\ufffd\ufffd", "锟斤拷", "\ue5c6"], random)!
      return anywhere((text) => text.replace(/^(.{6})./, `$1${sign}`))(pen, random)
    },
    twin: {
      name: "有生僻字",
      plant: anywhere((text) => text.replace(endsWell, "，重点保障㙍头、䢺坪两村。")),
    },
  },
  {
    name: "编号跳号",
    family: "TXT",
    severity: "note",
    by: ["TXT"],
    plant: oneOf(
      (pen, random) =>
        some(pen.titles(/^[二三四五六]、/), random, (title) =>
          pen.write(title, (words) => words.replace(/^./, "九")),
        ),
      line(/^（[二三四]）/, (words) => words.replace(/^（./, "（八")),
    ),
    twin: {
      name: "下一级编号重新从一开始",
      plant: (pen, random) => {
        const one = pick(pen.lines(/^（三）(?:负责|组织|指导|拟订|承担)/), random)
        return (
          !!one &&
          pen.insertAfter(one, "2、定期公开办理结果。") &&
          pen.insertAfter(one, "1、受理群众来信来访。")
        )
      },
    },
  },
]
