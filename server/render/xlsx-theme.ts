/** Colours that a program offers for what is added to a workbook: those that Office itself begins with. */
const COLORS: readonly (readonly [name: string, rgb: string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];
const PLACEHOLDER = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** The theme of a workbook (ISO/IEC 29500-1, 20.1.6.9); our own cells name their fonts and colours themselves. */
export function themeXml(): string {
  const system = (name: string, called: string, rgb: string) =>
    `<a:${name}><a:sysClr val="${called}" lastClr="${rgb}"/></a:${name}>`;
  const colors = COLORS.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join('');
  const font = (name: string, latin: string) =>
    `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fills = PLACEHOLDER.repeat(3);
  const lines = [6350, 12_700, 19_050].map((width) => `<a:ln w="${width}">${PLACEHOLDER}</a:ln>`).join('');
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office">${system('dk1', 'windowText', '000000')}${system('lt1', 'window', 'FFFFFF')}${colors}</a:clrScheme><a:fontScheme name="Office">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
