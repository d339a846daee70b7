// Completes a PDF of Chromium's to what PDF/UA-1 (ISO 14289-1) asks for and Chromium leaves out: metadata that say so, marks
// around what is only decoration, list items with a body, and known types for emphasis.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import {
  beginsMark,
  contentOf,
  endsMark,
  endsPath,
  isPath,
  type Operation,
  operationsOf,
  paints,
} from './operations';
import { type Element, elementsOf, isContent, kidsOf, rootOf, typeOf } from './structure';

const name = PDFName.of;

/** Words about the document. */
export interface About {
  readonly title: string;
  /** Language of title and text, such as `ja`. */
  readonly lang: string;
}

/**
 * A PDF of Chromium's, completed.
 * @param made a tagged PDF
 * @throws Error when it has no tags, or its content cannot be read
 */
export async function makeAccessible(made: Uint8Array, about: About): Promise<Uint8Array> {
  const document = await PDFDocument.load(made, { updateMetadata: false });
  const root = rootOf(document);
  if (!root) throw new Error('the PDF has no tags: it was made without `tagged`');
  const roles = document.context.obj({});
  for (const [type, known] of Object.entries(ROLES)) roles.set(name(type), name(known));
  root.dict.set(name('RoleMap'), roles);
  for (const element of elementsOf(document)) if (element.type === 'LI') giveBody(document, root, element);
  for (const page of document.getPages()) markDecoration(page);
  describe(document, about);
  return document.save({ useObjectStreams: false });
}

/** Types of Chromium's that PDF 1.7 does not know, and what they are there. */
const ROLES = { Strong: 'Span', Em: 'Span' } as const;

/** Puts what an item of a list says into a body, beside its mark (ISO 32000-1, 14.8.4.3.3). */
function giveBody(document: PDFDocument, root: Element, { dict, ref }: Element): void {
  const isLabel = (kid: PDFObject): boolean => {
    const held = dict.context.lookup(kid);
    return held instanceof PDFDict && ['Lbl', 'LBody'].includes(typeOf(held));
  };
  const kids = kidsOf(dict);
  const said = kids.filter((kid) => !isLabel(kid));
  if (said.length === 0 || ref === undefined) return;
  const body = dict.context.obj({ Type: 'StructElem', S: 'LBody' });
  const page = dict.get(name('Pg'));
  if (page) body.set(name('Pg'), page);
  body.set(name('P'), ref);
  body.set(name('K'), dict.context.obj([...said]));
  const bodyRef = document.context.register(body);
  for (const kid of said) {
    const held = dict.context.lookup(kid);
    if (held instanceof PDFDict && !isContent(dict, kid)) held.set(name('P'), bodyRef);
  }
  dict.set(name('K'), dict.context.obj([...kids.filter(isLabel), bodyRef]));
  if (said.some((kid) => isContent(dict, kid))) pointTo(root, ref, bodyRef);
}

/** Marked content that belonged to one element belongs to another. */
function pointTo(root: Element, from: PDFRef, to: PDFRef): void {
  const numbers = root.dict.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  for (let i = 1; i < numbers.size(); i += 2) {
    const owners = numbers.lookup(i);
    if (!(owners instanceof PDFArray)) continue;
    for (let mark = 0; mark < owners.size(); mark++) if (owners.get(mark) === from) owners.set(mark, to);
  }
}

/** Stretches of operations that paint outside of all marks: each path from its beginning, each stretch of text. */
function* unmarked(operations: readonly Operation[]): Generator<readonly [from: number, to: number]> {
  let depth = 0;
  let path: Operation | undefined;
  let text: { readonly from: Operation; paints: boolean } | undefined;
  for (const one of operations) {
    if (beginsMark(one)) depth += 1;
    else if (endsMark(one)) depth -= 1;
    else if (one.name === 'BT') text = depth === 0 ? { from: one, paints: false } : undefined;
    else if (one.name === 'ET') {
      if (text?.paints) yield [text.from.start, one.end];
      text = undefined;
    } else if (isPath(one)) path ??= one;
    else if (endsPath(one)) path = undefined;
    else if (paints(one)) {
      if (text) text.paints ||= depth === 0;
      else if (depth === 0) yield [(path ?? one).start, one.end];
      path = undefined;
    }
  }
}

/** Marks lines, rings and grounds as decoration, which is not read. */
function markDecoration(page: PDFPage): void {
  const content = contentOf(page);
  let marked = '';
  let done = 0;
  for (const [from, to] of unmarked(operationsOf(content))) {
    marked += `${content.slice(done, from)}/Artifact BMC\n${content.slice(from, to)}\nEMC`;
    done = to;
  }
  if (done === 0) return;
  const bytes = Buffer.from(marked + content.slice(done), 'latin1');
  const { context } = page.node;
  page.node.set(name('Contents'), context.register(context.flateStream(bytes)));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Title and language, and the statement that this is PDF/UA-1 (ISO 14289-1, clause 5). */
function describe(document: PDFDocument, { title, lang }: About): void {
  const { catalog, context } = document;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(lang);
  const made =
    document
      .getCreationDate()
      ?.toISOString()
      .replace(/\.\d+Z$/, 'Z') ?? '';
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(lang)}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
<xmp:CreateDate>${made}</xmp:CreateDate>
<xmp:ModifyDate>${made}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  // Not packed, so that programs find it which do not read PDF.
  const stream = context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Metadata'), context.register(stream));
}
