/** A Chinese input method at the keyboard, as the browser hears it. */
import type { CDPSession, Page } from '@playwright/test'

export class InputMethod {
  readonly #browser: CDPSession

  private constructor(browser: CDPSession) {
    this.#browser = browser
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Spells letter by letter without choosing; every key is announced as the input method's own. */
  async spells(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) {
      await this.#key(letters[end - 1] ?? '')
      await this.composes(letters.slice(0, end))
    }
  }

  /** The composition as it stands, whatever the keys were; empty where it is given up. */
  async composes(text: string): Promise<void> {
    await this.#browser.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }

  /** Takes words in place of the composition. */
  async commits(text: string): Promise<void> {
    await this.#browser.send('Input.insertText', { text })
  }

  /** Takes a candidate; the key that chose it belongs to the input method too. */
  async chooses(text: string, key = ' '): Promise<void> {
    await this.#key(key)
    await this.commits(text)
  }

  async #key(key: string): Promise<void> {
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await this.#browser.send('Input.dispatchKeyEvent', {
        type,
        key: type === 'keyUp' ? key : 'Process',
        windowsVirtualKeyCode: 229,
      })
  }
}
