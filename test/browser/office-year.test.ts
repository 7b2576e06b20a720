import { readFileSync } from "node:fs"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, expect, test } from "vitest"
import { checkDisclosure } from "../../src/check/index.ts"
import { builtInCodes } from "../../src/codes/index.ts"
import { departmentLedgers } from "../../src/demo/index.ts"
import { readDocument } from "../../src/document/read.ts"
import type { Control, Ledger } from "../../src/model/ledger.ts"
import { fundNames } from "../../src/model/names.ts"
import { totalOf } from "../../src/money/form.ts"
import { shelveAll } from "../../src/office/archive/shelve.ts"
import { carefulFills } from "../../src/office/demo/monitoring.ts"
import { carefulResults } from "../../src/office/demo/results.ts"
import { controlsFor, departmentPart, together, unitPart } from "../../src/office/demo/stage.ts"
import { judged } from "../../src/office/drafts/judged.ts"
import { sheetView } from "../../src/office/monitoring/views.ts"
import { testOffice } from "../../src/office/office.test-data.ts"
import type { Office } from "../../src/office/office.ts"
import { evaluationSheetView } from "../../src/office/results/views.ts"
import { saveSheet } from "../../src/office/sheets/acts.ts"
import { packNamed } from "../../src/packs/list.ts"
import { scoringRules } from "../../src/packs/scoring.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { ledgerFromWorkbook, workbookOf } from "../../src/workbook/index.ts"
import { inBrowser } from "./browser.ts"
import { Person } from "./desk.ts"
import { type Given, given } from "./documents.ts"
import { pictureAt } from "./pictures.ts"

/** A county with one department and two units, and what they plan for the year. */
const plan = warnedOnce()
const [department, one, two] = [plan.departments[0]!, plan.units[0]!, plan.units[1]!]
const secret = "只有看得到启动窗口的人知道"

let office: Awaited<ReturnType<typeof testOffice>>
afterAll(() => office?.drop())

