const places =
  /（[^（）]{0,400}(?:第\d+(?:行|页|张表)|表\d+第)[^（）]{0,400}）|(?:第\d+页 ?)?(?:表\d+|第\d+张表)?(?:第\d+[行列格])+|工作表“[^”]{0,100}” ?[A-Z]+\d+/g
const years = /(?:19|20)\d{2}[年度]*|二[〇○零]\S{2}年度?/g
/** Which way a figure moves or is off goes with the figure. */
const movements = /(?:增加|减少|增长|下降|提高|降低|[多少](?=[\d-]))(?=[约了]?-?\d)/g
const numbers = /[-+]?\d[\d,，.]*/g

/**
 * What a finding is about: its message without places, years and figures, so that next year's finding of the same
 * thing is about the same. Names, units and reasons stay. Of what something is about it is about the same.
 */
export function legacyAbout(message: string): string {
  let [about, before] = [message, ""]
  while (about !== before) {
    before = about
    about = about
      .replace(places, "")
      .replace(years, "")
      .replace(movements, "")
      .replace(numbers, "")
      .replace(/[\s\u3000…]+/g, "")
      .replace(/（）|\(\)/g, "")
  }
  return about
}
