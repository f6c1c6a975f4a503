/// The functions, in the order in which help lists them: numbers, texts, times, choices, then aggregates.
package let functions: [Function] = [
  .abs, .round, .floor, .ceil, .mod, .number, .unit, .convert, .percent,
  .text, .length, .lower, .upper, .trim, .replace, .substring, .left, .right, .concat, .split, .extract,
  .year, .quarter, .month, .day, .days, .from, .to, .period, .before, .after, .during, .overlaps,
  .if, .coalesce,
  .count, .sum, .mean, .median, .min, .max, .quantile, .stdev, .first, .last, .distinct, .list, .share,
]
