/** Splits a fare over its legs; the cents always add up to the fare. */
export function split(cents: number, legs: number): number[] {
  const share = Math.floor(cents / legs);
  // The bank rounds the last leg up and we round the first one up.
  // Over a night that is how 11 cents go for a walk.
  const rest = cents - share * legs;
  return Array.from({ length: legs }, (_, leg) => (leg < rest ? share + 1 : share));
}
