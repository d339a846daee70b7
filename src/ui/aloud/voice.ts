// Which voice reads: one of the system's own that speaks the language without any network, or none.

/** What the choice needs to know of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** The language of a layer as voices name it: やさしい日本語 is read by a Japanese voice. */
export const spokenLanguage = (lang: string): string => lang.split('-')[0] ?? lang;

/** The local voice for `lang`, the system's favourite first; null where there is none. Pure. */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | null {
  const wanted = spokenLanguage(lang);
  const fit = voices.filter(
    (voice) => voice.localService && spokenLanguage(voice.lang.toLowerCase().replace('_', '-')) === wanted,
  );
  return fit.find((voice) => voice.default) ?? fit[0] ?? null;
}

/** End of the word that begins at `from`, where the system does not say. Pure. */
export function wordEnd(text: string, from: number, lang: string): number {
  const segments = new Intl.Segmenter(spokenLanguage(lang), { granularity: 'word' }).segment(text);
  const word = segments.containing(from);
  return word ? word.index + word.segment.length : text.length;
}

/** The voices, now and whenever the system tells of more. Returns how to stop. */
export function onVoices(tell: (voices: readonly SpeechSynthesisVoice[]) => void): () => void {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis) {
    tell([]);
    return () => {};
  }
  const again = (): void => tell(synthesis.getVoices());
  again();
  synthesis.addEventListener?.('voiceschanged', again);
  return () => synthesis.removeEventListener?.('voiceschanged', again);
}
