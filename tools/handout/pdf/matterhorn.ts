// Checks a PDF against the failure conditions of the Matterhorn Protocol 1.1 for PDF/UA-1 that a machine can decide and that a
// document of text, pictures, lists and tables can have. What only a person can judge (does the order make sense, do the words
// for a picture say what it shows) is not asked here. Source: PDF Association, Matterhorn Protocol 1.1 (2021).
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beginsMark, contentOf, endsMark, operationsOf, paints } from './operations';
import { childrenOf, type Element, elementsOf, isContent, kidsOf } from './structure';

const name = PDFName.of;
const dictOf = (dict: PDFDict, key: string): PDFDict | undefined => dict.lookupMaybe(name(key), PDFDict);
const nameOf = (dict: PDFDict, key: string): string | undefined =>
  dict.lookupMaybe(name(key), PDFName)?.decodeText();
const textOf = (dict: PDFDict, key: string): string | undefined => {
  const held = dict.lookup(name(key));
  return held instanceof PDFString || held instanceof PDFHexString ? held.decodeText() : undefined;
};
const bytesOf = (held: PDFObject | undefined): string | undefined => {
  if (held instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(held).decode()).toString('latin1');
  return held instanceof PDFStream ? Buffer.from(held.getContents()).toString('latin1') : undefined;
};

/** Standard types of structure (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table ' +
    'TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What each type may hold and stand in, where the standard says so. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['Caption', 'TOC', 'TOCI'],
  Ruby: ['RB', 'RT', 'RP'],
  Warichu: ['WT', 'WP'],
};
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI', 'BibEntry'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
  RB: ['Ruby'],
  RT: ['Ruby'],
  RP: ['Ruby'],
};
/** Checkpoints of the rules above. */
const RULE_OF = (type: string): string =>
  /^(L|LI|Lbl|LBody)$/.test(type)
    ? '09-005'
    : /^TOCI?$/.test(type)
      ? '09-006'
      : /^(R|W)/.test(type)
        ? '09-007'
        : '09-004';

/** Every failure as `NN-NNN what and where`; none for a PDF that passes. */
export async function failuresOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...ofDocument(document),
    ...ofStructure(document),
    ...document.getPages().flatMap((page, i) => [...ofPage(page, i + 1)]),
    ...ofFonts(document),
  ];
}

function* ofDocument({ catalog }: PDFDocument): Generator<string> {
  const marks = dictOf(catalog, 'MarkInfo');
  if (marks?.lookup(name('Marked')) !== PDFBool.True) yield '01-006 not marked as tagged';
  if (marks?.lookup(name('Suspects')) === PDFBool.True) yield '01-007 tags are called suspect';
  const metadata = bytesOf(catalog.lookup(name('Metadata')));
  if (metadata === undefined) yield '06-001 no metadata';
  else {
    if (!/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(metadata))
      yield '06-002 not called PDF/UA-1';
    if (!/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+<\/rdf:li>[\s\S]*<\/dc:title>/.test(metadata))
      yield '06-003 no title';
  }
  const display = dictOf(catalog, 'ViewerPreferences')?.lookup(name('DisplayDocTitle'));
  if (display === undefined) yield '07-001 nothing says that the title is shown';
  else if (display !== PDFBool.True) yield '07-002 the title is not shown';
  if ((textOf(catalog, 'Lang') ?? '') === '') yield '11-006 no language';
  if (catalog.has(name('OCProperties'))) yield '20-001 has layers, which are not checked here';
  if (dictOf(dictOf(catalog, 'Names') ?? catalog, 'EmbeddedFiles')) yield '21-001 has files in it';
  if (dictOf(catalog, 'AcroForm')?.has(name('XFA'))) yield '25-001 has a dynamic form';
  if (dictOf(catalog, 'AcroForm')) yield '24-001 has form fields, which are not checked here';
}

function* ofStructure(document: PDFDocument): Generator<string> {
  const elements = elementsOf(document);
  if (elements.length === 0) yield '01-006 nothing is tagged';
  const root = dictOf(document.catalog, 'StructTreeRoot');
  const roles = root && dictOf(root, 'RoleMap');
  for (const key of roles?.keys() ?? [])
    if (STANDARD.has(key.decodeText()))
      yield `02-004 the standard type ${key.decodeText()} is given another role`;
  const roleOf = (type: string): string => {
    let role = type;
    for (let i = 0; i < 8 && !STANDARD.has(role); i++) role = (roles && nameOf(roles, role)) ?? role;
    return role;
  };
  /** What holds an element, leaving out what stands for nothing. */
  const holderOf = ({ parent }: Element): string => {
    const role = roleOf(parent?.type ?? '');
    return parent && (role === 'NonStruct' || role === 'Div') ? holderOf(parent) : role;
  };
  let level = 0;
  for (const element of elements) {
    const { type, dict } = element;
    const role = roleOf(type);
    const where = `${type}${element.ref ? ` (object ${element.ref.objectNumber})` : ''}`;
    if (!STANDARD.has(role)) yield `02-001 ${where} is no standard type and has no role`;
    const inside = STANDS_IN[role];
    if (inside && !inside.includes(holderOf(element)))
      yield `${RULE_OF(role)} ${where} stands in ${holderOf(element)}`;
    const holds = HOLDS[role];
    if (holds) {
      for (const child of childrenOf(element))
        if (!holds.includes(roleOf(child.type))) yield `${RULE_OF(role)} ${where} holds ${child.type}`;
      if (kidsOf(dict).some((kid) => isContent(dict, kid)))
        yield `${RULE_OF(role)} ${where} holds content itself`;
    }
    if (role === 'Figure' && !textOf(dict, 'Alt') && !textOf(dict, 'ActualText'))
      yield `13-004 ${where} has no words`;
    if (role === 'Formula' && !textOf(dict, 'Alt')) yield `17-002 ${where} has no words`;
    if (role === 'Note' && !textOf(dict, 'ID')) yield `19-003 ${where} has no ID`;
    if (role === 'TH' && !/Scope/.test(dict.lookup(name('A'))?.toString() ?? ''))
      yield `15-003 ${where} has no scope`;
    if (role === 'H') yield `14-006 ${where}: headings without a level are not used here`;
    const heading = /^H([1-6])$/.exec(role);
    if (heading) {
      const now = Number(heading[1]);
      if (level === 0 && now !== 1) yield `14-002 ${where} is the first heading`;
      else if (now > level + 1) yield `14-003 ${where} comes after H${level}`;
      level = now;
    }
  }
}

