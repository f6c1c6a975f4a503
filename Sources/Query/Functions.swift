/// The functions, in the order in which help lists them: numbers, texts, times, choices, aggregates, then those that go by
/// an order of rows.
package let functions: [Function] = [
  .abs, .round, .floor, .ceil, .mod, .number, .unit, .convert, .percent,
  .text, .length, .lower, .upper, .trim, .replace, .substring, .left, .right, .concat, .split, .extract,
  .year, .quarter, .month, .day, .days, .from, .to, .period, .before, .after, .during, .overlaps,
  .if, .coalesce,
  .count, .sum, .mean, .median, .min, .max, .quantile, .stdev, .first, .last, .distinct, .list, .share,
  .lag, .lead, .growth, .rank, .denseRank, .rowNumber, .runningSum, .runningMean,
]
