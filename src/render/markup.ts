import { controlPicture } from './control.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or a quoted attribute of HTML. Controls that HTML forbids become control pictures (␛). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(/[^\P{Cc}\t\n]/gu, controlPicture)
}

/** Whether an address is one that a link may lead to. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url)
}
