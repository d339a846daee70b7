// Walks the tree of a PDF's structure: what a screen reader reads.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** One element of the structure with where it is kept. */
export interface Element {
  /** Its type, such as `H1` or `LI`. */
  readonly type: string;
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  readonly parent: Element | undefined;
}

const name = PDFName.of;

/** The type of an element without its slash. */
export const typeOf = (dict: PDFDict): string => dict.lookupMaybe(name('S'), PDFName)?.decodeText() ?? '';

/** What an element holds, as it is written: other elements, or numbers of marked content. */
export function kidsOf(dict: PDFDict): readonly PDFObject[] {
  const kids = dict.get(name('K'));
  const held = dict.context.lookup(kids);
  if (held instanceof PDFArray) return held.asArray();
  return kids === undefined ? [] : [kids];
}

/** Whether what an element holds is marked content or an annotation instead of an element. */
export function isContent(dict: PDFDict, kid: PDFObject): boolean {
  const held = dict.context.lookup(kid);
  if (held instanceof PDFNumber) return true;
  if (!(held instanceof PDFDict)) return false;
  return ['MCR', 'OBJR'].includes(held.lookupMaybe(name('Type'), PDFName)?.decodeText() ?? '');
}

/** Elements right below one. */
export function childrenOf(element: Element): readonly Element[] {
  return kidsOf(element.dict).flatMap((kid) => {
    const dict = element.dict.context.lookup(kid);
    if (!(dict instanceof PDFDict) || isContent(element.dict, kid)) return [];
    return [{ type: typeOf(dict), dict, ref: kid instanceof PDFRef ? kid : undefined, parent: element }];
  });
}

/** The root of the structure. Undefined for a PDF without tags. */
export function rootOf(document: PDFDocument): Element | undefined {
  const dict = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!dict) return undefined;
  return { type: '', dict, ref: document.catalog.get(name('StructTreeRoot')) as PDFRef, parent: undefined };
}

/** All elements of a document in reading order. */
export function elementsOf(document: PDFDocument): readonly Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of childrenOf(element)) {
      found.push(child);
      walk(child);
    }
  };
  const root = rootOf(document);
  if (root) walk(root);
  return found;
}
