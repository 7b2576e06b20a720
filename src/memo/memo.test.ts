import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { once, perObject, perText } from "./index.ts"

setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")

describe("once", () => {
  test("makes a value when it is first asked for, and keeps it", () => {
    let made = 0
    const value = once(() => ++made)
    expect(made).toBe(0)
    expect([value(), value(), made]).toEqual([1, 1, 1])
  })

  test("keeps null and undefined too, and tries again what could not be made", () => {
    let asked = 0
    const nothing = once(() => void asked++)
    expect([nothing(), nothing(), asked]).toEqual([undefined, undefined, 1])
    const late = once(() => {
      if (++asked < 3) throw new Error("not yet")
      return asked
    })
    expect(late).toThrow("not yet")
    expect([late(), late()]).toEqual([3, 3])
  })
})

describe("per object", () => {
  test("makes one value an object, whatever another object looks like", () => {
    const copies = perObject((of: { readonly n: number }) => ({ ...of }))
    const [a, b] = [{ n: 1 }, { n: 1 }]
    expect(copies(a)).toBe(copies(a))
    expect(copies(a)).not.toBe(copies(b))
  })

  test("lets go of an object that nobody else holds", async () => {
    const sizes = perObject((of: { readonly text: string }) => of.text.length)
    let thing: { text: string } | null = { text: "部门预算" }
    const held = new WeakRef(thing)
    expect(sizes(thing)).toBe(4)
    thing = null
    // A target that was looked at stays until the turn is over.
    await new Promise((done) => setTimeout(done))
    collect()
    expect(held.deref()).toBeUndefined()
  })
})

describe("per text", () => {
  test("makes one value a text, or a group of words and numbers", () => {
    let made = 0
    const joined = perText((place: string, year: number) => `${place}${year}#${++made}`)
    expect([joined("甲", 2024), joined("甲", 2025), joined("甲", 2024)]).toEqual([
      "甲2024#1",
      "甲2025#2",
      "甲2024#1",
    ])
  })

  test("remembers so many and no more, and answers on", () => {
    let made = 0
    const counted = perText((text: string) => `${text}${++made}`, 2)
    expect(["a", "b", "c", "c", "a"].map((text) => counted(text))).toEqual(["a1", "b2", "c3", "c4", "a1"])
  })

  test("does not keep the document alive that a text is a part of", () => {
    const known = perText((label: string) => label.length)
    collect()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < 100; i++) {
      const document = `第${i}份文件的科目名称在这里写了一行`.padEnd(500_000, "一般公共预算")
      known(document.slice(0, 18))
    }
    collect()
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(20)
  })
})
