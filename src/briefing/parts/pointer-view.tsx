// The speaker's laser, ink, spotlight and magnifier over the audience's picture, and over the speaker's own small one.
import type { Pointer } from '../pointer/pointer';
import { pathOf } from '../pointer/pointer';
import type { Stroke } from '../session/session';

/** Lines are drawn on a picture of this width; its height follows the screen's shape. */
const WIDTH = 1600;

interface PointerProps {
  readonly pointer: Pointer | null;
  readonly ink: readonly Stroke[];
  /** Width of the picture by its height. */
  readonly aspect: number;
}

export function PointerView({ pointer, ink, aspect }: PointerProps) {
  const height = WIDTH / aspect;
  const strokes = pointer?.tool === 'ink' ? [...ink, pointer.stroke] : ink;
  const at = pointer === null || pointer.tool === 'ink' ? null : pointer;
  return (
    <div class="pointing" aria-hidden="true">
      {strokes.length > 0 && (
        <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none">
          <title>ink</title>
          {strokes.map((stroke, i) => (
            <path key={`${i}-${stroke[0]}`} d={pathOf(stroke, WIDTH, height)} />
          ))}
        </svg>
      )}
      {at?.tool === 'spotlight' && (
        <div
          class="pointing-spotlight"
          style={`--x: ${(at.x * 100).toFixed(2)}%; --y: ${(at.y * 100).toFixed(2)}%`}
        />
      )}
      {at?.tool === 'laser' && (
        <span class="pointing-laser" style={`left: ${at.x * 100}%; top: ${at.y * 100}%`} />
      )}
    </div>
  );
}
