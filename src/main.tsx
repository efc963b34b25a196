/** Where the rooms are wired to the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#ui/app.tsx'
import { keepFieldsOpen } from '#ui/page-going.ts'
import { FailureNews } from './ui/parts/messages/loaded.tsx'
import '#ui/parts/tokens.css'

keepFieldsOpen()
const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
      <FailureNews />
    </StrictMode>,
  )
}
