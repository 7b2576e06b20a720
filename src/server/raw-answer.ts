import type { Socket } from "node:net"
import { securityHeaders } from "./headers.ts"
import { plainPage } from "./plain-page.ts"

const answers: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "请求头太大，请清除浏览器里本站的数据后再试。",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "请求太久没有发完，请检查网络后再试。"],
}

/** Answers a connection whose request could not even be read, with the same headers as any other answer. */
export function refuseRaw(code: string | undefined, socket: Socket): void {
  // The visitor is gone, or an answer is under way already.
  if (code === "ECONNRESET" || socket.destroyed || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const [status, sentence] = answers[code ?? ""] ?? ["400 Bad Request", "请检查地址是否完整。"]
  const body = plainPage("请求不合规范", sentence)
  const headers = {
    ...securityHeaders,
    "content-type": "text/html; charset=utf-8",
    "content-length": `${Buffer.byteLength(body)}`,
    connection: "close",
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${body}`)
}
