import { describe, expect, it } from 'vitest';
import { parseNarration } from './narration';
import { sentencesIn } from './text';
import { voiceFor, wordEnd } from './voice';

describe('reading aloud', () => {
  it('cuts at full stops of every script, not at decimal points', () => {
    expect(sentencesIn('谷があります。「どうぞ。」次へ')).toEqual(['谷があります。', '「どうぞ。」', '次へ']);
    expect(sentencesIn('Height 425.5 m. Two bowls? Yes')).toEqual(['Height 425.5 m. ', 'Two bowls? ', 'Yes']);
    expect(sentencesIn('')).toEqual([]);
  });

  it('takes only a voice of the language that needs no network', () => {
    const voice = (lang: string, localService: boolean, isDefault = false) => ({
      lang,
      localService,
      default: isDefault,
    });
    const voices = [
      voice('ja-JP', false, true),
      voice('en_GB', true),
      voice('en-US', true, true),
      voice('ja_JP', true),
    ];
    expect(voiceFor(voices, 'ja-x-easy')).toBe(voices[3]);
    expect(voiceFor(voices, 'en')).toBe(voices[2]);
    expect(voiceFor(voices, 'vi')).toBeNull();
  });

  it('finds where a word ends when the system does not say', () => {
    expect(wordEnd('Walk the city', 5, 'en')).toBe(8);
    expect(wordEnd('Walk', 9, 'en')).toBe(4);
  });
});

describe('recorded narration', () => {
  it('is what the manifest lists, and nothing where it is wrong', () => {
    const entry = { file: 'vi/home.mp3', starts: [0, 2.5] };
    expect(parseNarration({ vi: { '#/home': entry } })('vi', '#/home')).toEqual(entry);
    expect(parseNarration({ vi: { '#/home': entry } })('en', '#/home')).toBeNull();
    expect(parseNarration({ vi: { '#/home': { file: '../x.mp3' } } })('vi', '#/home')).toBeNull();
    expect(parseNarration('x')('vi', '#/home')).toBeNull();
  });
});
