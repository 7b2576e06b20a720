import fc from "fast-check"
import { expect, test } from "vitest"
import type { AccountLine } from "../../model/final.ts"
import { printedLines } from "./printed.ts"

/** Lines of a unit or two that spent some of what they had, all in cents. */
const anyLines = fc.array(
  fc
    .record({
      unit: fc.constantFrom("318001", "318002", "318003", "318004"),
      project: fc.constantFrom(null, "P1"),
      spent: fc.oneof(fc.constant(0), fc.nat(500), fc.nat(50_000_000)),
      unspent: fc.oneof(fc.constant(0), fc.nat(500), fc.nat(50_000_000)),
    })
    .map(
      ({ unit, project, spent, unspent }): AccountLine => ({
        unit,
        project,
        category: project ? "targeted" : "personnel",
        function: "2210201",
        economic: "30113",
        fund: "generalPublic",
        since: 2024,
        initial: spent,
        adjusted: spent + unspent,
        opening: 0,
        received: spent,
        surplusUsed: 0,
        spent,
        distributed: 0,
        closing: 0,
        withdrawn: 0,
        at: {},
      }),
    ),
  { minLength: 1, maxLength: 40 },
)

test.each([100, 10_000])(
  "四舍五入到 %i 分：没有超预算的印出来也不超，一分未支的印出来是零，合计差不出半个单位",
  (step) => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const printed = printedLines(lines, step, step)
        for (const [i, { adjusted, spent }] of printed.entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(spent)
          expect([adjusted % step, spent % step]).toEqual([0, 0])
          if (lines[i]!.spent === 0) expect(spent).toBe(0)
          if (lines[i]!.adjusted === lines[i]!.spent) expect(adjusted).toBe(spent)
        }
        for (const [bundle, own] of Map.groupBy(printed, ({ unit, project }) => `${unit} ${project}`)) {
          const exact = lines.filter(({ unit, project }) => `${unit} ${project}` === bundle)
          expect(Math.abs(sum(own) - sum(exact))).toBeLessThanOrEqual(step / 2)
        }
      }),
    )
  },
)

const sum = (lines: readonly AccountLine[]) => lines.reduce((all, { spent }) => all + spent, 0)
