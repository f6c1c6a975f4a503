/// The definitions that every session begins with, in the order in which help lists them.
package let prelude: [PreludeDefinition] = [
  .perYear, .indexTo, .compare, .latest, .topPlaces, .shares, .promises, .ledger, .yearsCovered,
  .growthRate, .decade,
]
