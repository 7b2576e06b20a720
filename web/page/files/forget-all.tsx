import { useState } from "react"
import { rememberedDays } from "../kept/kept.ts"

/** Says where files are kept, and forgets them all when asked twice. */
export function ForgetAll({ onForgetAll }: { readonly onForgetAll: () => void }) {
  const [asked, setAsked] = useState(false)
  return (
    <p className="forget-all">
      <span>
        文件、版本和说明只存在这个浏览器里，{rememberedDays} 天没有打开的自动清除；公用电脑请用完清除。
      </span>
      {asked ? (
        <span role="alert">
          全部清除，不能找回，确定吗？
          <button type="button" className="button" onClick={onForgetAll}>
            确定清除
          </button>
          <button type="button" className="link" onClick={() => setAsked(false)}>
            不清除
          </button>
        </span>
      ) : (
        <button type="button" className="link" onClick={() => setAsked(true)}>
          全部清除
        </button>
      )}
    </p>
  )
}
