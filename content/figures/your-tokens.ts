import { openTokens, type Tokens } from './kit/gpt2-tokens.ts';
import { escapeHtml } from './kit/live.ts';

export const first = { text: 'Where is the library? Wo ist die Bibliothek? 图书馆在哪里？' };

type State = typeof first;

export const controls = [{ type: 'text', name: 'text', label: 'Text', maxlength: 600 }];

export const files = { merges: './data/gpt2-merges.bin' };

export function open({ merges }: { merges: Uint8Array }): Tokens {
  return openTokens(merges);
}

export function view({ text }: State, tokens: Tokens): string {
  const ids = tokens.encode(text);
  const shown = ids.map((id) => ({ id, words: wordsOf(tokens.bytesOf(id)) }));
  const boxes = shown.map(({ words }) => `<span class="token">${escapeHtml(words.text)}</span>`);
  return (
    `<p class="figure-answer">${counted(text, ids)}</p>` +
    `<p class="tokens">${boxes.join('<wbr>') || '<i>(nothing yet)</i>'}</p>` +
    `<p><small>Their numbers: ${ids.join(', ') || 'none'}</small></p>` +
    `<p>A dot stands for a space.${shown.some(({ words }) => words.isPart) ? ' A token that is only a part of a character is shown by its bytes.' : ''}</p>`
  );
}

export function say({ text }: State, tokens: Tokens): string {
  return counted(text, tokens.encode(text)).replace(/<[^>]+>/g, '');
}

function counted(text: string, ids: number[]): string {
  const characters = [...text].length;
  return `<strong>${ids.length} ${ids.length === 1 ? 'token' : 'tokens'}</strong> for ${characters} ${characters === 1 ? 'character' : 'characters'}`;
}

/** A token as text, or as its bytes where they are no whole characters. */
function wordsOf(bytes: number[]): { text: string; isPart: boolean } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return { text: text.replace(/ /g, '·').replace(/\n/g, '↵'), isPart: false };
  } catch {
    return {
      text: bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '),
      isPart: true,
    };
  }
}
