/// What other languages and spreadsheets call some functions: no names here, but the message about such a word leads to
/// the function that does the same.
let functionsElsewhere: [String: String] = [
  "average": "mean", "avg": "mean", "平均": "mean", "std": "stdev", "stddev": "stdev", "sd": "stdev",
  "percentile": "quantile", "nunique": "distinct", "count_distinct": "distinct", "array_agg": "list",
  "group_concat": "list", "string_agg": "list", "len": "length", "strlen": "length", "char_length": "length",
  "ifelse": "if", "iif": "if", "case": "if", "ifnull": "coalesce", "nvl": "coalesce", "isnull": "coalesce",
  "substr": "substring", "mid": "substring", "concatenate": "concat", "substitute": "replace",
  "regexp_extract": "extract", "cast": "number", "float": "number", "int": "number", "to_number": "number",
  "str": "text", "to_string": "text", "lcase": "lower", "ucase": "upper", "ceiling": "ceil", "strip": "trim",
  "left_pad": "concat", "previous": "lag", "next": "lead", "cumsum": "running_sum", "pct_change": "growth",
]
