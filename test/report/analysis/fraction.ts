/** An exact number: a fraction of whole numbers, the lower one above 0. */
export interface Fraction {
  readonly up: bigint
  readonly low: bigint
}

export function fraction(up: bigint | number, low: bigint | number = 1n): Fraction {
  const [one, other] = [BigInt(up), BigInt(low)]
  const shared = (other < 0n ? -1n : 1n) * divisor(one, other)
  return { up: one / shared, low: other / shared }
}

/** The greatest common divisor (Euclid), so that sums stay short. */
function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (b > 0n) [a, b] = [b, a % b]
  return a
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return fraction(one.up * other.low + other.up * one.low, one.low * other.low)
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return fraction(one.up * other.low - other.up * one.low, one.low * other.low)
}

export function times(one: Fraction, other: Fraction): Fraction {
  return fraction(one.up * other.up, one.low * other.low)
}

export function over(one: Fraction, other: Fraction): Fraction {
  return fraction(one.up * other.low, one.low * other.up)
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, fraction(0))
}

export function mean(values: readonly Fraction[]): Fraction {
  return over(sum(values), fraction(values.length))
}

/** Population variance: the mean of the squared distances from the mean. */
export function variance(values: readonly Fraction[]): Fraction {
  const middle = mean(values)
  return mean(values.map((value) => times(minus(value, middle), minus(value, middle))))
}

const scale = 10n ** 30n

export function toNumber({ up, low }: Fraction): number {
  return Number((up * scale) / low) / Number(scale)
}

/** The square root, to thirty decimals. */
export function root({ up, low }: Fraction): number {
  return Number(wholeRoot((up * scale * scale) / low)) / Number(scale)
}

/** The largest whole number whose square is not above the value (Newton). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (guess + value / guess) / 2n
    if (next >= guess) return guess
    guess = next
  }
}
