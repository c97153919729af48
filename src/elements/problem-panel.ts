import type { Problem } from '../course/types.ts';
import { siteAddress } from './site-address.ts';
import './problem-panel.css';

/** `<problem-panel>`: what the check says of the course, at the foot of every page while it is being written. */
class ProblemPanel extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const response = await fetch(siteAddress('_problems.json'));
    const problems = (await response.json()) as Problem[];
    this.hidden = problems.length === 0;
    if (problems.length > 0) this.replaceChildren(panel(problems));
  }
}

function panel(problems: Problem[]): HTMLElement {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const details = element('details', '');
  details.toggleAttribute('data-errors', errors > 0);
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const summary = [
    errors > 0 ? count(errors, 'error') : '',
    errors < problems.length ? count(problems.length - errors, 'warning') : '',
  ];
  details.append(element('summary', summary.filter(Boolean).join(', ')));
  const list = element('ol', '');
  for (const { file, place, rule, severity, message, hint } of problems) {
    const item = element('li', '');
    item.dataset.severity = severity;
    const at = place === 'unknown' ? file : `${file}:${place.line}:${place.column}`;
    item.append(element('code', `${at}  ${severity}  ${rule}`), element('p', message), element('p', hint));
    list.append(item);
  }
  details.append(list);
  return details;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define('problem-panel', ProblemPanel);
document.body.append(document.createElement('problem-panel'));
