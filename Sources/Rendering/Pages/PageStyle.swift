/// How pages look: one column of text, tables that scroll by themselves where they are wider, quiet colours for day and
/// night, and paper.
let pageStyle = """
  :root { color-scheme: light dark; --ground: #fbfaf7; --ink: #1f2528; --pale: #697378; --line: #d9dcd8;
    --accent: #0b6470; --wash: #eef3f2; --mark: #fbe7a1;
    --c1: #0b6e7f; --c2: #c2571a; --c3: #5b7f1f; --c4: #8a4c9e; --c5: #b08a00; --c6: #3d6cc0; --c7: #b23a5f; --c8: #6b4423; }
  @media (prefers-color-scheme: dark) {
    :root { --ground: #15191c; --ink: #e2e5e3; --pale: #97a1a5; --line: #343c41; --accent: #6cc3cf; --wash: #1e2529;
      --mark: #5c4a10;
      --c1: #4fb3c4; --c2: #ee9256; --c3: #9dc45a; --c4: #c493d6; --c5: #dcbb3f; --c6: #85acef; --c7: #e7829f; --c8: #cfa57f; } }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
  body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
    font: 1rem/1.75 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
  main { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
  h1, h2, h3, h4 { line-height: 1.35; text-wrap: balance; }
  h1 { font-size: 1.9rem; margin: 0 0 1.2rem; letter-spacing: .01em; }
  h2 { font-size: 1.35rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
  h3 { font-size: 1.1rem; margin: 1.8rem 0 .5rem; }
  p, ul, ol, blockquote, pre { margin: .8rem 0; }
  ul, ol { padding-left: 1.5em; }
  a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
  code, pre { font-family: ui-monospace, "Noto Sans Mono CJK SC", Menlo, Consolas, monospace; font-size: .9em; }
  pre { overflow-x: auto; padding: .8rem 1rem; background: var(--wash); border-radius: .4rem; line-height: 1.45; }
  blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--pale); }
  img { max-width: 100%; }
  .figure { white-space: nowrap; font-weight: 600; }
  .unit { font-size: .85em; color: var(--pale); font-weight: 400; padding-left: .08em; }
  .note { font-size: .68em; line-height: 1; vertical-align: .55em; margin-left: .18em; text-decoration: none;
    font-weight: 400; font-variant-numeric: tabular-nums; }
  .note:hover { text-decoration: underline; }
  .table { overflow-x: auto; margin: 1.2rem 0; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); }
  .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
  th, td { text-align: left; vertical-align: top; padding: .38rem .7rem; border-bottom: 1px solid var(--line); }
  th:first-child, td:first-child { padding-left: .2rem; }
  th:last-child, td:last-child { padding-right: .2rem; }
  th { font-weight: 600; color: var(--pale); white-space: nowrap; border-bottom-color: var(--pale); }
  td { min-width: 4.5em; max-width: 26em; }
  tbody tr:last-child td { border-bottom: 0; }
  th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; min-width: 0; }
  .short { white-space: nowrap; }
  .missing::after { content: "·"; color: var(--pale); }
  .contents { margin: 1.5rem 0 2rem; padding: .2rem 1.2rem; background: var(--wash); border-radius: .4rem; }
  .contents p { margin: .7rem 0 .2rem; color: var(--pale); font-size: .85rem; }
  .contents ol { list-style: none; margin: .2rem 0 .8rem; padding: 0; }
  .contents li.level2 { padding-left: 1.2em; font-size: .93em; } .contents li.level3 { padding-left: 2.4em; font-size: .93em; }
  .contents a { text-decoration: none; } .contents a:hover { text-decoration: underline; }
  .chart { margin: 1.6rem 0; }
  .chart figcaption { color: var(--pale); font-size: .85rem; margin-bottom: .3rem; }
  .chart svg { display: block; width: 100%; height: auto; overflow: visible; }
  .chart svg.narrow { display: none; }
  .notes { margin-top: 3.5rem; font-size: .85rem; line-height: 1.65; }
  .notes h2 { font-size: 1.05rem; }
  .notes ol { padding-left: 2.6em; }
  .notes li { margin: .45rem 0; padding: .1rem .3rem; border-radius: .25rem; } .notes li::marker { color: var(--pale); font-variant-numeric: tabular-nums; }
  .notes li:target { background: var(--wash); outline: 1px solid var(--line); }
  .notes p { margin: .1rem 0; } .notes p.quote { display: inline; } .notes p.quote + p.quote { display: block; }
  .notes q { quotes: none; } .notes cite { font-style: normal; color: var(--pale); overflow-wrap: anywhere; }
  .notes details { margin: .2rem 0; } .notes summary { cursor: pointer; color: var(--accent); }
  .notes details p.quote { display: block; } .back { text-decoration: none; }
  mark { background: var(--mark); color: inherit; border-radius: .15em; padding: 0 .1em; }
  svg text { font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; fill: var(--ink); }
  svg .pale { fill: var(--pale); } svg .grid { stroke: var(--line); } svg .zero { stroke: var(--pale); }
  svg .f1 { fill: var(--c1); } svg .l1 { stroke: var(--c1); } svg .f2 { fill: var(--c2); } svg .l2 { stroke:
  var(--c2); } svg .f3 { fill: var(--c3); } svg .l3 { stroke: var(--c3); } svg .f4 { fill: var(--c4); } svg .l4
  { stroke: var(--c4); } svg .f5 { fill: var(--c5); } svg .l5 { stroke: var(--c5); } svg .f6 { fill: var(--c6);
  } svg .l6 { stroke: var(--c6); } svg .f7 { fill: var(--c7); } svg .l7 { stroke: var(--c7); } svg .f8 { fill:
  var(--c8); } svg .l8 { stroke: var(--c8); }
  svg .on, svg .over { pointer-events: none; } svg text.on { fill: var(--ground); }
  svg .missing { fill: var(--pale); } svg a:hover { opacity: .7; }
  @media (max-width: 36rem) {
    main { padding: 1.4rem 1rem 3rem; } h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; }
    th, td { padding: .35rem .5rem; } table { font-size: .85rem; }
    .chart svg.wide { display: none; } .chart svg.narrow { display: block; } }
  @media print {
    :root { color-scheme: light; --ground: #fff; --ink: #000; --pale: #555; --line: #ccc; --accent: #000; --wash: #fff;
      --mark: #e8e8e8; --c1: #0b6e7f; --c2: #c2571a; --c3: #5b7f1f; --c4: #8a4c9e; --c5: #8f7000; --c6: #3d6cc0; --c7: #b23a5f; --c8: #6b4423; }
    @page { margin: 18mm 16mm; }
    body { font-size: 10.5pt; line-height: 1.55; } main { max-width: none; padding: 0; }
    h1, h2, h3, h4, figcaption { break-after: avoid; } .chart svg, tr, .notes li { break-inside: avoid; }
    thead { display: table-header-group; } .table { overflow: visible; } table { font-size: 8.5pt; }
    th, td { padding: .25rem .4rem; min-width: 0; } a { text-decoration: none; } .back { display: none; }
    .contents { padding: 0; } .notes { font-size: 8.5pt; } }

  """
