// Reads sentences one after the other, by a voice of the system or from a recording, and says which words are heard now.
import type { Recording } from './narration';
import type { SpokenSentence } from './text';
import { wordEnd } from './voice';

export interface Listener {
  /** Sentence `index` is heard, and of it the characters `from`–`to`, as far as the system tells. */
  at(index: number, from: number, to: number): void;
  /** It is over, or cannot go on. */
  ended(): void;
}

/** Reads `sentences` with `voice`. Returns how to stop. */
export function speak(
  sentences: readonly SpokenSentence[],
  voice: SpeechSynthesisVoice,
  lang: string,
  listener: Listener,
): () => void {
  const synthesis = window.speechSynthesis;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    synthesis.cancel();
  };
  const next = (index: number): void => {
    const sentence = sentences[index];
    if (stopped) return;
    if (!sentence) {
      stopped = true;
      listener.ended();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => {
      if (!stopped) listener.at(index, 0, sentence.text.length);
    };
    utterance.onboundary = (event) => {
      if (stopped || event.name === 'sentence') return;
      const from = event.charIndex;
      const length = event.charLength as number | undefined;
      listener.at(index, from, length ? from + length : wordEnd(sentence.text, from, lang));
    };
    utterance.onend = () => next(index + 1);
    utterance.onerror = () => {
      if (stopped) return;
      stopped = true;
      listener.ended();
    };
    synthesis.speak(utterance);
  };
  synthesis.cancel();
  next(0);
  return stop;
}

/** Plays a recording; the sentences follow its `starts`. Returns how to stop. */
export function play(
  sentences: readonly SpokenSentence[],
  recording: Recording,
  listener: Listener,
): () => void {
  const sound = new Audio(new URL(`narration/${recording.file}`, document.baseURI).href);
  let shown = -1;
  let stopped = false;
  const end = (): void => {
    if (stopped) return;
    stopped = true;
    listener.ended();
  };
  sound.ontimeupdate = () => {
    const index = recording.starts.findLastIndex((at) => at <= sound.currentTime);
    const sentence = sentences[index];
    if (stopped || index === shown || !sentence) return;
    shown = index;
    listener.at(index, 0, sentence.text.length);
  };
  sound.onended = end;
  sound.onerror = end;
  sound.play().catch(end);
  return () => {
    stopped = true;
    sound.pause();
    sound.removeAttribute('src');
  };
}
