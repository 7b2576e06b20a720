/** A page of one sentence, for what goes wrong: no script, nothing from outside, nothing of our inside. */
export function plainPage(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · 明账</title>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="/">回到首页</a></p>
</html>
`
}