inBrowser(
  "a year of a county in the browser, from the first run to a published correction",
  (stage) => {
    const people = new Map<string, Person>()
    const the = (id: string) => people.get(id)!
    /** Somebody comes with the code on their paper. */
    async function comes(id: string, code: string): Promise<Person> {
      const person = await Person.arrive(stage, id, "山外青山云外云，一层又一层")
      people.set(id, person)
      await person.firstComesIn(code)
      return person
    }

    /** Whoever has nothing to do for a while closes their window. */
    async function goHome(...ids: string[]): Promise<void> {
      await Promise.all(ids.map((id) => the(id).goesHome()))
    }

    afterEach(async ({ task }) => {
      if (task.result?.state !== "fail") return
      for (const { id, page } of people.values())
        await page.screenshot({ path: pictureAt(`year-${id}.png`), fullPage: true })
    })

    test("first run: the region and its three administrators, who get codes on paper", async () => {
      const page = await stage.visit({}, `office.html#/set-up/${secret}`)
      await page.getByLabel("地区名称").fill(plan.region.name)
      await page.getByLabel("行政区划代码").fill(plan.region.code!)
      await page.getByLabel("表式").selectOption({ label: "河北" })
      for (const [group, id, name] of [
        ["系统管理员", "xitong", "沈一"],
        ["安全管理员", "anquan", "韩二"],
        ["审计管理员", "shenji", "杨三"],
      ] as const) {
        const fields = page.getByRole("group", { name: group })
        await fields.getByLabel("账号").fill(id)
        await fields.getByLabel("姓名").fill(name)
      }
      await page.getByRole("button", { name: "设置" }).click()
      const codes = await codesOn(page)
      expect([...codes.keys()]).toEqual(["xitong", "anquan", "shenji"])
      await Promise.all([...codes].map(([id, code]) => comes(id, code)))
      await page.context().close()
    })

    test("accounts and rights: one administrator makes them, another grants", async () => {
      const { page } = the("xitong")
      await the("xitong").turnTo("人员和权限")
      for (const [id, name] of staff) {
        await page.getByRole("textbox", { name: "账号" }).fill(id)
        await page.getByRole("textbox", { name: "姓名" }).fill(name)
        await page.getByRole("button", { name: "建账号" }).click()
        await page.getByText(`已建账号“${id}”`).waitFor()
      }
      await grant(the("anquan"), "juzhang", "财政局负责人")
      await comes("juzhang", (await codesOn(the("anquan").page)).get("juzhang")!)
    })

    test("the bureau's head prepares the year and opens it", async () => {
      const head = the("juzhang")
      await head.page.getByRole("link", { name: "准备年度" }).first().click()
      await head.page.getByLabel("年度").fill(String(plan.year))
      await head.page
        .getByLabel("粘贴的内容")
        .fill(
          plan.units
            .map((unit) => [department.code, department.name, unit.code, unit.name].join("\t"))
            .join("\n"),
        )
      await head.sees("认出1个部门、2个单位")
      await head.page.getByRole("button", { name: "准备年度" }).click()
      await head.does("布置", async (dialog) => {
        await dialog.getByLabel("一上截止日期").fill("2026-09-20")
        await dialog.getByLabel("二上截止日期").fill("2026-11-20")
      })
      await head.sees("编制中")
      await head.turnTo("文件")
      const notice = await head.keeps(documentButton(head.page, "关于编制", "Word"))
      expect(await textOf(notice)).toContain("9月20日")
    })

    test("everybody else gets their post, chosen from the year's list, and comes in", async () => {
      const security = the("anquan")
      await grant(security, "jingban", "单位经办人", one.code, two.code)
      await grant(security, "danwei", "单位负责人", one.code, two.code)
      await grant(security, "caiwu", "部门财务人员", department.code)
      await grant(security, "bumen", "部门负责人", department.code)
      await grant(security, "yusuan", "财政局经办人", department.code)
      await grant(security, "renda", "人大查阅人")
      await grant(security, "shenjiju", "审计查阅人")
      await grant(security, "disanfang", "第三方评价人", department.code)
      const codes = await codesOn(security.page)
      await Promise.all([...codes].filter(([id]) => id !== "juzhang").map(([id, code]) => comes(id, code)))
      await goHome("xitong", "anquan", "shenji", "renda", "shenjiju", "disanfang", "bumen")
    })

    test("一上: the clerk fills in the workbook of each unit, the unit's head hands it in", async () => {
      const clerk = the("jingban")
      for (const unit of [one, two]) {
        await clerk.takeUp("送审", unit.name)
        await uploads(clerk, unitPart(wished, unit.code), /新增[1-9]\d*条，修改\d+条，删除0条/, true)
        await clerk.does("送审")
        await the("danwei").takeUp("上报", unit.name)
        await the("danwei").does("上报")
      }
    })

    test("the department returns one with a remark, the clerk sees where and mends it", async () => {
      const finance = the("caiwu")
      await finance.takeUp("受理", one.name)
      await finance.page.getByRole("link", { name: /^版本/ }).click()
      await finance.page.getByRole("link", { name: "上报稿第1版" }).click()
      await finance.page
        .locator(".paper td", { hasText: /^基本工资$/ })
        .first()
        .click()
      const pane = finance.page.getByRole("region", { name: "写退回意见" })
      await pane.getByLabel(/基本工资”行/).fill("多报了0.5万元，请核对人数。")
      await finance.does("退回", (dialog) => dialog.getByLabel("重新报送的日期").fill("2026-09-10"))
      await finance.sees("一上编制中")
      const clerk = the("jingban")
      await clerk.takeUp("送审", one.name)
      await clerk.sees("多报了0.5万元，请核对人数。")
      await clerk.page.getByRole("link", { name: "到表里看" }).click()
      await clerk.page.getByRole("button", { name: "到表里看" }).click()
      expect(
        await clerk.page.locator("td", { has: clerk.page.locator(".note-sign") }).textContent(),
      ).toContain("基本工资")
      await clerk.page.getByRole("link", { name: "办理", exact: true }).click()
      await uploads(clerk, unitPart(asked, one.code), /新增0条，修改1条，删除0条/)
      await clerk.does("送审")
      await the("danwei").takeUp("上报", one.name)
      await the("danwei").does("上报")
      for (const unit of [one, two]) {
        await finance.takeUp("受理", unit.name)
        await finance.does("受理")
      }
    })

    test("the department adds its own part, explains what is as it is, and hands in", async () => {
      const finance = the("caiwu")
      await finance.takeUp("上报", department.name)
      await uploads(finance, departmentPart(plan, department.code), /新增[1-9]\d*条/)
      const refused = await finance.begins("上报")
      await refused.getByRole("button", { name: "上报", exact: true }).click()
      await refused.getByText("还有1条警告没有说明").waitFor()
      await refused.getByRole("button", { name: "不办了" }).click()
      await finance.page.getByRole("link", { name: "检查和表" }).click()
      await finance.page.locator(".finding.warning > button").click()
      await finance.page.getByLabel(/^说明/).fill("新增的项目逐个列在项目表里。")
      await finance.page.getByRole("button", { name: "保存说明" }).click()
      await finance.sees("1条警告已有说明")
      await finance.page.getByRole("link", { name: "办理", exact: true }).click()
      await finance.does("上报")
    })

    test("一下: the officer receives and enters control numbers, the head issues them, the department divides", async () => {
      const officer = the("yusuan")
      await officer.takeUp("受理", department.name)
      await officer.does("受理")
      await officer.does("录入控制数", async (dialog) => {
        await dialog.getByText("从 Excel 粘贴或上传").click()
        await dialog.getByLabel("粘贴的内容").fill(pastedControls(whole, false))
        await dialog.getByRole("button", { name: "填入上面的表" }).click()
      })
      const finance = the("caiwu")
      await finance.page.goto(`${stage.url}office.html#/2027/bodies/${department.code}`)
      await finance.sees("一上已受理，待下达控制数")
      expect(await finance.page.getByText("控制数和余额").count()).toBe(0)
      await the("juzhang").takeUp("下达控制数", department.name)
      await the("juzhang").does("下达控制数", (dialog) => dialog.getByText("秦预算").waitFor())
      await finance.takeUp("分解控制数", department.name)
      await finance.does("分解控制数", async (dialog) => {
        await dialog.getByText("从 Excel 粘贴或上传").click()
        await dialog.getByLabel("粘贴的内容").fill(pastedControls(parts, true))
        await dialog.getByRole("button", { name: "填入上面的表" }).click()
      })
      await finance.sees("二上汇总中")
    })

    test("二上: what does not fit its control number is not taken, what fits goes up to the bureau", async () => {
      const clerk = the("jingban")
      await clerk.takeUp("送审", one.name)
      const refused = await clerk.begins("送审")
      await refused.getByRole("button", { name: "送审", exact: true }).click()
      await refused.getByText("超过控制数").first().waitFor()
      await refused.getByRole("button", { name: "不办了" }).click()
      await uploads(clerk, unitPart(plan, one.code), /新增0条，修改1条，删除0条/)
      for (const unit of [one, two]) {
        await clerk.takeUp("送审", unit.name)
        await clerk.does("送审")
        await the("danwei").takeUp("上报", unit.name)
        await the("danwei").does("上报")
        await the("caiwu").takeUp("受理", unit.name)
        await the("caiwu").does("受理")
      }
      await the("caiwu").takeUp("上报", department.name)
      await the("caiwu").does("上报")
      await the("yusuan").takeUp("受理", department.name)
      await the("yusuan").does("受理")
    })

    test("the budget goes to the congress, whose reader has the book", async () => {
      const head = the("juzhang")
      await head.takeUp("提交预算草案", "2027年度")
      await head.does("提交预算草案")
      const reader = the("renda")
      await reader.turnTo("文件")
      const book = await reader.keeps(documentButton(reader.page, "部门预算（草案）", "Word"))
      expect(await textOf(book)).toContain(department.name)
      await goHome("renda", "yusuan")
    })

    test("in spring everybody signs in anew; the approval is written down, replies go to department and units", async () => {
      office.at("2027-02-15")
      const [head, finance] = [the("juzhang"), the("caiwu")]
      await head.comesBack()
      await head.takeUp("登记批准", "2027年度")
      await head.does("登记批准", async (dialog) => {
        await dialog.getByLabel("批准日期").fill("2027-02-10")
        await dialog.getByLabel("文号").fill("人发〔2027〕2号")
      })
      await head.takeUp("批复", department.name)
      await head.does("批复", replied("财预〔2027〕18号"))
      // The window that stood open all winter asks for the password as soon as it hears of something new.
      await finance.signsInAgain()
      for (const unit of [one, two]) {
        await finance.takeUp("批复", unit.name)
        await finance.does("批复", replied(`农〔2027〕${unit.code.slice(-1)}号`))
      }
    })

    test("secrets are looked for, the head signs, the budgets are published", async () => {
      for (const id of ["bumen", "jingban", "danwei"]) {
        await the(id).comesBack()
      }
      await publishes(the("caiwu"), the("bumen"), department.name)
      for (const unit of [one, two]) await publishes(the("jingban"), the("danwei"), unit.name)
    })

    test("what turns out wrong is corrected with a reason, as a second publication beside the first", async () => {
      const clerk = the("jingban")
      await clerk.page.goto(`${stage.url}office.html#/2027/bodies/${one.code}`)
      await clerk.does("更正", (dialog) => dialog.getByLabel("原因").fill("职责漏写一项，补上。"))
      await uploads(clerk, unitPart(corrected, one.code), /新增1条，修改0条，删除0条/)
      await publishes(clerk, the("danwei"), one.name)
      await clerk.page.getByRole("link", { name: /^版本/ }).click()
      await clerk.page.getByRole("link", { name: "公开版本第2版" }).waitFor()
      await clerk.sees("职责漏写一项，补上。")
    })

    test("the auditor and the audit administrator see who did what", async () => {
      const auditor = the("shenjiju")
      await auditor.comesBack()
      await auditor.turnTo("办理记录")
      const row = auditor.page.getByRole("row", { name: "更正" }).first()
      expect(await row.textContent()).toContain("何经办")
      const audit = the("shenji")
      await audit.comesBack()
      await audit.turnTo("管理记录")
      await audit.page.getByRole("row", { name: "授权" }).first().waitFor()
      await goHome("shenjiju", "shenji", "bumen")
    })

    test("every published file, downloaded and read again, has no finding that was not explained", async () => {
      let explained = 0
      for (const { name, person } of [
        { name: department.name, person: the("caiwu") },
        { name: one.name, person: the("jingban") },
        { name: two.name, person: the("jingban") },
      ]) {
        const { page } = person
        await person.turnTo("我的工作")
        await page.getByRole("region", { name: "我经办的部门和单位" }).getByRole("link", { name }).click()
        await page.getByRole("link", { name: /^版本/ }).click()
        const published = page.locator(".versions li").filter({ hasText: "公开版本" }).first()
        const file = await person.keeps(published.getByRole("button", { name: "Word" }))
        const reference = office.office.referenceFor(plan.place)
        const disclosure = readDisclosure(await readDocument(file.buffer, file.name), reference)
        const { findings } = checkDisclosure({ disclosure, lastYear: null, reference })
        await published.getByRole("link").first().click()
        await page.getByRole("heading", { level: 1, name }).waitFor()
        const left = findings.filter(({ severity }) => severity !== "note").length
        if (left > 0) await person.sees(`${left}条警告已有说明`)
        explained += left
      }
      expect(explained).toBe(1)
    })

    test("anyone tells the file that was published from one saved again, an older and an altered one", async () => {
      await shelveAll(office.office)
      const { page } = the("jingban")
      await the("jingban").turnTo("我的工作")
      await page
        .getByRole("region", { name: "我经办的部门和单位" })
        .getByRole("link", { name: one.name })
        .click()
      await page.getByRole("link", { name: /^版本/ }).click()
      const published = page.locator(".versions li").filter({ hasText: "公开版本" })
      const [now, before] = [
        await the("jingban").keeps(published.nth(0).getByRole("button", { name: "Word" })),
        await the("jingban").keeps(published.nth(1).getByRole("button", { name: "Word" })),
      ]
      const visitor = await stage.visit({}, "verify.html")
      const result = visitor.getByRole("status")
      const tells = async (file: Given, verdict: string) => {
        await visitor.getByLabel("选择文件").setInputFiles(file)
        await result.getByRole("heading", { name: verdict }).waitFor()
        return result.textContent()
      }
      expect(await tells(now, "是公开的那一份")).toContain("现行的一版")
      expect(await tells(savedAgain(now), "是公开的那一份")).toContain("另存过或换了格式")
      expect(await tells(before, "是公开过的旧版")).toContain("第1版")
      await tells(altered(now), "不是这里公开的任何一份")
      await result.getByRole("heading", { name: /^与公开的.*第2版.*比较$/ }).waitFor()
      const notice = given("会议通知.txt", strToU8("关于召开会议的通知\n请各单位按时参加。"))
      await tells(notice, "不是这里公开的任何一份")
      await visitor.context().close()
    })

    test("somebody asks about a number without a script; the officer answers; the answer stands beside the number", async () => {
      const visitor = await stage.visit({ javaScriptEnabled: false }, `p/139901/2027/bodies/${one.code}`)
      await visitor.locator(".figure .amount a").first().click()
      await visitor.getByLabel("问题").fill("这个数为什么和上年不一样？")
      await visitor.getByRole("button", { name: "提问" }).click()
      await visitor.getByRole("heading", { name: "已经收到" }).waitFor()
      await visitor.goBack()
      expect(await visitor.content()).not.toContain("为什么和上年不一样")
      const officer = the("yusuan")
      await officer.comesBack()
      await officer.turnTo("公众提问")
      await officer.page.getByRole("button", { name: "答复并公开" }).click()
      await officer.page.getByRole("textbox", { name: /^答复/ }).fill("新增一项职责，见第二部分。")
      await officer.page.getByRole("dialog").getByRole("button", { name: "答复并公开" }).click()
      await officer.sees("已办的（1）")
      await visitor.reload()
      const answered = visitor.getByRole("region", { name: "公众提问和答复" })
      expect(await answered.textContent()).toContain("新增一项职责，见第二部分。")
      await visitor.context().close()
      await goHome("yusuan")
    })

    test("in August goals are watched: from the unit back and on to the bureau, and the congress asks", async () => {
      office.at("2027-08-02")
      const [head, finance, clerk, chief, reader] = ["juzhang", "caiwu", "jingban", "danwei", "renda"].map(
        the,
      )
      for (const person of [head, finance, clerk, chief, reader]) {
        await person!.comesBack()
      }
      await head!.turnTo("绩效监控")
      await head!.does("布置绩效监控", async (dialog) => {
        await dialog.getByLabel("监控截止日").fill(until)
        await dialog.getByLabel("部门报送期限").fill("2027-08-20")
      })
      for (const [code, who] of [
        [one.code, "jingban"],
        [two.code, "jingban"],
        [department.code, "caiwu"],
      ] as const)
        await reported(office.office, who, code)

      await clerk!.takeUp("送审", one.name)
      const first = clerk!.page.locator(".indicator").first()
      const downloading = clerk!.page.waitForEvent("download")
      await clerk!.page.getByRole("button", { name: "Word" }).click()
      const form = {
        name: "监控表.docx",
        mimeType: "application/octet-stream",
        buffer: readFileSync(await (await downloading).path()),
      }
      const back = clerk!.page.getByLabel("读入填好的监控表")
      await back.setInputFiles({ ...form, buffer: form.buffer.subarray(0, 2000) })
      await clerk!.page.locator(".trouble:not(:empty)").first().waitFor()
      await back.setInputFiles(form)
      await clerk!.page.getByText(/^读入\d+处，已填在下面，还没有保存。/).waitFor()
      await first.getByLabel("7月完成值").fill("完成一半")
      await clerk!.page.getByRole("button", { name: "保存并计算" }).click()
      await first.getByText("完成值“完成一半”应是一个数").waitFor()
      await first.getByLabel("由人判断").selectOption("已达成")
      const evidence = { name: "验收单.pdf", mimeType: "application/pdf", buffer: Buffer.from("验收合格") }
      const files = first.locator('input[type="file"]').first()
      await files.setInputFiles({ ...evidence, buffer: Buffer.alloc(0) })
      await first.getByText("“验收单.pdf”是空文件").waitFor()
      await files.setInputFiles(evidence)
      await first.getByRole("link", { name: "下载" }).first().waitFor()
      await clerk!.page.getByRole("button", { name: "保存并计算" }).click()
      await clerk!.page.getByRole("button", { name: "已保存" }).waitFor()
      await clerk!.does("送审")
      await chief!.takeUp("上报", one.name)
      await chief!.does("上报")

      const indicator = (await first.locator("legend").textContent())!
      await finance!.takeUp("受理", one.name)
      await finance!.does("退回", async (dialog) => {
        const place = dialog.getByLabel("位置").locator("option").nth(1)
        await dialog.getByLabel("位置").selectOption(await place.textContent())
        await dialog.getByLabel("意见").fill("完成值要写成数")
        await dialog.getByLabel("重新报送的日期").fill("2027-08-10")
      })
      await clerk!.sees("完成值要写成数")
      await clerk!.page.getByRole("button", { name: "到这一项" }).click()
      const focused = await clerk!.page.evaluate(
        () => document.activeElement?.closest(".indicator")?.querySelector("legend")?.textContent,
      )
      expect(focused).toBe(indicator)
      await reported(office.office, "jingban", one.code)
      await clerk!.page.reload()
      for (const unit of [one, two]) {
        await clerk!.takeUp("送审", unit.name)
        await clerk!.does("送审")
        await chief!.takeUp("上报", unit.name)
        await chief!.does("上报")
      }
      await finance!.turnTo("绩效监控")
      await finance!.page.getByRole("button", { name: "选中没有疑问的（2）" }).click()
      await finance!.page.getByRole("button", { name: "受理（2）" }).click()
      await finance!.sees("已受理2个。")
      await finance!.takeUp("上报", department.name)
      await finance!.does("上报")
      await head!.takeUp("受理", department.name)
      await head!.does("受理")
      await head!.sees("监控财政局已受理")

      await reader!.turnTo("询问和答复")
      await reader!.page.getByRole("button", { name: "提出询问" }).click()
      await reader!.page.getByLabel("问题").fill("验收安排在什么时候？")
      await reader!.page.getByRole("button", { name: "提出", exact: true }).click()
      await finance!.turnTo("询问和答复")
      await finance!.page.getByRole("button", { name: "答复" }).click()
      await finance!.page.getByLabel("答复").fill("九月底前验收。")
      await finance!.page.locator("form").getByRole("button", { name: "答复" }).click()
      await reader!.sees("九月底前验收。")
      await reader!.turnTo("绩效监控")
      await reader!.page.locator(".lit-projects li").first().waitFor()
      await goHome("renda")
    })

    test("after the year results are scored: from the unit to the bureau, drawn, scored again and answered", async () => {
      office.at("2028-01-10")
      const [head, finance, clerk, chief] = ["juzhang", "caiwu", "jingban", "danwei"].map(the)
      for (const person of [head, finance, clerk, chief]) {
        await person!.comesBack()
      }
      await head!.turnTo("绩效自评")
      await head!.does("布置绩效自评", async (dialog) => {
        await dialog.getByLabel("自评的部门报送期限").fill("2028-02-20")
      })
      for (const [code, who] of [
        [one.code, "jingban"],
        [two.code, "jingban"],
        [department.code, "caiwu"],
      ] as const)
        await evaluated(office.office, who, code)

      await clerk!.takeUp("送审", one.name)
      const first = clerk!.page.locator(".indicator").first()
      await first.getByLabel("自己打的分").fill("1")
      await clerk!.page.getByRole("button", { name: "保存并计算" }).click()
      await first.getByText("没有写理由").waitFor()
      await first.getByLabel("打分的理由").fill("验收材料还不全")
      await first.getByLabel("偏差原因").fill("验收推迟到下一年")
      const reached = clerk!.page.getByLabel("年度目标完成情况").first()
      await reached.fill("（简述完成情况，不超过200字）")
      await clerk!.page.getByRole("button", { name: "保存并计算" }).click()
      // What anybody would find on the published table is told where it is filled in.
      await clerk!.page.locator(".card.project").first().getByText("填表提示").first().waitFor()
      await reached.fill("目标基本完成。")
      await clerk!.page.getByRole("button", { name: "保存并计算" }).click()
      await clerk!.page.getByRole("button", { name: "已保存" }).waitFor()
      const table = await clerk!.keeps(clerk!.page.getByRole("button", { name: "Word", exact: true }))
      const reference = office.office.referenceFor(plan.place)
      const { evaluations = [] } = readDisclosure(await readDocument(table.buffer, table.name), reference)
      expect(evaluations.map(({ reached: says }) => says)).toContain("目标基本完成。")
      expect(evaluations.flatMap(({ indicators }) => indicators.map(({ reason }) => reason))).toContain(
        "验收推迟到下一年；得分说明：验收材料还不全",
      )
      for (const unit of [one, two]) {
        await clerk!.takeUp("送审", unit.name)
        await clerk!.does("送审")
        await chief!.takeUp("上报", unit.name)
        await chief!.does("上报")
      }

      await finance!.takeUp("受理", one.name)
      await scored(finance!.page, "现场核对只完成一半")
      await finance!.sees("部门复评0.5分")
      await finance!.turnTo("绩效自评")
      await finance!.page.getByRole("button", { name: "选中没有疑问的（2）" }).click()
      await finance!.page.getByRole("button", { name: "受理（2）" }).click()
      await finance!.sees("已受理2个。")
      await finance!.takeUp("上报", department.name)
      await finance!.does("上报")

      await head!.turnTo("绩效自评")
      await head!.page.getByText("抽取复核").first().click()
      await head!.page.getByLabel("种子").fill("2028年1月10日 福彩3D 5 2 7")
      await head!.page.getByLabel("按疑点抽几个").fill("0")
      await head!.page.getByLabel("随机抽几个").fill("500")
      await head!.page.getByRole("button", { name: "抽取", exact: true }).click()
      await head!.sees("照此重抽结果一致")
      await head!.page.locator(".drawn li", { hasText: one.name }).getByRole("link").first().click()
      await scored(head!.page, "问卷只收回三份")
      await head!.sees("财政局复评0.5分")
      await head!.takeUp("受理", department.name)
      await head!.does("受理")
      await head!.sees("自评财政局已受理")

      await clerk!.turnTo("绩效自评")
      await clerk!.page.locator(".drawn li", { hasText: "已复评" }).getByRole("link").first().click()
      await clerk!.sees("问卷只收回三份")
      await clerk!.page.locator(".rescore summary", { hasText: "答复复评" }).first().click()
      await clerk!.page.getByLabel("答复内容").first().fill("已经补发问卷")
      await clerk!.page.getByRole("button", { name: "提交答复" }).first().click()
      await clerk!.sees("单位答复")
      await head!.turnTo("绩效自评")
      await head!.sees("已复评，已答复")
      await goHome("jingban", "danwei")
    })

    test("a third party sees its own alone; the department answers it, what it recommends is followed up to the end", async () => {
      office.at("2028-03-01")
      const [head, finance, third] = ["juzhang", "caiwu", "disanfang"].map(the)
      for (const person of [head, finance, third]) {
        await person!.comesBack()
      }
      const title = "农业项目重点评价"
      await head!.turnTo("第三方评价")
      await head!.page.locator("summary", { hasText: "委托第三方评价" }).click()
      await head!.page.getByLabel("评价名称").fill(title)
      await head!.page.getByLabel("评价哪个部门").selectOption(department.code)
      await head!.page.getByLabel("第三方评价人").selectOption("disanfang")
      await head!.page.getByLabel("交正式报告的期限").fill("2028-05-31")
      await head!.page.getByRole("button", { name: "委托", exact: true }).click()
      await head!.sees("已委托，待报方案")

      expect(await third!.page.getByRole("navigation", { name: "页面" }).innerText()).not.toContain(
        "绩效自评",
      )
      await third!.page.goto(`${stage.url}office.html#/2027/results`)
      await third!.sees("没有您可以查看的自评表")
      await third!.takeUp("报评价方案", title)
      await third!.sees("合计100分")
      await says(third!, "评价方案", "抽查三个项目，实地核对", "报评价方案")
      await head!.takeUp("同意方案", title)
      await head!.page.getByRole("button", { name: "同意方案", exact: true }).click()
      await third!.takeUp("送评价初稿", title)
      await asksExpert(third!)
      await third!.page
        .locator('input[type="file"]')
        .setInputFiles({ name: "访谈记录.txt", mimeType: "text/plain", buffer: Buffer.from("三户都满意") })
      await third!.page.getByRole("link", { name: "访谈记录.txt" }).waitFor()
      const points = third!.page.locator(".judged")
      for (const row of await points.all()) {
        const field = row.getByRole("textbox").first()
        const weight = /，(\d+)分/.exec(await row.locator("label").first().innerText())![1]!
        await field.fill(weight)
      }
      await points.first().getByRole("textbox").first().fill("1")
      await says(third!, "评价初稿", "验收资料不全", "送评价初稿")
      await third!.sees("没有写依据")
      await points.first().getByRole("textbox").last().fill("没有立项文件")
      await third!.page.getByRole("button", { name: "送评价初稿", exact: true }).click()
      await finance!.takeUp("答复初稿", title)
      await finance!.sees("验收资料不全")
      await finance!.sees("没有立项文件")
      await finance!.sees("等级优")
      expect(await finance!.page.getByText(/林教授|访谈记录/).count()).toBe(0)
      const paper = `${stage.url}api/v1/years/2027/appraisals/1/papers/${"0".repeat(64)}`
      expect((await finance!.page.request.get(paper)).status()).toBe(403)
      await says(finance!, "对初稿的意见", "资料已经补齐", "答复初稿")
      await third!.takeUp("交正式报告", title)
      await third!.page.getByRole("button", { name: "加一条建议" }).click()
      await third!.page.getByRole("textbox", { name: "建议1", exact: true }).fill("把验收资料归档")
      await third!.page.getByLabel("建议1的落实期限").fill("2028-06-15")
      await says(third!, "正式报告", "立项还要规范", "交正式报告")
      await head!.takeUp("受理", title)
      await head!.sees("立项文件要补")
      await head!.page.getByRole("link", { name: "访谈记录.txt" }).waitFor()
      await head!.page.getByRole("button", { name: "受理", exact: true }).click()
      await finance!.takeUp("报整改情况", title)
      await says(finance!, "整改情况", "已经归档", "报整改情况")
      await head!.takeUp("认定已落实", title)
      await says(head!, "怎样核实的", "到档案室看过", "认定已落实")
      await head!.page.getByRole("button", { name: "办结评价" }).click()
      await head!.sees("已办结")

      office.at("2028-07-01")
      await third!.page.reload()
      await third!.page.getByLabel("账号").first().fill("disanfang")
      await third!.page.getByLabel("密码").fill("山外青山云外云，一层又一层")
      await third!.page.getByRole("button", { name: "登录" }).click()
      await third!.sees("授权到2028年6月30日为止，已经到期")
    })
  },
  async () => {
    office = await testOffice()
    return { office: office.office, setUpSecret: secret, version: "0" }
  },
)

