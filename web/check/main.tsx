import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import "./styles/base.css"
import "./styles/start.css"
import "./styles/file.css"
import "./styles/paper.css"
import "./styles/findings.css"

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
