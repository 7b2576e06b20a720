import type { LightsView, LitView } from "../answers/lights.ts"

/** A light as a coloured word, with why it is so. */
export function LightBadge({ what, lit }: { readonly what: string; readonly lit: LitView }) {
  return (
    <span className={`light ${lit.is}`} title={lit.because}>
      {what}
      {lit.isName}
    </span>
  )
}

/** Both lights of a project beside each other. */
export function Lights({ lights: { goal, paying } }: { readonly lights: LightsView }) {
  return (
    <span className="lights">
      <LightBadge what="目标" lit={goal} />
      <LightBadge what="资金" lit={paying} />
    </span>
  )
}