/** The last day of the date of monitoring. */
const until = "2027-07-31"

/** What a careful person reports on a sheet, as if typed. */
async function reported(at: Office, person: string, code: string): Promise<void> {
  const caller = { region: plan.region.code ?? "990101", person, for: null }
  const { projects, months, version } = await sheetView(at, caller, { year: 2027, until, code })
  const fills = carefulFills(projects, { year: 2027, months, seed: 3 })
  await saveSheet(at, caller, { use: "monitoring", year: 2027, until, code }, version, fills)
}

/** What a careful person fills in after the year, as if typed. */
async function evaluated(at: Office, person: string, code: string): Promise<void> {
  const caller = { region: plan.region.code ?? "990101", person, for: null }
  const { subjects, fills, version, rules } = await evaluationSheetView(at, caller, { year: 2027, code })
  const filled = carefulResults(subjects, { ...fills, second: {} }, scoringRules(rules, 2027))
  await saveSheet(at, caller, { use: "evaluation", year: 2027, until: "2027-12-31", code }, version, filled)
}

/** Scores the first row of a sheet again. */
async function scored(page: Page, reason: string): Promise<void> {
  await page.locator(".rescore summary", { hasText: "复评打分" }).first().click()
  await page
    .getByLabel(/复评得分/)
    .first()
    .fill("0.5")
  await page.getByLabel("复评理由").first().fill(reason)
  await page.getByRole("button", { name: "记下复评分" }).first().click()
}

