/** Keys of an issue form and of its questions, as GitHub's "Syntax for issue forms" has them. */
const topLevel = ['name', 'description', 'body', 'assignees', 'labels', 'title', 'type', 'projects'];
const attributesOf: Record<string, string[]> = {
  markdown: ['value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
  input: ['label', 'description', 'placeholder', 'value'],
  dropdown: ['label', 'description', 'multiple', 'options', 'default'],
  checkboxes: ['label', 'description', 'options'],
  upload: ['label', 'description'],
};

interface Question {
  type: string;
  id?: string;
  attributes?: Record<string, unknown>;
  validations?: Record<string, unknown>;
}

/** What GitHub would refuse in an issue form, after its page "Common validation errors when creating issue forms". */
export function faultsOfForm(form: Record<string, unknown>): string[] {
  const body = (Array.isArray(form.body) ? form.body : []) as Question[];
  const asked = body.filter(({ type }) => type !== 'markdown');
  return [
    ...['name', 'description'].filter((key) => !isText(form[key])).map((key) => `no ${key}`),
    ...Object.keys(form).flatMap((key) => (topLevel.includes(key) ? [] : [`unknown key ${key}`])),
    ...(asked.length > 0 ? [] : ['no question']),
    ...body.flatMap((question, index) =>
      faultsOfQuestion(question).map((fault) => `${question.id ?? `body ${index + 1}`}: ${fault}`),
    ),
    ...twice(asked.map(({ id }) => id)).map((id) => `id twice: ${id}`),
    ...twice(asked.map(({ attributes }) => attributes?.label)).map((label) => `label twice: ${label}`),
  ];
}

function faultsOfQuestion({ type, id, attributes = {}, validations = {} }: Question): string[] {
  const known = attributesOf[type];
  if (!known) return [`unknown type ${type}`];
  const needed = type === 'markdown' ? 'value' : 'label';
  const { options } = attributes;
  const { required = false } = validations;
  const isChoice = known.includes('options');
  const isListed = Array.isArray(options) && options.length > 0 && twice(options).length === 0;
  return [
    ...(isText(attributes[needed]) ? [] : [`no ${needed}`]),
    ...(id === undefined || /^[\w-]+$/.test(id) ? [] : ['not an id']),
    ...Object.keys(attributes).flatMap((key) => (known.includes(key) ? [] : [`an ${type} has no ${key}`])),
    ...(isChoice && !isListed ? ['options twice or none'] : []),
    ...(typeof required === 'boolean' ? [] : ['required is true or false']),
  ];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function twice(values: unknown[]): unknown[] {
  return values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);
}
