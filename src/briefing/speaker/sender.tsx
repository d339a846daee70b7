// Sends the speaker's position to listeners on other machines, once the speaker has opened the private key's file.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import type { Sender } from '../follow/remote';
import { audienceStep, type Session } from '../session/session';

export interface SenderState {
  readonly listeners: number;
  readonly sending: boolean;
  readonly failed: boolean;
  openKey(text: string): void;
}

/** Sends every step and cover of `session` while a key is open. Nothing is loaded where kiosk.json names no broker. */
export function useSender(app: App, session: Session | null): SenderState {
  const [sender, setSender] = useState<Sender | null>(null);
  const [listeners, setListeners] = useState(0);
  const [failed, setFailed] = useState(false);
  const open = useRef<Sender | null>(null);
  useEffect(() => () => open.current?.stop(), []);
  const id = session?.id;
  const step = session ? audienceStep(session) : undefined;
  const covered = session !== null && session.cover !== 'none';
  useEffect(() => {
    if (sender && id !== undefined && step !== undefined) sender.send({ session: id, step, covered });
  }, [sender, id, step, covered]);
  const start = async (text: string): Promise<void> => {
    const { follow } = app.kiosk;
    if (!follow) return;
    const { speak } = await import('../follow/remote');
    open.current?.stop();
    open.current = await speak(follow, text, setListeners);
    setSender(open.current);
  };
  return {
    listeners,
    sending: sender !== null,
    failed,
    openKey(text) {
      setFailed(false);
      void start(text).catch(() => setFailed(true));
    },
  };
}

/** Opens the private key; absent where kiosk.json names no broker. */
export function RemoteKey({ app, sender }: { app: App; sender: SenderState }) {
  const t = app.t.value;
  if (!app.kiosk.follow) return null;
  return (
    <>
      <label class="speaker-button" data-on={sender.sending}>
        {t(sender.sending ? 'speaker.sending' : 'speaker.openKey')}
        <input
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          onChange={(event) => void event.currentTarget.files?.[0]?.text().then(sender.openKey)}
        />
      </label>
      {sender.failed && <span class="speaker-problem">{t('speaker.wrongKey')}</span>}
    </>
  );
}
