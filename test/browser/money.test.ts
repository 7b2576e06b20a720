import { afterAll, expect, test } from "vitest"
import { people } from "../../src/flow/county.test-data.ts"
import { quotaKey } from "../../src/follow/book/quota.ts"
import { hashOf } from "../../src/office/accounts/passwords.ts"
import { repliedCounty } from "../../src/office/acts/money/county.test-data.ts"
import { contractsList, treasuryList } from "../../src/office/acts/money/lists.test-data.ts"
import { previewPayments, takePayments } from "../../src/office/acts/money/payments.ts"
import { prepareYear } from "../../src/office/acts/prepare-year.ts"
import { password } from "../../src/office/office.test-data.ts"
import { standingsOf } from "../../src/store/book.ts"
import { setPassword } from "../../src/store/credentials.ts"
import { violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"
import { Person } from "./desk.ts"
import { pictured } from "./pictures.ts"

/** What 334001 has for goods of its project. */
const pumps = {
  unit: "334001",
  project: "334001-P1",
  function: "2130301",
  economic: "31002",
  fund: "generalPublic",
} as const

let county: Awaited<ReturnType<typeof repliedCounty>>
afterAll(() => county?.drop())

inBrowser(
  "the money of a year",
  (browser) => {
    test("a month's list: from the file to a list of what waits that is settled", async () => {
      const key = { region: county.region, year: county.year }
      const quotas = (await county.store.office(key.region, (trx) => standingsOf(trx, key))).map(
        ({ quota }) => quota,
      )
      const list = Array.from({ length: 40 }, (_, i) => ({
        date: "2027-02-15",
        cents: 100_000 + i,
        voucher: `V${i}`,
        quota: quotas[i % quotas.length]!,
        isVague: i % 2 === 0,
      }))
      const officer = await Person.arrive(browser, "bo", password)
      await officer.signsIn()
      await officer.turnTo("支付登记")
      const { page } = officer
      const file = { name: "二月.csv", mimeType: "text/csv", buffer: Buffer.from(treasuryList(list)) }
      await page.locator('input[type="file"]').setInputFiles(file)
      const facts = page.getByLabel("合计")
      await facts.getByText("20笔").first().waitFor()
      expect(await facts.textContent()).toMatch(/明细共\s*40笔 40,007.80元/)
      await page.getByRole("button", { name: "整份登记" }).click()
      await page.getByText("已登记“二月.csv”：20笔入账，20笔待认领。").waitFor()
      for (let left = 19; left >= 0; left--) {
        await page.getByRole("button", { name: "认领" }).first().click()
        const dialog = page.getByRole("dialog")
        if (left === 19) {
          await dialog.getByLabel("不登记（不是本级预算的支付）").check()
          await dialog.getByRole("button", { name: "确定" }).click()
          await dialog.getByText("请写明为什么不登记这笔支付。").waitFor()
          await dialog.getByLabel("说明").fill("上级单位代付，不在本级预算")
        } else await dialog.getByRole("radio").first().check()
        await dialog.getByRole("button", { name: "确定" }).click()
        await page.getByRole("heading", { name: `待认领（${left}）` }).waitFor()
      }
      // Once more is not twice.
      await page.locator('input[type="file"]').setInputFiles(file)
      await page.getByText("里面的支付都已经登记过，没有新的。").waitFor()
      await officer.turnTo("预算执行")
      await page.getByLabel("按什么汇总").selectOption("unit")
      await page.getByRole("button", { name: "云岭县水利工作站的记录" }).click()
      await page.getByRole("dialog").getByText("支付").first().waitFor()
      await page.context().close()
    })

    test("money that only the congress can give is asked for, and written down with its document", async () => {
      const officer = await Person.arrive(browser, "bo", password)
      await officer.signsIn()
      await officer.turnTo("指标变动")
      await officer.page.getByRole("button", { name: "申请变动" }).click()
      const asking = officer.page.getByRole("dialog")
      await asking.getByLabel("变动", { exact: true }).selectOption("supplement")
      await asking.getByLabel("钱从哪里来、到哪里去").selectOption("outside")
      await asking.getByLabel("到哪条指标").selectOption({ index: 1 })
      await asking.getByLabel("金额（元）").fill("30000")
      await asking.getByLabel("原因").fill("新增防汛任务")
      await asking.getByRole("button", { name: "看由谁批准" }).click()
      await asking.getByText("由人大常委会批准，依据预算法第六十七条、第六十九条").waitFor()
      await asking.getByRole("button", { name: "提交申请" }).click()
      await officer.page.getByRole("heading", { name: "待审批（1）" }).waitFor()
      expect(await officer.page.getByRole("button", { name: "审批" }).count()).toBe(0)
      await officer.page.context().close()
      const head = await Person.arrive(browser, "bh", password)
      await head.signsIn()
      await head.turnTo("指标变动")
      await head.page.getByRole("button", { name: "审批" }).click()
      const deciding = head.page.getByRole("dialog")
      await deciding.getByRole("button", { name: "登记批准" }).click()
      await deciding.getByText("请填写批准文件的文号").waitFor()
      await deciding.getByLabel("人大常委会批准文件的文号").fill("岭人发〔2027〕8号")
      await deciding.getByRole("button", { name: "登记批准" }).click()
      await head.page.getByRole("heading", { name: "已办结（1）" }).waitFor()
      await head.page.context().close()
    })

    test("a contract: planned, tied, announced, paid by a list that names it, what is left released", async () => {
      county.at("2027-03-05")
      const clerk = await Person.arrive(browser, "uc1", password)
      await clerk.signsIn()
      await clerk.turnTo("合同和资产")
      const { page } = clerk
      await page.getByRole("button", { name: "登记合同" }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("合同名称（买什么）").fill("防汛水泵")
      await dialog.getByLabel("供应商", { exact: true }).fill("云岭机电有限公司")
      await dialog.getByLabel("合同编号").fill("云水合〔2027〕1号")
      await dialog.getByLabel("签订日期").fill("2027-03-04")
      await dialog.getByLabel("政府采购预算").selectOption("1")
      await dialog.getByLabel("指标", { exact: true }).selectOption(quotaKey(pumps))
      await dialog.getByLabel("金额（元）").fill("90000")
      await dialog.getByRole("button", { name: "登记并占用" }).click()
      await page.getByText("占用90,000.00元，已支付0.00元").waitFor()
      await page.getByRole("button", { name: "登记公告" }).click()
      await page.getByRole("dialog").getByLabel("公告日期").fill("2027-03-05")
      await page.getByRole("dialog").getByRole("button", { name: "登记公告" }).click()
      await page.getByText("2027-03-05公告").waitFor()
      const paid = {
        date: "2027-03-05",
        cents: 8_000_000,
        voucher: "H1",
        quota: pumps,
        contract: "云水合〔2027〕1号",
      }
      const { office, as, year } = county
      const file = { name: "货款.csv", bytes: contractsList([paid]) }
      const { seen } = await previewPayments(office, as("bo"), year, file)
      await takePayments(office, as("bo"), { year, seen }, file)
      await page.getByText("占用10,000.00元，已支付80,000.00元").waitFor()
      await page.getByRole("button", { name: "释放占用" }).click()
      await page.getByRole("dialog").getByLabel("为什么").fill("已经执行完")
      await page.getByRole("dialog").getByRole("button", { name: "释放占用" }).click()
      await page.getByText("占用0.00元，已支付80,000.00元，已释放10,000.00元").waitFor()
      await page.context().close()
    })

    test("the year is closed into the next: what is left is carried or goes back, and the account is settled", async () => {
      const { office, as, store, region, year } = county
      county.at("2027-12-31")
      await prepareYear(office, as("bh"), { year: year + 1 })
      const head = await Person.arrive(browser, "bh", password)
      await head.signsIn()
      await head.page.goto(`${browser.url}office.html#/${year}/execution`)
      await head.turnTo("年终结转")
      const { page } = head
      await page.locator("summary", { hasText: "结余收回的" }).click()
      const fields = page.getByRole("textbox")
      await fields.first().waitFor()
      await fields.nth((await fields.count()) - 1).fill("很多")
      await page.getByRole("button", { name: "结转到2028年" }).click()
      await page.getByText("有一行结转的金额不对").waitFor()
      await fields.nth((await fields.count()) - 1).fill("1234.56")
      await page.getByRole("button", { name: "结转到2028年" }).click()
      await page.getByText("账已结清。2028年的上年结转就是这里结转的数。").waitFor()
      const standings = (of: number) => store.office(region, (trx) => standingsOf(trx, { region, year: of }))
      const carried = (await standings(year)).flatMap(({ quota, carried: cents }) =>
        cents === 0 ? [] : [[quotaKey(quota), cents]],
      )
      expect(carried.some(([, cents]) => cents === 123_456)).toBe(true)
      expect((await standings(year + 1)).map(({ quota, approved }) => [quotaKey(quota), approved])).toEqual(
        carried,
      )
      await page.context().close()
    })

    test("its pages have nothing serious for axe, at both widths, and do not scroll sideways", async () => {
      for (const width of [1440, 390]) {
        const page = await browser.visit({ viewport: { width, height: 844 }, bypassCSP: true }, "office.html")
        await page.getByLabel("账号").first().fill("bh")
        await page.getByLabel("密码").fill(password)
        await page.getByRole("button", { name: "登录" }).click()
        await page.getByRole("heading", { name: "我的工作" }).waitFor()
        for (const part of ["execution", "payments", "changes", "contracts"]) {
          await page.goto(`${browser.url}office.html#/${county.year}/${part}`)
          await page.getByRole("heading", { level: 1 }).waitFor()
          await page.waitForLoadState("networkidle")
          expect(await violations(page), `${part} ${width}`).toEqual([])
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${part} ${width}`,
          ).toBeLessThanOrEqual(0)
          await pictured(page, `desk-${part}-${width}`, { fullPage: true })
        }
        await page.context().close()
      }
    })
  },
  async () => {
    county = await repliedCounty()
    const { office, store, region } = county
    county.at("2027-03-01")
    const hash = await hashOf(password, office.passwordCost)
    await store.office(region, async (trx) => {
      for (const { id } of people.persons) await setPassword(trx, region, id, hash)
    })
    return { office, setUpSecret: "geheim", version: "0" }
  },
)
