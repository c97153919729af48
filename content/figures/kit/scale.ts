/** Turns a value of the data into a place on the page. */
export type Scale<Value = number> = (value: Value) => number;

/** A start and an end. */
export type Interval<Value = number> = readonly [Value, Value];

/** Maps equal differences to equal distances. */
export function linearScale(domain: Interval, range: Interval): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** Maps equal ratios to equal distances; every value must be above zero. */
export function logScale(domain: Interval, range: Interval): Scale {
  const linear = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return (value) => {
    if (value <= 0) throw new RangeError(`A log scale has no place for ${value}.`);
    return linear(Math.log10(value));
  };
}

/** Maps ISO dates (2024-07-23, or only 2024) to a line of time. */
export function timeScale(domain: Interval<string>, range: Interval): Scale<string> {
  const linear = linearScale([toTime(domain[0]), toTime(domain[1])], range);
  return (date) => linear(toTime(date));
}

function toTime(date: string): number {
  const time = Date.parse(date);
  if (Number.isNaN(time)) throw new RangeError(`"${date}" is not an ISO date.`);
  return time;
}
