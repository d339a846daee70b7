// Recorded narration where a site has supplied it: narration/manifest.json beside the page lists files by language and
// address. { "vi": { "#/goal/1/2": { "file": "vi/goal-1-2.mp3", "starts": [0, 3.2, 7.9] } } }

export interface Recording {
  /** Beside the manifest; no way up. */
  readonly file: string;
  /** When each sentence begins, seconds. */
  readonly starts: readonly number[];
}

export type Narration = (lang: string, address: string) => Recording | null;

const NONE: Narration = () => null;
const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** The lookup of a manifest; whatever is wrong in it is not there. Pure. */
export function parseNarration(manifest: unknown): Narration {
  return (lang, address) => {
    const entry = member(member(manifest, lang), address);
    const file = member(entry, 'file');
    const starts = member(entry, 'starts');
    if (typeof file !== 'string' || !/^[\w-]+(?:[/.][\w-]+)*$/.test(file)) return null;
    const numbers = Array.isArray(starts) ? starts.filter((at): at is number => typeof at === 'number') : [0];
    return { file, starts: numbers };
  };
}

let loaded: Promise<Narration> | null = null;

/** The site's narration; asked for once. */
export function loadNarration(): Promise<Narration> {
  loaded ??= fetch(new URL('narration/manifest.json', document.baseURI))
    .then(async (response) => (response.ok ? parseNarration(await response.json()) : NONE))
    .catch(() => NONE);
  return loaded;
}
