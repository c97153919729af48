import { pick, type Random } from './random.ts';

/**
 * A small grammar of short tales, written for these notes. Every tale has two characters, and four habits that
 * a model can learn: who lives where, which deed follows from which state, who a pronoun stands for, and that
 * a tale ends well.
 */

/** Who may appear, by the pronoun that stands for them. */
export const characters = {
  she: ['girl', 'woman', 'queen', 'princess', 'witch', 'mother'],
  he: ['boy', 'man', 'king', 'prince', 'farmer', 'father'],
  it: ['bear', 'fox', 'dog', 'cat', 'bird', 'mouse'],
} as const;

export type Pronoun = keyof typeof characters;

export interface Character {
  name: string;
  pronoun: Pronoun;
}

/** The two characters of a tale: the one who gives, and the one who is met. */
export interface Cast {
  hero: Character;
  friend: Character;
}

/** What somebody may be, what that makes them do, and why they are so. The deed tells the state beyond doubt. */
export const states = {
  tired: { deed: 'slept', cause: 'had worked all night' },
  hungry: { deed: 'ate', cause: 'had no bread' },
  thirsty: { deed: 'drank', cause: 'had no water' },
  afraid: { deed: 'hid', cause: 'had heard a storm' },
  happy: { deed: 'sang', cause: 'had found a key' },
  sad: { deed: 'wept', cause: 'had lost a ring' },
  cold: { deed: 'made a fire', cause: 'had lost a coat' },
  dirty: { deed: 'washed', cause: 'had fallen in the mud' },
} as const;

export type State = keyof typeof states;

const stateNames = Object.keys(states) as State[];
const qualities = ['small', 'tall', 'young', 'kind', 'clever', 'brave'] as const;
const places = [
  'in the forest',
  'in a village',
  'in a castle',
  'by the river',
  'by the sea',
  'on the hill',
  'in a garden',
  'near the cave',
] as const;
const openings = ['once there was a', 'long ago there lived a', 'this is the tale of a'] as const;
const times = ['one day', 'one night', 'that winter', 'in the morning'] as const;
const gifts = [
  'bread',
  'an apple',
  'honey',
  'soup',
  'a cake',
  'a fish',
  'a lamp',
  'a book',
  'a flower',
  'a stone',
] as const;
const virtues = ['was kind', 'was brave', 'had two', 'had a good heart'] as const;
const endings = [
  'they went home together',
  'they became friends',
  'they danced until the morning',
  'nobody was sad any more',
] as const;

/** All characters, with their pronouns. */
export const everybody: Character[] = (Object.keys(characters) as Pronoun[]).flatMap((pronoun) =>
  characters[pronoun].map((name) => ({ name, pronoun })),
);

/** Two different characters. */
export function chooseCast(random: Random): Cast {
  const hero = pick(random, everybody);
  const others = everybody.filter(({ name }) => name !== hero.name);
  return { hero, friend: pick(random, others) };
}

/** One tale about these two, as its words and marks: five sentences in lower case. */
export function tellTale(random: Random, cast: Cast): string[] {
  return [
    opening(random, cast),
    ...middle(random, cast),
    gift(random, cast),
    `so ${pick(random, endings)} .`,
  ].flatMap((sentence) => sentence.split(' '));
}

function opening(random: Random, { hero }: Cast): string {
  return `${pick(random, openings)} ${pick(random, qualities)} ${hero.name} ${pick(random, places)} .`;
}

/** How the hero fares, and whom they meet; one of the two says its reason, the other its consequence. */
function middle(random: Random, { hero, friend }: Cast): string[] {
  const [first, second] = [pick(random, stateNames), pick(random, stateNames)];
  const meeting = `${hero.pronoun} met a ${pick(random, qualities)} ${friend.name} .`;
  return random() < 0.5
    ? [`${pick(random, times)} ${consequence(hero, first)}`, meeting, reason(friend, second)]
    : [`${pick(random, times)} ${meeting}`, reason(hero, first), consequence(friend, second)];
}

function consequence({ name, pronoun }: Character, state: State): string {
  return `the ${name} was ${state} , so ${pronoun} ${states[state].deed} .`;
}

function reason({ name, pronoun }: Character, state: State): string {
  return `the ${name} was ${state} because ${pronoun} ${states[state].cause} .`;
}

/** Either may give; the pronoun always stands for the giver, although the other is named last. */
function gift(random: Random, { hero, friend }: Cast): string {
  const [giver, taker] = random() < 0.5 ? [hero, friend] : [friend, hero];
  return `the ${giver.name} gave ${pick(random, gifts)} to the ${taker.name} because ${giver.pronoun} ${pick(random, virtues)} .`;
}
