/// The definitions that every session begins with, in the order in which help lists them.
package let prelude: [PreludeDefinition] = [
  .perYear, .growthTable, .indexTo, .compare, .latest, .topPlaces, .ranks, .shares, .ledger, .yearsCovered,
  .growthRate, .decade,
]
