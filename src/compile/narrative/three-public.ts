import { numeral } from "../../text/numeral.ts"
import type { Compared } from "./compared.ts"
import type { Context, Passage } from "./context.ts"

const vehicles = ["threePublic.vehiclePurchase", "threePublic.vehicleOperation"]

/** “三公”经费: the total and every item with its change against last year and the reason given. */
export function threePublic(context: Context): Passage {
  const { say, figures, reason, why } = context
  const own = figures.sum("threePublic.vehicles", vehicles)
  const whole = figures.sum("threePublic", ["threePublic.overseas", own, "threePublic.reception"])
  const item = (key: string, number: number) =>
    say("threePublic.item", { number: numeral(number), ...partOf(context, key) })
  return {
    prose: [
      say("threePublic.intro", {
        amount: whole.amount,
        movement: whole.change === undefined ? say("threePublic.none") : movement(context, whole),
        why: why(reason("threePublic"), whole.change),
      }),
      item("threePublic.overseas", 1),
      say("threePublic.vehicles", {
        number: numeral(2),
        label: say("label.threePublic.vehicles"),
        amount: own.amount,
        movement: movement(context, own),
        purchase: say("threePublic.part", partOf(context, vehicles[0]!)),
        operation: say("threePublic.part", partOf(context, vehicles[1]!)),
      }),
      item("threePublic.reception", 3),
    ],
    tables: [],
  }
}

function partOf(context: Context, key: string) {
  const { say, figures, reason, why } = context
  const compared = figures.of(key)
  const given = reason(key)
  return {
    label: say(`label.${key}`),
    amount: compared.amount,
    movement: movement(context, compared),
    why: given === "" ? say(`${key}.why`, { amount: compared.amount }) : why(given, compared.change),
  }
}

function movement({ say }: Context, { change, percent }: Compared): string {
  return say("movement", { change, percent })
}
