/** How fast the two running means forget, and how much of a weight decays at a rate of one. */
const settings = { beta1: 0.9, beta2: 0.98, epsilon: 1e-8, decay: 0.01 };

/** Adam (Kingma and Ba, 2015) with decoupled weight decay (Loshchilov and Hutter, 2019). */
export class Adam {
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private steps = 0;

  constructor(count: number) {
    this.means = new Float64Array(count);
    this.squares = new Float64Array(count);
  }

  /** Moves every weight a step of about `rate` against its gradient, and empties the gradient. */
  step(weights: Float64Array, gradient: Float64Array, rate: number): void {
    const { beta1, beta2, epsilon, decay } = settings;
    this.steps++;
    const meanScale = 1 / (1 - beta1 ** this.steps);
    const squareScale = 1 / (1 - beta2 ** this.steps);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] as number;
      const mean = beta1 * (this.means[i] as number) + (1 - beta1) * g;
      const square = beta2 * (this.squares[i] as number) + (1 - beta2) * g * g;
      this.means[i] = mean;
      this.squares[i] = square;
      const weight = weights[i] as number;
      weights[i] =
        weight - rate * ((mean * meanScale) / (Math.sqrt(square * squareScale) + epsilon) + decay * weight);
    }
    gradient.fill(0);
  }
}