/** Writes what an act on an appraisal has to say, and does it. */
async function says({ page }: Person, label: string, text: string, act: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).first().fill(text)
  await page.getByRole("button", { name: act, exact: true }).first().click()
}

/** Names an expert who is free in the matter, and writes down what he says. */
async function asksExpert(third: Person): Promise<void> {
  const { page } = third
  await page.locator("summary", { hasText: "登记专家" }).click()
  await page.getByLabel("姓名").fill("林教授")
  await page.getByLabel("工作单位").fill("邻省财经大学")
  await page.getByLabel("专业", { exact: true }).fill("公共财政")
  await page.getByRole("button", { name: "登记专家" }).click()
  await page.getByLabel("林教授的意见").fill("立项文件要补")
  await page.getByRole("button", { name: "记下意见" }).click()
  await third.sees("立项文件要补")
}

/** Eight people beside the three administrators, and one from outside. */
const staff = [
  ["juzhang", "朱局长"],
  ["yusuan", "秦预算"],
  ["caiwu", "尤财务"],
  ["bumen", "许部长"],
  ["jingban", "何经办"],
  ["danwei", "吕院长"],
  ["renda", "施代表"],
  ["shenjiju", "张审计"],
  ["disanfang", "华会计师"],
] as const

/** What the first unit wishes for at first, and what it asks for after the return: still 1万 above its control number. */
const wished = withMorePay(plan, one.code, 1_500_000)
const asked = withMorePay(plan, one.code, 1_000_000)

