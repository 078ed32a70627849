/** The style of a printed table: sober as a school office signs it, grey that survives a copier. */
export function pageStyle(landscape: boolean, points: number, rowHeight: number): string {
  const song = `"SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif`;
  const fang = `"FangSong", "仿宋", "STFangsong", "FangSong_GB2312", ${song}`;
  const hei = `"SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif`;
  return `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${landscape ? '9mm 8mm 8mm' : '16mm 12mm 14mm'}; }
* { box-sizing: border-box; }
html { color: #111; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; font: ${points}pt/1.22 ${song}; }
h1 { margin: 0; font: 700 15pt/1.3 ${hei}; text-align: center; letter-spacing: .06em; }
.subtitle { margin: .5mm 0 1.5mm; font: 10pt/1.3 ${fang}; text-align: center; }
.footnote { margin: 1mm 0 0; font: 7.5pt/1.3 ${fang}; color: #444; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: .5mm solid #111; }
th, td { border: .2mm solid #777; padding: .6mm .8mm; vertical-align: top; text-align: left; font-weight: 400; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { font: 700 ${Math.min(points + 0.5, 10)}pt/1.3 ${hei}; text-align: center; vertical-align: middle; background: #f0f0ee; border-bottom: .4mm solid #111; }
tr { break-inside: avoid; }
.begins { break-before: page; }
tbody tr { height: ${rowHeight}mm; }
tbody th { text-align: center; vertical-align: middle; background: #fafaf8; }
td div, th div { unicode-bidi: isolate; }
.centred { text-align: center; vertical-align: middle; }
.mark { float: right; margin-left: .8mm; font-size: .92em; color: #555; font-variant-numeric: tabular-nums; }
.off { background: #dcdcd8; }
.outside { background: #f1f1ee; }
.outside .mark { color: #999; }
.makeup { background: #fff; border: .45mm solid #222; }
.exam { background: repeating-linear-gradient(135deg, #f4f4f1 0 1.4mm, #fff 1.4mm 2.8mm); }
.label { font-family: ${hei}; font-size: .95em; }
.strong { font-weight: 400; }
.suspended { color: #666; }
.suspended s { text-decoration-thickness: .2mm; }
.moved::before { content: "▸"; }
.tentative { font-style: italic; }
.deadline { font-weight: 700; }
@media screen {
  body { max-width: ${landscape ? '297mm' : '210mm'}; padding: 8mm; font-size: ${Math.max(points, 8.5)}pt; }
}`;
}
