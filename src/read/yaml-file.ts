import { isScalar } from 'yaml';
import type { Problem } from '../course/types.ts';
import { cutValue } from '../source-checks/front-matter.ts';
import { didYouMean } from '../syntax/nearest.ts';
import { placedYaml } from '../syntax/placed-yaml.ts';

/** What is said of a key that nobody reads. */
interface Unread {
  message: (key: string) => string;
  /** What to do where no key is like it. */
  otherwise: string;
}

/** A YAML file of the content folder. What is wrong in it is gathered in `problems`, each with its place. */
export function yamlFile(file: string, rule: string, source: string, hintToErrors: string) {
  const { errors, root, placeOf, linesOf, cutValues } = placedYaml(source);
  const problems: Problem[] = [];
  const report = (node: unknown, message: string, hint: string, severity: Problem['severity'] = 'error') =>
    void problems.push({ file, place: placeOf(node), rule, severity, message, hint });
  for (const { place, message, hint } of errors)
    problems.push({
      file,
      place,
      rule,
      severity: 'error',
      message: `This isn't valid YAML: ${message}.`,
      hint: hint ?? hintToErrors,
    });
  for (const value of cutValues) problems.push({ ...cutValue(value, `\`${file}\``), file });
  return {
    problems,
    report,
    /** What the file holds; `null` for nothing, or nothing that can be read. */
    root: errors.length > 0 ? null : root,
    linesOf,
    placeOf,
    /** The values of a map by the keys of the table; a key outside the table is a warning. */
    read<Key extends string>(map: unknown, table: readonly Key[], unread: Unread): Map<Key, unknown> {
      const found = new Map<Key, unknown>();
      for (const { key, node, place } of linesOf(map)) {
        if (isOf(table, key)) found.set(key, node);
        else
          problems.push({
            file,
            place,
            rule,
            severity: 'warning',
            message: unread.message(key),
            hint: didYouMean(key, table, unread.otherwise),
          });
      }
      return found;
    },
    /** A value as text; undefined for none, and for one of another kind than text and those that are `allowed`. */
    text(node: unknown, name: string, allowed?: 'number'): string | undefined {
      const value = isScalar(node) ? node.value : node;
      if (value === undefined || value === null) return undefined;
      if (typeof value === 'string' || typeof value === allowed) return String(value).trim();
      report(node, `\`${name}\` must be text.`, `Put it between quotation marks: \`${name}: "…"\`.`);
      return undefined;
    },
  };
}

export type YamlFile = ReturnType<typeof yamlFile>;

function isOf<Key extends string>(table: readonly Key[], key: string): key is Key {
  return (table as readonly string[]).includes(key);
}
