import * as words from '../words/in-browser.ts';
import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';

/** `<code-block>` around a `<pre>`: adds the button that copies the code. */
class CodeBlock extends HTMLElement {
  #button: HTMLButtonElement | undefined;

  connectedCallback(): void {
    this.#button = document.createElement('button');
    this.#button.type = 'button';
    this.#button.textContent = words.copy;
    this.#button.ariaLabel = words.copyCode;
    this.#button.onclick = () => void this.#copy();
    this.append(this.#button);
  }

  disconnectedCallback(): void {
    this.#button?.remove();
  }

  async #copy(): Promise<void> {
    const code = this.querySelector('pre');
    if (!code) return;
    const copied = await copyText(codeOf(code));
    if (copied) announce(words.codeCopied);
    else getSelection()?.selectAllChildren(code);
  }
}

/** The code as it is run: without what a shell writes before a command. */
function codeOf(block: Element): string {
  const code = block.cloneNode(true) as Element;
  for (const prompt of code.querySelectorAll('.prompt')) prompt.remove();
  return code.textContent.replace(/\n$/, '');
}

customElements.define('code-block', CodeBlock);
