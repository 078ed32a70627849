import type { Element } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { documentOutline } from '../../server/render/document-outline.ts';
import { documentView } from '../../server/school/document-view.ts';
import { calendarDocx, documentDocx } from '../support/made.ts';
import { schoolOf } from '../support/school-of.ts';
import { busyTerm } from './autumn.ts';
import { partsOf } from './office-files.ts';
import { elements, outOfOrder } from './schema-order.ts';

/** What may stand in an element, in this order: ISO/IEC 29500-1 as the transitional schema `wml.xsd` has it. */
const ORDER: Readonly<Record<string, string>> = {
  'w:document': 'w:background w:body',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tblPr':
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption',
  'w:tblBorders': 'w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:start w:bottom w:right w:end',
  'w:tblGrid': 'w:gridCol',
  'w:tr': 'w:tblPrEx w:trPr w:tc',
  'w:tc': 'w:tcPr w:p',
  'w:tcPr':
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  'w:tcBorders': 'w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl',
  'w:p': 'w:pPr w:r,w:fldSimple',
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr',
  'w:r': 'w:rPr w:t w:tab',
  'w:fldSimple': 'w:r',
  'w:rPr':
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang',
  'w:sectPr':
    'w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid',
  'w:styles': 'w:docDefaults w:latentStyles w:style',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:pPr w:rPr w:tblPr w:trPr w:tcPr',
  'w:settings': 'w:defaultTabStop w:characterSpacingControl w:compat w:themeFontLang',
  'w:ftr': 'w:p',
};
/** Elements of which there may be any number, in any order among themselves. */
const FREE = ['w:body', 'w:trPr', 'w:tabs', 'w:compat', 'w:rPrDefault', 'w:pPrDefault'];

const PLAN = `计划 "2026—2027学年教研计划" { 学校 城北实验小学  发文单位 教科室  日期 2026-08-28  学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
正文 工作 {
  正文 内层 """第一段，**粗**而*斜*。

- 一项
  1. 下一层

| 甲 | 乙 |
|---|---|
| 1 | 2 |
"""
  教研组 语文组 { 组长 张敏 }
  教研组 数学组 { 组长 杨志强 }
}
要求 集体备课 语文组 每学期16次
活动 集体备课 { 组织 语文组  时间 每周 周三 }
`;

function planDocument(): Promise<Uint8Array> {
  const view = documentView(schoolOf({ 'a.plan': PLAN }), 'a.plan');
  if (!view) throw new Error('no plan');
  return documentDocx(documentOutline(view));
}

describe('A Word document is what the standard says', () => {
  test.each([
    ['of a plan', planDocument],
    ['of a calendar with merged weeks', () => calendarDocx(busyTerm(), 'table', 'zh-Hans')],
    ['of a calendar as a grid', () => calendarDocx(busyTerm(), 'grid', 'en')],
  ] as const)('%s', async (_, made) => {
    const parts = partsOf(await made());
    for (const name of ['document', 'styles', 'settings', 'footer']) {
      const all = elements(parts.get(`word/${name}.xml`) ?? '');
      expect(all.length).toBeGreaterThan(3);
      expect(all.flatMap((element) => outOfOrder(element, ORDER, FREE) ?? [])).toEqual([]);
    }
    const body = elements(parts.get('word/document.xml') ?? '');
    const columns = (row: Element) =>
      [...row.querySelectorAll('gridSpan')].reduce(
        (sum, span) => sum + Number(span.getAttribute('w:val')) - 1,
        [...row.children].filter(({ tagName }) => tagName === 'w:tc').length,
      );
    for (const table of body.filter(({ tagName }) => tagName === 'w:tbl')) {
      const wide = table.getElementsByTagName('w:gridCol').length;
      for (const row of table.getElementsByTagName('w:tr')) expect(columns(row)).toBe(wide);
      expect(table.nextElementSibling?.tagName).toBe('w:p');
    }
  });

  test('every style that is used is there, and every part is named', async () => {
    const parts = partsOf(await planDocument());
    const styles = parts.get('word/styles.xml') ?? '';
    const used = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g)];
    expect(used.length).toBeGreaterThan(10);
    for (const [, id] of used) expect(styles).toContain(`w:styleId="${id}"`);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of parts.keys())
      if (name.endsWith('.xml') && !name.startsWith('[')) expect(types).toContain(`PartName="/${name}"`);
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });
});
