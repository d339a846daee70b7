import { describe, expect, it } from 'vitest';
import { stripGlsl } from './glsl';

describe('a shader on its way', () => {
  it('loses comments and layout, nothing that is read by a compiler', () => {
    const source =
      '// What it is.\n#define HALF 0.5 // of one\n\nfloat f(float a) {\n  /* two\n lines */ return a - -HALF * 2.0;\n}\n';
    expect(stripGlsl(source)).toBe('#define HALF .5\nfloat f(float a){\nreturn a - -HALF*2.;\n}\n');
  });

  it('keeps the value of every number', () => {
    expect(stripGlsl('x = 0.0 + 10.0 + 0.05 + 1.05 + a1 * 100.001 + v.x0.0;')).toBe(
      'x=.0 + 10. + .05 + 1.05 + a1*100.001 + v.x0.0;\n',
    );
  });
});