/** Control numbers that the plan just fits into: for each unit, and together for the department. */
const parts = plan.units.flatMap(({ code }) => controlsFor(code, plan))
const whole = together(department.code, parts)

/** The plan with one more duty of the first unit. */
const corrected: Ledger = {
  ...plan,
  texts: [
    ...plan.texts,
    {
      ...plan.texts.find(({ of, kind }) => of === one.code && kind === "duty")!,
      text: "承担农民教育培训的组织工作。",
      id: "duty-new",
    },
  ],
}

/** Control numbers as they stand in a worksheet, with the codes of the units when there are several. */
function pastedControls(controls: readonly Control[], hasCodes: boolean): string {
  const rows = controls.map(({ of, fund, kind, cents }) => [
    ...(hasCodes ? [of] : []),
    fundNames[fund!],
    kind === "basic" ? "基本支出" : "项目支出",
    (cents / 100).toFixed(2),
  ])
  const heads = [...(hasCodes ? ["编码"] : []), "资金来源", "支出类别", "金额（元）"]
  return [heads, ...rows].map((row) => row.join("\t")).join("\n")
}

function replied(number: string) {
  return async (dialog: Locator) => {
    await dialog.getByLabel("日期").fill("2027-02-15")
    await dialog.getByLabel("文号").fill(number)
  }
}