function* ofPage(page: PDFPage, number: number): Generator<string> {
  const open: string[] = [];
  for (const one of operationsOf(contentOf(page))) {
    const [mark = ''] = one.operands;
    if (beginsMark(one)) {
      const artifact = mark === '/Artifact';
      if (artifact && open.some((held) => held !== '/Artifact'))
        yield `01-003 page ${number}: decoration inside content`;
      if (!artifact && open.includes('/Artifact')) yield `01-004 page ${number}: content inside decoration`;
      open.push(mark);
    } else if (endsMark(one)) {
      if (open.pop() === undefined) yield `01-005 page ${number}: a mark ends that did not begin`;
    } else if (paints(one) && open.length === 0)
      yield `01-005 page ${number}: ${one.name} at ${one.start} is neither content nor decoration`;
  }
  if (open.length > 0) yield `01-005 page ${number}: ${open.length} marks do not end`;
  const annotations = page.node.Annots()?.asArray() ?? [];
  if (annotations.length > 0 && nameOf(page.node, 'Tabs') !== 'S')
    yield `28-008 page ${number}: no order of links`;
  for (const annotation of annotations) {
    const dict = page.node.context.lookup(annotation, PDFDict);
    if (!textOf(dict, 'Contents')) yield `28-012 page ${number}: a link without words`;
    if (!dict.has(name('StructParent'))) yield `28-011 page ${number}: a link that is not tagged`;
  }
}

/** Code points of each code of a font. */
function unicodeOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const number = (hex: string): number => Number.parseInt(hex, 16);
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      found.set(number(code), to.toUpperCase());
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', last = '', to = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = number(from); code <= number(last); code++)
        found.set(code, (number(to) + code - number(from)).toString(16).toUpperCase().padStart(4, '0'));
  return found;
}

function* ofFonts(document: PDFDocument): Generator<string> {
  const used = new Map<PDFDict, Set<number>>();
  for (const page of document.getPages()) {
    const fonts = dictOf(page.node.Resources() ?? page.node, 'Font');
    let codes: Set<number> | undefined;
    for (const { name: operator, operands } of operationsOf(contentOf(page))) {
      if (operator === 'Tf') {
        const font = fonts && dictOf(fonts, operands[0]?.slice(1) ?? '');
        if (!font) {
          yield `31-009 a font that is not there: ${operands[0]}`;
          continue;
        }
        codes = used.get(font) ?? new Set();
        used.set(font, codes);
      } else if (operator === 'Tj' || operator === 'TJ')
        for (const [, hex = ''] of operands.join(' ').matchAll(/<([0-9A-Fa-f]+)>/g))
          for (const code of hex.match(/.{4}/g) ?? []) codes?.add(Number.parseInt(code, 16));
    }
  }
  for (const [font, codes] of used) {
    const called = nameOf(font, 'BaseFont') ?? '?';
    if (nameOf(font, 'Subtype') !== 'Type0') {
      yield `31-000 ${called}: a font of another kind than Chromium's, which is not checked here`;
      continue;
    }
    const inner = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const about = dictOf(inner, 'FontDescriptor');
    if (!about?.has(name('FontFile2')) && !about?.has(name('FontFile3')))
      yield `31-009 ${called} is not embedded`;
    if (nameOf(inner, 'Subtype') === 'CIDFontType2' && !inner.has(name('CIDToGIDMap')))
      yield `31-004 ${called} has no map of glyphs`;
    const map = bytesOf(font.lookup(name('ToUnicode')));
    if (map === undefined) {
      yield `31-027 ${called} has no letters for its glyphs`;
      continue;
    }
    const letters = unicodeOf(map);
    for (const code of codes) {
      const letter = letters.get(code);
      if (code === 0) yield `31-030 ${called}: a letter that the font does not have`;
      else if (letter === undefined || letter === '')
        yield `10-001 ${called}: glyph ${code} stands for no letter`;
      else if (/^(0000|FEFF|FFFE)$/.test(letter))
        yield `31-028 ${called}: glyph ${code} stands for U+${letter}`;
    }
  }
}
