// A seeded stream of numbers, the same on every machine: Mulberry32.
//
//   const random = seeded(7);
//   random.below(10), random.one_in(100), random.pick(['a', 'b'])
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit) => Math.floor((next() / 4294967296) * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    one_in: (number) => below(number) === 0,
    pick: (values) => values[below(values.length)],
  };
}
