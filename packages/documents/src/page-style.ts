/** How a document looks that is a page: on a screen and printed. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #c4cad1; vertical-align: top; }
th { font-weight: 600; } thead th { color: #59636e; font-size: .85rem; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; }
.quiet { color: #59636e; font-weight: 400; } .missed { color: #b3261e; font-weight: 600; } .met { color: #12734a; font-weight: 600; }
.scroll { overflow-x: auto; } code { overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;
