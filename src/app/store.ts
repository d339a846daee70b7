// What the views know of the app: its state, its content in the present language, and how to change them.
// Views read signals and call these functions; they never see the stage.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Deck } from '../content/deck';
import type { Geopark } from '../content/geopark';
import type { GlossaryEntry, Photograph, Plan } from '../content/types';
import type { Emitter } from '../core/emitter';
import type { Translate } from '../i18n/translate';
import type { KioskConfig } from './kiosk-config';
import type { Place } from './routes';
import type { Settings } from './settings';
import type { Action, AppState } from './state';

/** Where a label of the picture stands on the screen now, in CSS pixels. */
export interface ScreenAnchor {
  /** `g2` or `g2.p1`. */
  readonly id: string;
  x: number;
  y: number;
  /** False while it is behind the camera or out of the free part of the screen. */
  visible: boolean;
}

/** Distances from the edges of the window within which the picture is not covered, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** True where a sheet of words covers all of the window beyond the free part, so that nothing of a picture is seen there. */
  readonly sheet?: boolean;
}

/** What the stage says of itself, for `<html data-*>` and the staff page. */
export interface StageStatus {
  /** `none` until the stage has begun, `poster` in the picture edition. */
  readonly quality: 'none' | 'software' | 'low' | 'mid' | 'high' | 'poster';
  /** True once the first frame of the present place has been drawn, or its picture is shown. */
  readonly drawn: boolean;
  /** Times the graphics context was lost since the start. */
  readonly contextLosses: number;
  /** Why pictures are shown instead of scenes, for the staff page; null while scenes run. */
  readonly pictureReason: string | null;
}

/** What the service worker's side says, for the staff page. */
export interface OfflineStatus {
  readonly supported: boolean;
  /** True once everything needed without network is stored. */
  readonly ready: boolean;
  readonly files: number;
  /** Files this version consists of. */
  readonly expected: number;
  readonly updateWaiting: boolean;
  /** What the last check of the stored files found; null before the first. */
  readonly audit: AuditStatus | null;
}

/** A check of what is stored, by hash. */
export interface AuditStatus {
  /** Milliseconds of the wall's clock. */
  readonly at: number;
  readonly checked: number;
  /** Damaged or missing files that were fetched anew. */
  readonly repaired: number;
  /** Damaged or missing files that could not be, for want of a network. */
  readonly broken: number;
}

/** What the self-test says of one place. */
export interface PlaceTest {
  /** Its address. */
  readonly place: string;
  readonly result: 'good' | 'blank' | 'differs' | 'missing';
}

/** What the staff page may ask of the picture. */
export interface PictureProbe {
  /** Frames drawn since the stage began. */
  frames(): number;
}

export interface App {
  readonly settings: Settings;
  readonly kiosk: KioskConfig;
  /** Why kiosk.json was not used, in plain words, or null. For the staff page. */
  readonly kioskProblem: string | null;
  readonly state: ReadonlySignal<AppState>;
  /** The plan in the present language. */
  readonly plan: ReadonlySignal<Plan>;
  /** Hard words, explained in the present language. */
  readonly glossary: ReadonlySignal<readonly GlossaryEntry[]>;
  /** Headings with the ends of their phrases marked, as `breaksOf` reads them. */
  readonly phrases: ReadonlySignal<readonly string[]>;
  /** The city's photographs, described in the present language. */
  readonly media: ReadonlySignal<readonly Photograph[]>;
  /** The briefing in the present language. */
  readonly deck: ReadonlySignal<Deck>;
  /** What is told of the geopark in the present language; null until it is there, shortly after the first words. */
  readonly geopark: ReadonlySignal<Geopark | null>;
  /** Text of the interface in the present language; reading the signal makes a view follow the language. */
  readonly t: ReadonlySignal<Translate>;
  /** Set by the layout: the free part of the picture. */
  readonly safeArea: Signal<Insets>;
  readonly stage: Signal<StageStatus>;
  readonly offline: Signal<OfflineStatus>;
  /** Null while no stage stands. */
  readonly probe: Signal<PictureProbe | null>;
  /** Draws every place small and compares it with its reference. */
  testPlaces(progress: (done: number, all: number) => void): Promise<readonly PlaceTest[]>;
  /** What the city's broker says; null where none is named. */
  readonly fleet: Signal<{
    readonly connected: boolean;
    readonly ignored: number;
    /** Connected, but the broker gives it no notices or commands. */
    readonly deaf: boolean;
  } | null>;
  /** Sent at most once a frame, when labels have moved. */
  readonly anchors: Emitter<readonly ScreenAnchor[]>;
  /** Changes state, but not the place: places change by address, through {@link go}. */
  dispatch(action: Exclude<Action, { type: 'go' } | { type: 'language' } | { type: 'reset' }>): void;
  /** Goes to a place by its address; with `replace` without a new entry in the history. */
  go(place: Place, options?: { replace?: boolean }): void;
  /** Switches the language where one stands. Resolves when the page speaks it. */
  setLanguage(lang: AppState['lang']): Promise<void>;
  /** Any sign of life by the visitor that browsers do not report as an event. */
  touched(): void;
  /** Something is being read aloud or shown: nobody is sent away until the returned function is called. */
  hold(): () => void;
}
