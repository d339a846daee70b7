// The button that reads a place or a dialog aloud, and the words now heard: a caption over the picture, and a highlight
// where they stand. It ends with the place, with the visit, and at a second touch.
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../app/routes';
import { useUi } from '../context';
import { Icon } from '../parts/icons';
import { loadDescriptions } from '../reading/descriptions';
import { useMeans } from './available';
import { play, speak } from './teller';
import { rangesOf, type SpokenSentence, textsNow } from './text';
import './aloud.css';

interface Heard {
  readonly sentence: SpokenSentence;
  readonly from: number;
  readonly to: number;
}

/** Marks what is heard in the page itself, where the browser can do so without touching the page. */
function mark(heard: Heard | null): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('aloud-sentence');
  CSS.highlights.delete('aloud-word');
  if (!heard) return;
  const { sentence, from, to } = heard;
  CSS.highlights.set('aloud-sentence', new Highlight(...rangesOf(sentence, 0, sentence.text.length)));
  if (to - from < sentence.text.length)
    CSS.highlights.set('aloud-word', new Highlight(...rangesOf(sentence, from, to)));
}

function Caption({ heard }: { heard: Heard }) {
  const { sentence, from, to } = heard;
  const whole = to - from >= sentence.text.length;
  return (
    <p class="aloud-caption" aria-hidden="true">
      {whole ? (
        sentence.text
      ) : (
        <>
          {sentence.text.slice(0, from)}
          <mark>{sentence.text.slice(from, to)}</mark>
          {sentence.text.slice(to)}
        </>
      )}
    </p>
  );
}

/** `withPicture`: the description of what the picture shows is read first. */
export function Aloud({ withPicture }: { withPicture: boolean }) {
  const { app } = useUi();
  const t = app.t.value;
  const { lang, place, year, way } = app.state.value;
  const means = useMeans();
  const [heard, setHeard] = useState<Heard | null>(null);
  const [reading, setReading] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  const halt = (): void => {
    stop.current?.();
    stop.current = null;
    setReading(false);
    setHeard(null);
    mark(null);
  };
  // Another place, year or language is another text.
  const text = `${addressOf(place)} ${lang} ${year} ${way === null ? '' : Math.round(way)}`;
  useEffect(() => halt, [text]);
  // Who listens does not touch, and is not sent away.
  useEffect(() => (reading ? app.hold() : undefined), [app, reading]);
  if (!means) return null;

  const begin = async (): Promise<void> => {
    setReading(true);
    let wanted = true;
    stop.current = () => {
      wanted = false;
    };
    const seen = withPicture ? (await loadDescriptions(lang))(place) : null;
    if (!wanted) return;
    const sentences = [...(seen === null ? [] : [{ text: seen, pieces: [] }]), ...textsNow()];
    const listener = {
      at(index: number, from: number, to: number): void {
        const sentence = sentences[index];
        if (!sentence) return;
        const now = { sentence, from, to };
        setHeard(now);
        mark(now);
        sentence.pieces[0]?.node.parentElement?.scrollIntoView({ block: 'nearest' });
      },
      ended: halt,
    };
    if (means.recording) stop.current = play(sentences, means.recording, listener);
    else if (means.voice) stop.current = speak(sentences, means.voice, lang, listener);
  };
  return (
    <div class="aloud">
      <button
        type="button"
        class="button aloud-button"
        aria-pressed={reading}
        onClick={() => (reading ? halt() : void begin())}
      >
        <Icon name={reading ? 'stop' : 'ear'} />
        {t(reading ? 'reading.hush' : 'reading.listen')}
      </button>
      {heard && <Caption heard={heard} />}
    </div>
  );
}
