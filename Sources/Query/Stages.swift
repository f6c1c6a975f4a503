/// The stages, in the order in which help lists them.
package let stages: [Stage] = [
  .where, .select, .extend, .drop, .rename, .sort, .take, .skip, .top, .sample, .distinct, .count, .summarize,
  .join, .leftJoin, .semiJoin, .antiJoin, .union, .except, .intersect, .pivot, .unpivot, .explode, .describe,
  .kwic, .collocates, .keywords, .terms,
  .cite, .chart, .to,
]
