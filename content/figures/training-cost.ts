import { commas, inPowers, inWords } from './kit/live.ts';

/** Parameters and training tokens in billions, as their makers published them. */
const runs = {
  'GPT-3': { parameters: 174.6, tokens: 300 },
  Chinchilla: { parameters: 70, tokens: 1400 },
  'Llama 3.1 8B': { parameters: 8.03, tokens: 15_000 },
  'Llama 3.1 405B': { parameters: 405, tokens: 15_600 },
} as const;

type Run = keyof typeof runs;

/**
 * What a GPU keeps up, in Tflop/s, and the dollars of its hour. The H100: 6 × 405 billion × 15.6 trillion operations
 * in the 30.84 million hours of Llama 3.1 405B are 341 × 10¹² a second; nanochat paid 24 dollars an hour for eight.
 */
const machines = {
  V100: { speed: 28, price: 1.48 },
  H100: { speed: 340, price: 3 },
} as const;

type Machine = keyof typeof machines;

export const first = {
  run: 'GPT-3',
  parameters: 174.6,
  tokens: 300,
  gpu: 'V100',
  speed: 28,
  price: 1.48,
  gpus: 1000,
};

type State = typeof first;

export const controls = [
  { type: 'select', name: 'run', label: 'Model', options: [...Object.keys(runs), ['own', 'my own numbers']] },
  { type: 'number', name: 'parameters', label: 'Parameters, billions', min: 0.01, max: 10_000, step: 0.01 },
  { type: 'number', name: 'tokens', label: 'Tokens, billions', min: 0.01, max: 1_000_000, step: 0.01 },
  {
    type: 'select',
    name: 'gpu',
    label: 'GPU',
    options: [
      ['V100', 'V100, as reckoned in 2020'],
      ['H100', 'H100, as used since 2024'],
      ['own', 'my own numbers'],
    ],
  },
  { type: 'number', name: 'speed', label: 'Speed, Tflop/s', min: 1, max: 100_000 },
  { type: 'number', name: 'price', label: 'Dollars an hour', min: 0.01, max: 1000, step: 0.01 },
  { type: 'number', name: 'gpus', label: 'GPUs', min: 1, max: 1_000_000 },
];

export const address = true;

/** A model and a GPU bring their two numbers along; whoever changes one of them has one of their own. */
export function settle(state: State, changed: string): State {
  if (changed === 'parameters' || changed === 'tokens') return { ...state, run: 'own' };
  if (changed === 'speed' || changed === 'price') return { ...state, gpu: 'own' };
  if (changed === 'gpu' && isMachine(state.gpu)) return { ...state, ...machines[state.gpu] };
  return changed === 'run' && isRun(state.run) ? { ...state, ...runs[state.run] } : state;
}

/** The chain from parameters and tokens to dollars; operations are carried on with three digits, as on paper. */
export function cost({ parameters, tokens, speed, price, gpus }: State): Cost {
  const operations = Number((6 * parameters * 1e9 * tokens * 1e9).toPrecision(3));
  const seconds = operations / (speed * 1e12);
  const hours = seconds / 3600;
  return { operations, seconds, hours, years: hours / 8760, dollars: hours * price, days: hours / gpus / 24 };
}

export function view(state: State): string {
  const { operations, seconds, hours, years, dollars, days } = cost(state);
  const { parameters, tokens, speed, price, gpus } = state;
  const rows = [
    ['Operations', `6 × ${plain(parameters)} billion × ${plain(tokens)} billion`, inPowers(operations)],
    ['GPU-seconds', `÷ ${plain(speed)} × 10<sup>12</sup> a second`, inPowers(seconds)],
    ['GPU-hours', '÷ 3,600', inWords(hours)],
    ['GPU-years', '÷ 8,760', upTo(years)],
    ['Dollars', `${inWords(hours)} × ${plain(price)}`, inWords(dollars)],
    ['Days', `on ${commas(gpus)} GPU${gpus === 1 ? '' : 's'} at once`, upTo(days)],
  ];
  return (
    `<p class="figure-answer"><strong>${inWords(dollars)} dollars</strong> for one run of ${name(state)}</p>` +
    `<table><thead><tr><th scope="col">Quantity</th><th scope="col" class="number">Result</th></tr></thead><tbody>` +
    rows
      .map(
        ([quantity, how, result]) =>
          `<tr><th scope="row">${quantity}<small>${how}</small></th><td class="number">${result}</td></tr>`,
      )
      .join('') +
    `</tbody></table><p>${whose(state)}</p>`
  );
}

export function say(state: State): string {
  const { dollars, days } = cost(state);
  return `${inWords(dollars)} dollars, and ${upTo(days)} days on ${commas(state.gpus)} GPUs.`;
}

/** Which of the assumptions come from the model's maker, and which from whoever reckons. */
function whose({ run, gpu }: State): string {
  const maker = isRun(run) ? 'Parameters and tokens are the maker’s.' : 'Parameters and tokens are yours.';
  if (run === 'GPT-3' && gpu === 'V100')
    return 'Four assumptions make the famous number. Parameters and tokens are OpenAI’s. The other two were never OpenAI’s: the speed that every GPU keeps up (28 Tflop/s, from theory) is Lambda Labs’, and the price of its hour (1.48 dollars) is the one that their 4.6 million imply.';
  if (gpu === 'H100')
    return `${maker} The speed is what Llama 3.1 405B got out of its H100s: 3.8 × 10<sup>25</sup> operations in 30.84 million hours. The price is nanochat’s: 24 dollars for an hour of eight.`;
  return `${maker} The speed and the price are assumptions from outside; double the speed, and the bill is halved.`;
}

function name({ run }: State): string {
  return isRun(run) ? run : 'your model';
}

/** One digit behind the point, two for what is small. */
function upTo(value: number): string {
  return value >= 10 ? plain(Math.round(10 * value) / 10) : value.toFixed(2);
}

function plain(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function isRun(run: string): run is Run {
  return run in runs;
}

function isMachine(gpu: string): gpu is Machine {
  return gpu in machines;
}

interface Cost {
  operations: number;
  seconds: number;
  hours: number;
  years: number;
  dollars: number;
  days: number;
}
