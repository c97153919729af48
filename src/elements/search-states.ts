/** What the reader wants of the first result: to go there, or to have it in a new tab. */
export type Choice = 'here' | 'tab';

/** What a search asks and shows; the states below say when. */
export interface SearchWays<Question, Answer> {
  /** What stands in the fields now; undefined where nothing is asked. */
  question: () => Question | undefined;
  /** `isWanted` says, while it is answered, whether the answer is still of use. */
  ask: (question: Question, isWanted: () => boolean) => Promise<Answer>;
  /** Shows an answer, or, without one, what there is before anything is asked. */
  show: (answer: Answer | undefined) => void;
  /** Called where an answer takes a while. */
  waiting: () => void;
  failed: () => void;
  /** Goes where the list that is shown leads to. */
  choose: (how: Choice) => void;
}

/** After this long without an answer the reader is told, in milliseconds. */
const PATIENCE = 400;

/**
 * A search as states: closed, opening (its field is there already, what searches is on its way) and open. An answer
 * is shown only while it answers what is asked; a choice made before it waits for it, until the reader types
 * on or closes.
 */
export class SearchStates<Question, Answer> {
  #is: 'closed' | 'opening' | 'open' = 'closed';
  #ways: SearchWays<Question, Answer> | undefined;
  /** The question that the list answers, as text. */
  #answered: string | undefined;
  #choice: Choice | undefined;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pause: number;

  /** `pause` is how long typing rests before it is asked, in milliseconds. */
  constructor(pause = 90) {
    this.#pause = pause;
  }

  get is(): 'closed' | 'opening' | 'open' {
    return this.#is;
  }

  /** Opens it, where it isn't open or on its way already. */
  open(): void {
    if (this.#is !== 'closed') return;
    this.#is = this.#ways ? 'open' : 'opening';
    void this.ask();
  }

  /** What searches has come: whatever was typed and chosen meanwhile is asked now. */
  ready(ways: SearchWays<Question, Answer>): void {
    this.#ways = ways;
    if (this.#is === 'opening') this.#is = 'open';
    void this.ask();
  }

  /** Closes it. Nothing that is on its way is wanted any longer. */
  close(): void {
    this.#is = 'closed';
    this.#rest();
  }

  /** The reader has typed: asks when the typing rests. */
  typed(): void {
    this.#rest();
    if (this.#is === 'open') this.#timer = setTimeout(() => this.ask(), this.#pause);
  }

  /** The reader has chosen: at once where the list answers what is asked, or else as soon as it does. */
  choose(how: Choice): void {
    if (this.#ways && this.#answered === textOf(this.#ways.question())) this.#ways.choose(how);
    else {
      this.#rest();
      this.#choice = how;
      void this.ask();
    }
  }

  /** Asks what stands in the fields. */
  async ask(): Promise<void> {
    const ways = this.#ways;
    if (!ways || this.#is !== 'open') return;
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const question = ways.question();
    const asked = textOf(question);
    const isWanted = () => turn === this.#turn && asked === textOf(ways.question());
    try {
      if (question) this.#timer = setTimeout(() => ways.waiting(), PATIENCE);
      const answer = question && (await ways.ask(question, isWanted));
      if (!isWanted()) return;
      clearTimeout(this.#timer);
      this.#answered = asked;
      ways.show(answer);
      const choice = this.#choice;
      this.#choice = undefined;
      if (choice) ways.choose(choice);
    } catch {
      if (!isWanted()) return;
      this.#rest();
      this.#answered = undefined;
      ways.failed();
    }
  }

  /** Takes back what is on its way. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#choice = undefined;
  }
}

const textOf = (question: unknown) => JSON.stringify(question ?? null);
