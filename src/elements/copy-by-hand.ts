import styles from '../styles/copy-by-hand.css?url';
import * as words from '../words/in-browser.ts';
import { loadStyles } from './late-styles.ts';
import { element } from './make-element.ts';

/** Shows a text, selected, to a reader whose browser doesn't let a page copy it, if it is still wanted. */
export async function copyByHand(label: string, text: string, isWanted: () => boolean): Promise<void> {
  await loadStyles(styles);
  if (!isWanted()) return;
  const dialog = element('dialog', 'copy-dialog');
  const field = element('input');
  field.value = text;
  field.readOnly = true;
  const name = element('label', '', label);
  name.append(field);
  const close = element('button', 'plain-button', words.close);
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  dialog.append(name, close);
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