/** 保密审查, 审签 and 公开 of a department or unit. */
async function publishes(clerk: Person, head: Person, name: string): Promise<void> {
  await clerk.takeUp("保密审查", name)
  await clerk.does("保密审查", (dialog) => dialog.getByLabel("保密审查人").fill("保密办孔明远"))
  await head.takeUp("审签", name)
  await head.does("审签")
  await clerk.takeUp("公开", name)
  await clerk.does("公开")
  await clerk.sees("已公开")
}

/** A plan whose department is warned of one thing, and its units of nothing, whatever is wished for. */
function warnedOnce(): Ledger {
  const found = (ledger: Ledger, kind: "department" | "unit", code: string) => {
    const reference = { codes: builtInCodes, pack: packNamed(ledger.place) ?? null }
    const body = {
      kind,
      code,
      name: "",
      department: code.slice(0, 3),
      state: "firstDraft",
      controls: [],
      reply: null,
    } as const
    return judged({ body, ledger, explanations: [] }, reference, null).report.findings.map(
      ({ severity }) => severity,
    )
  }
  for (const seed of [6, 11, 15, 17, 1, 2, 3, 4]) {
    const of = planOfTwo(seed)
    const [first] = of.units
    const quiet = [of, withMorePay(of, first!.code, 1_500_000), withMorePay(of, first!.code, 1_000_000)]
    if (found(of, "department", of.departments[0]!.code).join() !== "warning") continue
    if (quiet.every((each) => each.units.every(({ code }) => found(each, "unit", code).length === 0)))
      return of
  }
  throw new Error("no plan of the demonstration is warned of once: try other seeds")
}

