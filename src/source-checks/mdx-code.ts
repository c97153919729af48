import { hintOf, saidOf, severityOf, type UnsafeRule, unsafeJsxAttribute } from '../syntax/unsafe-markup.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

interface Jsx {
  type: string;
  name: string | null;
  attributes: { type: string; name?: string; value?: string | null | { value: string } }[];
}

/** In `.mdx`, HTML with computed attributes goes past the Markdown steps: its handlers are found here. */
export function mdxCode({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (!(node.type as string).startsWith('mdxJsx')) return;
    const { name, attributes } = node as unknown as Jsx;
    if (!name || !/^[a-z]/.test(name)) return;
    const report = (
      rule: UnsafeRule | 'script',
      message: string,
      hint = 'Remove it, or move it into a component that this lecture imports.',
    ) =>
      findings.push({
        place: startOf(node),
        rule,
        severity: severityOf(rule),
        message,
        hint,
      });
    if (name === 'script') report('script', 'A `<script>` in a lecture is not published.');
    for (const { name: attribute = '', value } of attributes) {
      const written = typeof value === 'string' ? value : (value?.value ?? '');
      const rule = unsafeJsxAttribute(name, attribute, value);
      if (rule) report(rule, saidOf(rule, attribute, written), hintOf(rule, written));
    }
  });
  return findings;
}
