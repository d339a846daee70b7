// Whether the present place can be read aloud: a local voice of its language, or a recording.
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import { useUi } from '../context';
import { loadNarration, type Narration, type Recording } from './narration';
import { onVoices, voiceFor } from './voice';

export interface Means {
  readonly voice: SpeechSynthesisVoice | null;
  readonly recording: Recording | null;
}

/** The means of reading this place in its language; null while there are none. */
export function useMeans(): Means | null {
  const { app } = useUi();
  const { lang, place } = app.state.value;
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  const [narration, setNarration] = useState<Narration | null>(null);
  useEffect(() => onVoices(setVoices), []);
  useEffect(() => {
    let here = true;
    void loadNarration().then((known) => here && setNarration(() => known));
    return () => {
      here = false;
    };
  }, []);
  const address = addressOf(place);
  // A recording of other words than those on the screen is none: each layer has its own.
  const recording = narration?.(lang, address) ?? null;
  const voice = voiceFor(voices, lang);
  return voice || recording ? { voice, recording } : null;
}