function planOfTwo(seed: number): Ledger {
  const [made] = departmentLedgers({ departments: 1, seed, years: 1, year: 2027 })
  const whole = made!.ledgers[0]!
  const units = whole.units.slice(0, 2)
  const codes = units.map(({ code }) => code)
  const own = <R extends { readonly unit: string }>(records: readonly R[]) =>
    records.filter(({ unit }) => codes.includes(unit))
  const of = <R extends { readonly of: string }>(records: readonly R[]) =>
    records.filter((record) => record.of === whole.departments[0]!.code || codes.includes(record.of))
  // The department was no larger last year.
  const sums = Map.groupBy(
    whole.lastYear.filter((figure) => codes.includes(figure.of)),
    ({ figure }) => figure,
  )
  return {
    ...whole,
    units,
    projects: own(whole.projects),
    lines: own(whole.lines),
    procurement: own(whole.procurement),
    assets: own(whole.assets),
    purchases: own(whole.purchases),
    quotas: of(whole.quotas),
    lastYear: of(whole.lastYear).map((figure) => {
      const sum = sums.get(figure.figure)
      return sum && !codes.includes(figure.of) ? { ...figure, cents: totalOf(sum) } : figure
    }),
    // The department says of its projects no reason that is one.
    texts: of(whole.texts).map((text) =>
      text.kind === "reason" && text.about === "project" && !codes.includes(text.of)
        ? { ...text, text: "工作需要" }
        : text,
    ),
    controls: [],
  }
}

function withMorePay(ledger: Ledger, unit: string, cents: number): Ledger {
  const at = ledger.lines.findIndex((line) => line.unit === unit && line.category === "personnel")
  return {
    ...ledger,
    lines: ledger.lines.map((line, i) => (i === at ? { ...line, cents: line.cents + cents } : line)),
  }
}

/** Downloads the workbook of the page, fills it in, uploads it and takes it after a look at the comparison. */
async function uploads(person: Person, filled: Ledger, comparison: RegExp, isFirst = false): Promise<void> {
  const { page } = person
  const empty = await person.keeps(page.getByRole("button", { name: "下载台账" }))
  const reference = office.office.referenceFor(plan.place)
  const { problems } = await ledgerFromWorkbook(empty.buffer, empty.name, reference)
  // The only thing a unit that has filled in nothing yet has to say is what it is.
  expect(problems.flatMap(({ about, severity }) => (severity === "error" ? [about] : []))).toEqual(
    isFirst ? ["部门和单位/单位性质"] : [],
  )
  const bytes = await workbookOf(filled, reference)
  await page.getByLabel("上传填好的台账").setInputFiles(given(empty.name, bytes))
  await page.getByRole("region", { name: "对照" }).getByText(comparison).waitFor()
  await page.getByRole("button", { name: "采用", exact: true }).click()
  await page.getByText(`已采用“${empty.name}”`).waitFor()
}

async function grant(security: Person, id: string, role: string, ...codes: readonly string[]): Promise<void> {
  const { page } = security
  if (!(await page.getByRole("heading", { name: "人员和权限" }).isVisible()))
    await security.turnTo("人员和权限")
  await page.getByRole("row", { name: id }).getByRole("button", { name: /^授权/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("岗位").selectOption({ label: role })
  if (role === "第三方评价人") await dialog.getByLabel("截止日期").fill("2028-06-30")
  for (const code of codes) {
    const seat = dialog.getByRole("combobox", { name: /单位|部门/ })
    await seat.fill(code)
    await seat.press("Enter")
    await dialog.getByRole("button", { name: `去掉${code}` }).waitFor()
  }
  await dialog.getByRole("button", { name: "授权" }).click()
  await dialog.waitFor({ state: "detached" })
}

/** The same file as another program writes it: other bytes, the same words. */
function savedAgain({ name, buffer }: Given): Given {
  return given(name, zipSync(unzipSync(buffer), { level: 1 }))
}

/** One figure of the document's tables is another one. */
function altered({ name, buffer }: Given): Given {
  const parts = unzipSync(buffer)
  const body = strFromU8(parts["word/document.xml"]!)
  const tables = body.indexOf("<w:tbl>")
  const changed =
    body.slice(0, tables) +
    body
      .slice(tables)
      .replace(/>(\d+)\.(\d)(\d)</, (_, whole, a, b) => `>${whole}.${(Number(a) + 1) % 10}${b}<`)
  expect(changed).not.toBe(body)
  return given(name, zipSync({ ...parts, "word/document.xml": strToU8(changed) }))
}

/** The codes that stand on a page, by account. */
async function codesOn(page: Page): Promise<Map<string, string>> {
  const lines = page.getByRole("region", { name: "启用码" }).getByRole("listitem")
  await lines.first().waitFor()
  const texts = await lines.evaluateAll((all) =>
    all.map((each) => [each.textContent ?? "", each.querySelector("code")?.textContent ?? ""] as const),
  )
  return new Map(texts.map(([text, code]) => [/账号 (.*?)，/.exec(text)![1]!, code]))
}

function documentButton(page: Page, title: string, format: string): Locator {
  return page.locator(".documents li").filter({ hasText: title }).getByRole("button", { name: format })
}

async function textOf({ name, buffer }: Given): Promise<string> {
  const { blocks } = await readDocument(buffer, name)
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("\n")
}
